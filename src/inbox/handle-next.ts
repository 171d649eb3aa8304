import { sql } from 'kysely';
import type { Clock } from '../database/clock.ts';
import type { Db, Trx } from '../database/database.ts';
import type { Inbound } from '../messenger/inbound.ts';
import { describeFailure, isPassing } from './failure.ts';
import { dropHints, settle } from './lease.ts';
import type { Log } from './log.ts';
import { goOn, isCounted, type Pace, savePace } from './pace.ts';

/** An event as a turn gets it. */
export interface WaitingEvent {
  id: string;
  memberId: string;
  pageId: string;
  body: Inbound;
  sentAt: Date;
  receivedAt: Date;
}

/**
 * Handles one event inside the transaction that also marks it handled: what it writes happens exactly once. It may be
 * run again after a failure, so it does nothing outside the database. `later`: not now, undo, come back then.
 */
export type Turn = (trx: Trx, event: WaitingEvent, now: Date) => Promise<'handled' | { later: Date }>;

/** Tells the member that an event of theirs could not be handled. */
export type OnPoison = (trx: Trx, event: WaitingEvent) => Promise<void>;

export interface TurnParts {
  db: Db;
  clock: Clock;
  log: Log;
  turn: Turn;
  onPoison: OnPoison;
  /** Tells the member that they write too fast. */
  onFlood: OnPoison;
}

export type Outcome =
  /** Somebody else has this member. */
  | { kind: 'busy' }
  | { kind: 'empty' }
  | { kind: 'handled' }
  /** The oldest event waits until then, and those behind it with it: order is kept. */
  | { kind: 'resting'; until: Date; isTold?: boolean }
  | { kind: 'set-aside' }
  /** Nobody's fault (a lost connection, a deadlock): to be tried again, not held against the event. */
  | { kind: 'excused' };

export const MAX_ATTEMPTS = 3;
/** How long an event rests after its first and second failure: the member waits seconds, never minutes. */
const RESTS_MS = [1_000, 4_000];

/** What wants no counting goes on. */
const UNCOUNTED = { pace: null, restUntil: null, isNews: false } as const;

/**
 * Handles the oldest waiting event of a member, in one short transaction under the row lock of their conversation.
 * Rejects only when the database failed before the turn began.
 * @param excuse whether a passing trouble during the turn leaves the event's attempts as they are
 */
export async function handleNext(parts: TurnParts, memberId: string, excuse: boolean): Promise<Outcome> {
  const { db, turn, clock } = parts;
  const now = clock.now();
  let taken: WaitingEvent | undefined;
  try {
    return await db.transaction().execute(async (trx): Promise<Outcome> => {
      const held = await lockConversation(trx, memberId);
      if (!held) return { kind: 'busy' };
      // A statement of its own, after the lock: it sees what the last holder committed.
      const next = await takeOldest(trx, memberId);
      if (next === undefined) {
        await dropHints(trx, memberId);
        return { kind: 'empty' };
      }
      if (next.notBefore !== null && next.notBefore > now) return { kind: 'resting', until: next.notBefore };
      const { pace, restUntil, isNews } = isCounted(next.event) ? goOn(held, now) : UNCOUNTED;
      if (restUntil !== null) {
        await savePace(trx, memberId, pace);
        if (isNews) await parts.onFlood(trx, next.event);
        await trx.updateTable('inbox_event').set({ not_before: restUntil }).where('id', '=', next.event.id).execute();
        return { kind: 'resting', until: restUntil, isTold: isNews };
      }
      taken = next.event;
      const result = await turn(trx, taken, now);
      if (result !== 'handled') throw new Later(result.later);
      await settle(trx, taken, now, pace);
      return { kind: 'handled' };
    });
  } catch (error) {
    if (taken === undefined) throw error;
    if (error instanceof Later) return await putOff(parts, taken, error.until);
    if (excuse && isPassing(error)) {
      parts.log.warn({ eventId: taken.id, memberId, failure: describeFailure(error) }, 'a turn was interrupted');
      return { kind: 'excused' };
    }
    return await countFailure(parts, taken, error);
  }
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
 * The lock that makes turns of a member follow one another. `no key`: a plain `for update` would also hold up
 * foreign-key checks. It ends with the connection, so nobody stays locked out by a worker that died.
 */
async function lockConversation(trx: Trx, memberId: string): Promise<Pace | undefined> {
  return await trx
    .selectFrom('conversation')
    .select(['paced_from as from', 'paced_count as count', 'slowed as isSlowed'])
    .where('member_id', '=', memberId)
    .forNoKeyUpdate()
    .skipLocked()
    .executeTakeFirst();
}

interface Next {
  event: WaitingEvent;
  attempts: number;
  notBefore: Date | null;
}

/**
 * The oldest waiting event, in one statement with what it does by itself: an act of the member lets us write to them
 * for a day, and shows that they can be reached. That is done here and not by the webhook, which would have to wait
 * for turns that change the member's row.
 */
async function takeOldest(trx: Trx, memberId: string): Promise<Next | undefined> {
  const { rows } = await sql<{
    id: string;
    page_id: string;
    body: Inbound;
    sent_at: Date;
    received_at: Date;
    attempts: number;
    not_before: Date | null;
  }>`
    with oldest as (
      select id, page_id, member_id, body, sent_at, received_at, window_until, attempts, not_before from inbox_event
      where member_id = ${memberId} and handled_at is null and failed_at is null
      order by id limit 1
    ), opened as (
      update member set window_until = greatest(member.window_until, oldest.window_until), unreachable = false
      from oldest
      where member.id = oldest.member_id and oldest.window_until is not null
        and (member.window_until < oldest.window_until or member.unreachable)
    )
    select id, page_id, body, sent_at, received_at, attempts, not_before from oldest`.execute(trx);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    event: {
      id: row.id,
      memberId,
      pageId: row.page_id,
      body: row.body,
      sentAt: row.sent_at,
      receivedAt: row.received_at,
    },
    attempts: row.attempts,
    notBefore: row.not_before,
  };
}

/**
 * Runs `fn` on the event in a fresh transaction, if it is still the oldest waiting: since the turn was rolled back
 * another worker may have taken it, and a commit whose answer was lost may have succeeded after all.
 */
async function ifStillWaiting(
  { db }: TurnParts,
  event: WaitingEvent,
  fn: (trx: Trx, attempts: number) => Promise<Outcome>,
): Promise<Outcome> {
  return await db.transaction().execute(async (trx) => {
    if (!(await lockConversation(trx, event.memberId))) return { kind: 'busy' };
    const next = await takeOldest(trx, event.memberId);
    return next?.event.id === event.id ? await fn(trx, next.attempts) : { kind: 'handled' };
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
      await trx
        .updateTable('inbox_event')
        .set({ attempts: attempts + 1, failed_at: parts.clock.now(), error: failure })
        .where('id', '=', event.id)
        .execute();
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
