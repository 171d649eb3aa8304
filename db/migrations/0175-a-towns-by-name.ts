import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** The first page shows sixty towns, by name: it reads these, however many there are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists town_name`.execute(db);
  await sql`create index concurrently town_name on town (name, id)`.execute(db);
}
