import type { Trx } from '../database/database.ts';
import type { WaitingEvent } from './oldest.ts';
import { ACTS } from './waiting.ts';

/** So much of one member is read within a minute: more than anybody says, far less than a program sends. */
export const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/**
 * And so much at a stretch, then one more each `every`: what is answered comes out of the calls of the whole Page. A member may
 * take a good part of a day; whoever is none takes no more in a day than the 200 calls they add to it (outbox/allowance.ts).
 */
const STRETCH = {
  member: { most: 600, everyMs: 3 * MINUTE_MS },
  stranger: { most: 100, everyMs: 15 * MINUTE_MS },
} as const;
/** Whoever has come down to this part of it may be told again that they write too much. */
const CALM = 0.9;

/** How fast a member has written of late. */
export interface Pace {
  /** When the minute began in which the acts are counted. */
  from: Date | null;
  count: number;
  /** They were told that they are too fast, and have not been slower since. */
  isSlowed: boolean;
  /** When all that was read would have come in, one act each `every`. */
  ahead: Date | null;
  /** They were told that they wrote too much, and have not rested since. */
  isSlow: boolean;
}

/** What a member is told of it: the rest is read in a minute, or slowly from now on. */
export type Slowness = 'too-fast' | 'too-much';

export interface Onward {
  pace: Pace;
  /** It is read then, and all that comes after it. */
  restUntil: Date | null;
  news: Slowness | null;
}

/** One more act of a member. */
export function goOn(pace: Pace, isMember: boolean, now: Date): Onward {
  const { most, everyMs } = isMember ? STRETCH.member : STRETCH.stranger;
  // (a clock that was set back, or somebody who is no member any more, waits for one turn and not for days)
  const used = Math.min(Math.max((pace.ahead?.getTime() ?? 0) - now.getTime(), 0), most * everyMs);
  const over = used + everyMs - most * everyMs;
  if (over > 0) {
    const rested = { ...pace, ahead: plusMs(now, used), isSlow: true };
    return { pace: rested, restUntil: plusMs(now, over), news: pace.isSlow ? null : 'too-much' };
  }
  const isSlow = pace.isSlow && used > most * everyMs * CALM;
  const read = { ...pace, ahead: plusMs(now, used + everyMs), isSlow };
  const end = pace.from === null ? 0 : pace.from.getTime() + MINUTE_MS;
  // (a minute that begins later than the next one was begun by a clock that was ahead)
  if (pace.from === null || now.getTime() >= end || now.getTime() < end - 2 * MINUTE_MS) {
    const isSlowed = pace.isSlowed && pace.count >= MOST_A_MINUTE;
    return { pace: { ...read, from: now, count: 1, isSlowed }, restUntil: null, news: null };
  }
  if (pace.count < MOST_A_MINUTE) return { pace: { ...read, count: pace.count + 1 }, restUntil: null, news: null };
  return { pace: { ...pace, isSlowed: true }, restUntil: new Date(end), news: pace.isSlowed ? null : 'too-fast' };
}

function plusMs(now: Date, milliseconds: number): Date {
  return new Date(now.getTime() + milliseconds);
}

/** Whether an event counts: what others bring a dialogue is never slowed. */
export function isCounted({ body }: Pick<WaitingEvent, 'body'>): boolean {
  return ACTS.includes(body.type);
}

/** The same of any event; `pace` null: it counts nothing. */
export function paceWith(
  pace: Pace,
  event: WaitingEvent,
  isMember: boolean,
  now: Date,
): Omit<Onward, 'pace'> & { pace: Pace | null } {
  return isCounted(event) ? goOn(pace, isMember, now) : { pace: null, restUntil: null, news: null };
}

/** Under the conversation's lock. */
export async function savePace(
  trx: Trx,
  { pageId, memberId }: Pick<WaitingEvent, 'pageId' | 'memberId'>,
  pace: Pace,
): Promise<void> {
  const { from, count, isSlowed, ahead, isSlow } = pace;
  await trx
    .updateTable('conversation')
    .set({ paced_from: from, paced_count: count, slowed: isSlowed, paced_ahead: ahead, paced_slowly: isSlow })
    .where('page_id', '=', pageId)
    .where('member_id', '=', memberId)
    .execute();
}
