import { type Kysely, sql } from 'kysely';

/** A Page that is answered no more: its row stays, because people of before refer to it. src/community/towns/give-up-page.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page add column given_up_at timestamptz`.execute(db);
}
