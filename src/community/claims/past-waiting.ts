import type { Db } from '../../database/database.ts';

const DAY_MS = 86_400_000;
/** At a time. */
const MOST_PAST = 100;

/** Answers that wait for days gone by, whatever day it is in their town. */
export async function findPastWaiting(db: Db, now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - 2 * DAY_MS).toISOString().slice(0, 10);
  const rows = await db
    .selectFrom('claim')
    .select('id')
    .where('state', '=', 'waiting')
    .where('to_on', '<', before)
    .orderBy('to_on')
    .limit(MOST_PAST)
    .execute();
  return rows.map(({ id }) => id);
}
