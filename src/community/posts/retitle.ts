import type { Trx } from '../../database/database.ts';

/** Some of it is a post of its own now. Call it under the post's lock. */
export async function retitle(trx: Trx, id: string, item: string): Promise<void> {
  await trx.updateTable('post').set({ item }).where('id', '=', id).execute();
}
