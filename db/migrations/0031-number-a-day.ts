import { type Kysely, sql } from 'kysely';

/** How many messages about posts a member gets in a day, and how those of today are counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // null: the usual number; 0: as many as there are
  await sql`alter table news_wish add column most_a_day smallint check (most_a_day >= 0)`.execute(db);
  await sql`create index outbox_told on outbox (member_id, created_at) where lane = 2`.execute(db);
}
