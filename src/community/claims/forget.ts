import type { Db } from '../../database/database.ts';
import { UNDER_WAY } from './capacity.ts';

/** What people wrote with an answer that has come to an end is kept so long. */
const KEEP_MS = 60 * 24 * 60 * 60_000;

/** The words of answers of long ago; that there was an answer stays, for what is counted. */
export async function forgetAnswers(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('claim')
    .set({ word: null, offered: null, offered_media: null, countered: null })
    .where('decided_at', '<', new Date(now.getTime() - KEEP_MS))
    .where('state', 'not in', UNDER_WAY)
    .where(({ eb, or }) =>
      or([
        eb('word', 'is not', null),
        eb('offered', 'is not', null),
        eb('countered', 'is not', null),
        eb('offered_media', 'is not', null),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
