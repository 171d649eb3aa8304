import type { Trx } from '../database/database.ts';
import type { WaitingEvent } from './oldest.ts';
import { ACTS } from './waiting.ts';

/** So much of one member is read within a minute: more than anybody says, far less than a program sends. */
export const MOST_A_MINUTE = 60;
const MINUTE_MS = 60_000;

/** How fast a member has written of late. */
export interface Pace {
  /** When the minute began in which the acts are counted. */
  from: Date | null;
  count: number;
  /** They were told that they are too fast, and have not been slower since. */
  isSlowed: boolean;
}

/** One more act of a member. `restUntil`: it is read then, and all that comes after it; `isNews`: they are told so. */
export function goOn(pace: Pace, now: Date): { pace: Pace; restUntil: Date | null; isNews: boolean } {
  const end = pace.from === null ? 0 : pace.from.getTime() + MINUTE_MS;
  if (pace.from === null || now.getTime() >= end) {
    const isSlowed = pace.isSlowed && pace.count >= MOST_A_MINUTE;
    return { pace: { from: now, count: 1, isSlowed }, restUntil: null, isNews: false };
  }
  if (pace.count < MOST_A_MINUTE) return { pace: { ...pace, count: pace.count + 1 }, restUntil: null, isNews: false };
  return { pace: { ...pace, isSlowed: true }, restUntil: new Date(end), isNews: !pace.isSlowed };
}

/** Whether an event counts: what others bring a dialogue is never slowed. */
export function isCounted({ body }: Pick<WaitingEvent, 'body'>): boolean {
  return ACTS.includes(body.type);
}

/** The same of any event; `pace` null: it counts nothing. */
export function paceWith(
  pace: Pace,
  event: WaitingEvent,
  now: Date,
): { pace: Pace | null; restUntil: Date | null; isNews: boolean } {
  return isCounted(event) ? goOn(pace, now) : { pace: null, restUntil: null, isNews: false };
}

/** Under the conversation's lock. */
export async function savePace(trx: Trx, memberId: string, { from, count, isSlowed }: Pace): Promise<void> {
  await trx
    .updateTable('conversation')
    .set({ paced_from: from, paced_count: count, slowed: isSlowed })
    .where('member_id', '=', memberId)
    .execute();
}
