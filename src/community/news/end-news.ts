import type { Trx } from '../../database/database.ts';

/** Whoever leaves a town, or is put out, is told no more of what they had not heard: a post without an end would be owed to them for ever. */
export async function endNews(trx: Trx, memberId: string): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ state: 'unwanted' })
    .where('member_id', '=', memberId)
    .where('state', '=', 'waiting')
    .execute();
}
