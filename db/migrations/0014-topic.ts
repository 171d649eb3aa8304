import { type Kysely, sql } from 'kysely';

/** What a notice speaks of, so that whoever was away reads how things stand, not how they once stood. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column topic text`.execute(db);
  await sql`
    create index outbox_topic on outbox (member_id, topic) where state = 'pending' and topic is not null`.execute(db);
}
