import { type Kysely, sql } from 'kysely';

/** A Page that may not publish may still answer comments: each has a rest of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page add column replies_rest_until timestamptz`.execute(db);
}
