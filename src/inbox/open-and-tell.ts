import { tellWaiting } from '../community/founding/opening.ts';
import { type OpenTownRefusal, openTown } from '../community/towns/open-town.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { postInternal } from './internal.ts';

/**
 * Opens a town and tells everybody who waited for it, once: each gets news in their inbox, answered by the way in.
 * @returns the town and how many waited, or why it cannot be opened
 */
export async function openAndTell(
  db: Db,
  wanted: Parameters<typeof openTown>[1],
): Promise<{ town: Town; waited: number } | OpenTownRefusal> {
  return await inTransaction(db, async (trx) => {
    const opened = await openTown(trx, wanted);
    if ('refused' in opened) return opened;
    const { town } = opened;
    const waited = await tellWaiting(trx, town, wanted.now);
    for (const { memberId, name, about, key } of waited) {
      await postInternal(trx, memberId, name, about, key, wanted.now);
    }
    return { town, waited: waited.length };
  });
}
