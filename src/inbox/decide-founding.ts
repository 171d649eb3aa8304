import { decideFounding } from '../community/founding/store.ts';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { postInternal } from './internal.ts';

/**
 * What the operator says to somebody who would open a town: they hear of it as of any news, and a yes is taken up in
 * their own turn, see founding/found-effects.ts.
 * @returns false: there is no such request, or it was decided on already
 */
export async function answerFounding(
  db: Db,
  answer: { id: string; accepted: boolean; reason?: string; now: Date },
): Promise<boolean> {
  const { id, accepted, reason = '', now } = answer;
  return await inTransaction(db, async (trx) => {
    const founding = await decideFounding(trx, id, accepted, now);
    if (!founding) return false;
    const name = accepted ? 'founding-accepted' : 'founding-refused';
    await postInternal(trx, founding.member_id, name, { founding: id, reason }, `${name}:${id}`, now);
    return true;
  });
}
