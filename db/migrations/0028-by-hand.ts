import { type Kysely, sql } from 'kysely';

/** A member whom nothing else reaches may be written to by an admin, in the Page's inbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table town
      -- whether its admins are asked for such a word
      add column hand_cards boolean not null default true,
      add column hand_told_at timestamptz`.execute(db);
  await sql`
    alter table side_message
      drop constraint side_message_kind_check,
      add check (kind in ('mail', 'push', 'hand')),
      -- the admin who says that they have written
      add column admin_id bigint references member (id)`.execute(db);
  await sql`create index side_message_admin on side_message (admin_id) where admin_id is not null`.execute(db);
}
