import { type Kysely, sql } from 'kysely';

/**
 * Each of these checks locks the row it looks at, of one Page for everything that comes in and goes out there: half of what
 * an event cost to store. A row has its Page from its member, whose own reference stays, in the statement that writes it;
 * Pages and members are never deleted (people are forgotten in place). A hint is of a member whose event was just stored.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table inbox_event drop constraint inbox_event_page_id_fkey`.execute(db);
  await sql`alter table outbox drop constraint outbox_page_id_fkey`.execute(db);
  await sql`alter table ready drop constraint ready_member_id_fkey`.execute(db);
}
