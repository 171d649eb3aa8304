import { type Kysely, sql } from 'kysely';

/** Posts whose authors contest what was decided wait too, and nothing that waits is forgotten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table post
      -- since when its author says that it should be up, and in which words, until an admin has looked
      add column contested_at timestamptz,
      add column contest_words text,
      -- when its author and the admins were last told that it waits
      add column wait_told_at timestamptz`.execute(db);
  await sql`create index post_contested on post (town_id, contested_at) where outcome = 'removed' and contested_at is not null`.execute(
    db,
  );
  await sql`create index post_report_open on post_report (post_id) where settled_at is null`.execute(db);
}
