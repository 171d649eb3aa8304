import type { Trx } from '../../database/database.ts';

/** S2. How long somebody who wants to be forgotten may change their mind. */
export const GRACE_MS = 14 * 24 * 60 * 60_000;

export async function askToBeForgotten(trx: Trx, memberId: string, now: Date): Promise<Date> {
  const eraseAt = new Date(now.getTime() + GRACE_MS);
  await trx.updateTable('member').set({ erase_at: eraseAt }).where('id', '=', memberId).execute();
  return eraseAt;
}

/** @returns false when nothing was to be taken back */
export async function takeBackForgetting(trx: Trx, memberId: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('member')
    .set({ erase_at: null })
    .where('id', '=', memberId)
    .where('erase_at', 'is not', null)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
