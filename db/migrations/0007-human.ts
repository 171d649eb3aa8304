import { type Kysely, sql } from 'kysely';

/** Nobody is lost between the machine and people: words for the admins of a town, and questions that are asked once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table human_message (
      id bigint generated always as identity primary key,
      town_id integer not null references town (id),
      member_id bigint not null references member (id) on delete cascade,
      -- no words: they are in what is owed to the admins, and blanked there; the row goes after 60 days (tick)
      asked_at timestamptz not null,
      answered_at timestamptz,
      answered_by bigint references member (id) on delete set null
    )`.execute(db);
  await sql`create index human_message_member on human_message (member_id, asked_at)`.execute(db);
  await sql`create index human_message_asked on human_message (asked_at)`.execute(db);

  // it only asks: a newer question takes its place while it has not been sent
  await sql`alter table outbox add column asks boolean not null default false`.execute(db);
  // which post was on the card that a member quotes
  await sql`create index outbox_said on outbox (member_id) where parts <> '[]'::jsonb`.execute(db);
}
