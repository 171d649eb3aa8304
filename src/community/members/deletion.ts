import type { Db } from '../../database/database.ts';

/** Keeps the code of a request for deletion; the same request may come again. */
export async function rememberDeletion(db: Db, code: string, at: Date): Promise<void> {
  await db
    .insertInto('data_deletion')
    .values({ code, requested_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function recallDeletion(db: Db, code: string): Promise<Date | null> {
  const row = await db.selectFrom('data_deletion').select('requested_at').where('code', '=', code).executeTakeFirst();
  return row?.requested_at ?? null;
}
