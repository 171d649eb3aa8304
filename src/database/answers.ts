import type { Db } from './database.ts';

/** Whether the database is there. */
export async function answers(db: Db): Promise<boolean> {
  try {
    await db.selectFrom('page').select('id').limit(1).execute();
    return true;
  } catch {
    return false;
  }
}
