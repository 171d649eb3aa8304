import { type Kysely, sql } from 'kysely';

/** Towns that are founded from the chat, made of several communes, asleep, or on a Page of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // the communes that work together; null: none with others
  await sql`alter table commune add column epci text`.execute(db);
  await sql`create index commune_epci on commune (epci)`.execute(db);

  await sql`
    create table town_commune (
      -- beside the one that the town is named after: a commune belongs to one town
      insee text primary key references commune (insee),
      town_id integer not null references town (id)
    )`.execute(db);
  await sql`create index town_commune_town on town_commune (town_id)`.execute(db);

  await sql`
    create table founding (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      insee text not null references commune (insee),
      communes text[] not null default '{}',
      approval boolean not null,
      question text,
      rules text,
      asked_at timestamptz not null,
      -- null: the operator has still to decide
      decided_at timestamptz,
      accepted boolean,
      -- the town it became; null: none yet, or none at all
      town_id integer references town (id),
      check ((decided_at is null) = (accepted is null))
    )`.execute(db);
  // one request of a member waits at a time
  await sql`create unique index founding_waiting on founding (member_id) where decided_at is null`.execute(db);
  await sql`create index founding_commune on founding (insee)`.execute(db);
  // whoever wants to open a town now does, or asks for it
  await sql`alter table waiting_list drop column wants_to_found`.execute(db);

  await sql`
    alter table town
      -- shown to whoever comes in; null: none; 'usual': those every town may have
      add column rules text,
      -- nobody is asked anything before or after, by the clocks of the town
      add column day_starts smallint not null default 9 check (day_starts between 0 and 23),
      add column day_ends smallint not null default 21 check (day_ends between 1 and 24),
      -- since when no admin has been seen for a month, as far as it was noticed
      add column asleep_since timestamptz,
      -- the Page it has for itself; null: it shares whatever Page people write to
      add column page_id text references page (id)`.execute(db);
  // when somebody was last asked to look after their town
  await sql`alter table member add column care_asked_at timestamptz`.execute(db);

  await sql`
    create table page_code (
      -- whoever sends it from the new Page is this member: one at a time, and only its hash is kept
      member_id bigint primary key references member (id),
      hash text not null unique,
      page_id text not null references page (id),
      expires_at timestamptz not null,
      -- who has sent it from there, until what is theirs has followed
      follower_id bigint references member (id)
    )`.execute(db);
  await sql`create index page_code_follower on page_code (follower_id) where follower_id is not null`.execute(db);
}
