import { endWaits } from '../community/members/waiting-list.ts';
import { type OpenTownRefusal, openTown } from '../community/towns/open-town.ts';
import type { Town, WaitingList } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { postInternal } from './internal.ts';

/**
 * Opens a town and tells everybody who waited for it, once: each gets news in their inbox, answered by the way in.
 * @returns the town and the waits that have ended, or why it cannot be opened
 */
export async function openAndTell(
  db: Db,
  wanted: Parameters<typeof openTown>[1],
): Promise<{ town: Town; waited: WaitingList[] } | OpenTownRefusal> {
  return await inTransaction(db, async (trx) => {
    const opened = await openTown(trx, wanted);
    if ('refused' in opened) return opened;
    const { town } = opened;
    const waited = await endWaits(trx, town.insee);
    for (const { member_id } of waited) {
      await postInternal(
        trx,
        member_id,
        'opened',
        { town: town.insee },
        `opened:${town.insee}:${member_id}`,
        wanted.now,
      );
    }
    return { town, waited };
  });
}
