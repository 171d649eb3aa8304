import { type Kysely, sql } from 'kysely';

/** What is written to the admins stands in « attente » until one of them has answered, or has read it and lets it be. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table human_message
      -- as long as they wait for an admin; null: an admin has looked, or they stand elsewhere (a contested post)
      add column words text,
      -- the exchange that is complained of
      add column claim_id bigint references claim (id) on delete set null,
      add column settled text check (settled in ('answered', 'read')),
      -- the admins were reminded, and its author told
      add column reminded_at timestamptz`.execute(db);
  await sql`update human_message set settled = 'answered' where answered_at is not null`.execute(db);
  await sql`alter table human_message rename column answered_at to settled_at`.execute(db);
  await sql`alter table human_message rename column answered_by to settled_by`.execute(db);
  await sql`create index human_message_waits on human_message (town_id, asked_at, id) where words is not null`.execute(
    db,
  );
}
