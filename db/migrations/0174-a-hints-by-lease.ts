import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** Whether somebody has a member is one look, however many hints there are of them; `ready_of_page` had them all read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists ready_of_lease`.execute(db);
  await sql`create index concurrently ready_of_lease on ready (page_id, member_id, lease_until)`.execute(db);
  await sql`drop index concurrently if exists ready_of_page`.execute(db);
}
