import { sql } from 'kysely';
import type { Clock } from '../database/clock.ts';
import type { Db, Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import type { Answer } from '../outbox/answers.ts';
import type { AtOnce } from '../outbox/at-once.ts';
import { createEnding } from './ending.ts';
import { describeFailure, isPassing } from './failure.ts';
import { type Dialogue, dropHints } from './lease.ts';
import type { Log } from './log.ts';
import { notedActs } from './noted-acts.ts';
import { takeOldest, type WaitingEvent } from './oldest.ts';
import { paceWith, type Slowness, savePace } from './pace.ts';

/** Handled, but where the dialogue stands now and what it owes its member are to be written yet. */
export interface Talked {
  dialogue: Dialogue;
  to: { pageId: string; psid: string; windowUntil: Date };
  answers: readonly Answer[];
  /** On its own Page alone it may owe something; else on any. */
  isOfPage: boolean;
}

/** What became of an event. `apart`: nothing was written for it, it wants a transaction of its own; `later`: not now, undo, come back then. */
export type TurnOutcome = 'handled' | Talked | 'apart' | { later: Date };

/**
 * Handles events inside the transaction that also marks them handled: what it writes happens exactly once. It may be
 * run again after a failure, so it does nothing outside the database. Several events are of several members, and then it
 * leaves `apart` whatever touches more than its own member's talk; one alone is never left so.
 * @returns an outcome for each, in order
 */
export type Turn = (trx: Trx, events: readonly WaitingEvent[], now: Date) => Promise<TurnOutcome[]>;

/** Tells the member that an event of theirs could not be handled. */
export type OnPoison = (trx: Trx, event: WaitingEvent) => Promise<void>;

export interface TurnParts {
  db: Db;
  clock: Clock;
  log: Log;
  turn: Turn;
  onPoison: OnPoison;
  /** Tells the member that they write too fast, or too much. */
  onFlood: (trx: Trx, event: WaitingEvent, how: Slowness) => Promise<void>;
  /** Without it nothing is sent before the sender looks. */
  atOnce?: AtOnce;
}

export type Outcome =
  /** Somebody else has this member. */
  | { kind: 'busy' }
  | { kind: 'empty' }
  /**
   * `more`: the member's next event is known to be waiting; left out: nobody has looked. `pages`: on which alone something waits to be
   * sent; null or left out: on any.
   */
  | { kind: 'handled'; more?: boolean; pages?: readonly string[] | null }
  /** The oldest event waits until then, and those behind it with it: order is kept. */
  | { kind: 'resting'; until: Date; isTold?: boolean }
  | { kind: 'set-aside' }
  /** Nobody's fault (a lost connection, a deadlock): to be tried again, not held against the event. */
  | { kind: 'excused' };

export const MAX_ATTEMPTS = 3;
/** How long an event rests after its first and second failure: the member waits seconds, never minutes. */
const RESTS_MS = [1_000, 4_000];

/**
 * Handles the oldest waiting event of a member, in one short transaction under the row lock of their conversation.
 * Rejects only when the database failed before the turn began.
 * @param excuse whether a passing trouble during the turn leaves the event's attempts as they are
 */
export async function handleNext(parts: TurnParts, memberId: string, excuse: boolean): Promise<Outcome> {
  const { db, turn, clock } = parts;
  const now = clock.now();
  const ending = createEnding(parts);
  let taken: WaitingEvent | undefined;
  try {
    const outcome = await db.transaction().execute(async (trx): Promise<Outcome> => {
      const held = (await takeOldest(trx, [memberId], now)).get(memberId);
      if (!held) return { kind: 'busy' };
      const { pace: before, oldest: next } = held;
      if (next === null) {
        await dropHints(trx, memberId);
        return { kind: 'empty' };
      }
      if (next.notBefore !== null && next.notBefore > now) return { kind: 'resting', until: next.notBefore };
      const { pace, restUntil, news } = paceWith(before, next.event, next.isMember, now);
      if (restUntil !== null) {
        if (pace) await savePace(trx, next.event, pace);
        if (news !== null) await parts.onFlood(trx, next.event, news);
        await trx.updateTable('inbox_event').set({ not_before: restUntil }).where('id', '=', next.event.id).execute();
        return { kind: 'resting', until: restUntil, isTold: news !== null };
      }
      taken = next.event;
      const [outcome] = await turn(trx, [taken], now);
      if (outcome === undefined || outcome === 'apart') throw new Error('a turn of its own was left apart');
      if (outcome !== 'handled' && 'later' in outcome) throw new Later(outcome.later);
      const { waiting, pages } = await ending.settle(trx, [{ event: taken, pace, talk: talked(outcome) }], now);
      return { kind: 'handled', more: waiting.length > 0, pages };
    });
    ending.committed();
    return outcome;
  } catch (error) {
    ending.failed();
    if (taken === undefined) throw error;
    if (error instanceof Later) return await putOff(parts, taken, error.until);
    if (excuse && isPassing(error)) {
      parts.log.warn({ eventId: taken.id, memberId, failure: describeFailure(error) }, 'a turn was interrupted');
      return { kind: 'excused' };
    }
    return await countFailure(parts, taken, error);
  }
}

export function talked(outcome: TurnOutcome | undefined): Talked | null {
  return typeof outcome === 'object' && 'dialogue' in outcome ? outcome : null;
}

/** Leaves the turn's transaction by the way that undoes it. */
class Later extends Error {
  until: Date;
  constructor(until: Date) {
    super('later');
    this.until = until;
  }
}

/**
 * Runs `fn` on the event in a fresh transaction, if it is still the oldest waiting: since the turn was rolled back
 * another worker may have taken it, and a commit whose answer was lost may have succeeded after all.
 */
async function ifStillWaiting(
  { db, clock }: TurnParts,
  event: WaitingEvent,
  fn: (trx: Trx, attempts: number) => Promise<Outcome>,
): Promise<Outcome> {
  return await db.transaction().execute(async (trx) => {
    const held = (await takeOldest(trx, [event.memberId], clock.now())).get(event.memberId);
    if (!held) return { kind: 'busy' };
    const { oldest } = held;
    return oldest?.event.id === event.id ? await fn(trx, oldest.attempts) : { kind: 'handled' };
  });
}

async function putOff(parts: TurnParts, event: WaitingEvent, until: Date): Promise<Outcome> {
  return await ifStillWaiting(parts, event, async (trx) => {
    await trx.updateTable('inbox_event').set({ not_before: until }).where('id', '=', event.id).execute();
    return { kind: 'resting', until };
  });
}

async function countFailure(parts: TurnParts, event: WaitingEvent, error: unknown): Promise<Outcome> {
  const failure = describeFailure(error);
  const about = { eventId: event.id, memberId: event.memberId, failure };
  const outcome = await ifStillWaiting(parts, event, async (trx, attempts) => {
    const rest = RESTS_MS[attempts];
    if (attempts + 1 >= MAX_ATTEMPTS || rest === undefined) return { kind: 'set-aside' };
    const until = new Date(parts.clock.now().getTime() + rest);
    await trx
      .updateTable('inbox_event')
      .set({ attempts: attempts + 1, not_before: until, error: failure })
      .where('id', '=', event.id)
      .execute();
    return { kind: 'resting', until };
  });
  parts.log.error(about, outcome.kind === 'set-aside' ? 'an event is set aside' : 'a turn failed');
  return outcome.kind === 'set-aside' ? await setAside(parts, event, failure) : outcome;
}

/** After the last attempt: the event is marked failed and the member told. The next event is then the oldest. */
async function setAside(parts: TurnParts, event: WaitingEvent, failure: string): Promise<Outcome> {
  const mark = (tell: OnPoison) =>
    ifStillWaiting(parts, event, async (trx, attempts) => {
      await tell(trx, event);
      await sql`
        with failed as (
          update inbox_event set attempts = ${attempts + 1}, failed_at = ${parts.clock.now()}, error = ${failure}
           where id = ${event.id} returning id, member_id, window_until
        ), ${notedActs('failed', given('bigint', [event.memberId]))}
        select from failed`.execute(trx);
      // Else our lease would stay on the member, and their next event wait until it ran out.
      await dropHints(trx, event.memberId);
      return { kind: 'set-aside' };
    });
  try {
    return await mark(parts.onPoison);
  } catch (error) {
    if (isPassing(error)) throw error;
    // An apology that cannot be made must not keep the member from their next event.
    parts.log.error({ eventId: event.id, failure: describeFailure(error) }, 'an apology could not be made');
    return await mark(async () => {});
  }
}
