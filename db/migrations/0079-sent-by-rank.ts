import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** What a Page may send now, in the order in which it is sent. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index concurrently if exists outbox_ranked`.execute(db);
  await sql`create index concurrently outbox_ranked on outbox (page_id, lane, rank, id) where state = 'pending'`.execute(
    db,
  );
  // the one of before, which a program of before can do without
  await sql`drop index concurrently if exists outbox_due`.execute(db);
}
