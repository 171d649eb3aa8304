import { type Kysely, sql } from 'kysely';

/** Being forgotten, reading what is held on oneself, and letting old rows go without reading whole tables. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table member
      -- asked to be forgotten: from then on it is done; null: not asked for, or taken back
      add column erase_at timestamptz,
      -- forgotten: the row only counts, it is nobody's any more
      add column erased_at timestamptz`.execute(db);
  await sql`
    create index member_erase on member (erase_at) where erase_at is not null and erased_at is null`.execute(db);

  await sql`
    create table data_link (
      -- one link at a time: a new one takes the place of the old
      member_id bigint primary key references member (id),
      -- only the hash is kept: whoever reads the database cannot open the file
      hash text not null unique,
      expires_at timestamptz not null
    )`.execute(db);

  // rows lie in the order in which they came: a few pages of index for a whole table, and nearly nothing to write
  await sql`create index inbox_event_age on inbox_event using brin (received_at)`.execute(db);
  await sql`create index outbox_age on outbox using brin (created_at)`.execute(db);
  await sql`create index flow_run_age on flow_run using brin (opened_at)`.execute(db);
  await sql`create index post_closed on post (closed_at) where closed_at is not null`.execute(db);
  await sql`create index media_member on media (member_id)`.execute(db);
}
