import { type Kysely, sql } from 'kysely';

/** The last rungs before somebody's return: a template that Meta approved, and a word of an admin in the Page's inbox. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table town
      -- whether its admins are asked for such a word
      add column hand_cards boolean not null default true,
      add column hand_told_at timestamptz`.execute(db);
  await sql`
    alter table side_message
      drop constraint side_message_kind_check,
      add check (kind in ('mail', 'push', 'template', 'hand')),
      -- the admin who says that they have written
      add column admin_id bigint references member (id)`.execute(db);
  await sql`
    create table page_template (
      page_id text not null references page (id),
      name text not null,
      language text not null,
      -- as Meta calls it: APPROVED, PENDING, REJECTED, PAUSED, DISABLED…; « GONE »: Meta knows it no more
      status text not null,
      -- null: to be asked at once
      checked_at timestamptz,
      primary key (page_id, name, language)
    )`.execute(db);
  await sql`create index side_message_admin on side_message (admin_id) where admin_id is not null`.execute(db);
}
