import { type Kysely, sql } from 'kysely';

/** Who is there: communes (the official list), towns that opened a Parallèle, Pages, members and their admins. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`
    create table commune (
      insee text primary key,
      name text not null,
      -- the name as people may type it: no accents, no hyphens, lower case, « saint » written out
      folded text not null,
      department text not null,
      department_name text not null,
      postcodes text[] not null,
      population integer not null
    )`.execute(db);
  await sql`create index commune_folded on commune using gin (folded gin_trgm_ops)`.execute(db);
  await sql`create index commune_folded_exact on commune (folded)`.execute(db);
  await sql`create index commune_postcodes on commune using gin (postcodes)`.execute(db);

  await sql`
    create table town (
      id integer generated always as identity primary key,
      slug text not null unique,
      name text not null,
      insee text not null unique references commune (insee),
      timezone text not null,
      approval boolean not null default true,
      -- null: the sentence of flows/join is asked
      question text,
      -- counters of the numbers people see; bumped under the row lock of the town
      last_post_number integer not null default 0,
      last_member_number integer not null default 0,
      created_at timestamptz not null
    )`.execute(db);

  await sql`
    create table page (
      id text primary key,
      -- the Page's token, sealed with SECRET_KEY; null: the Page is known but cannot be written to
      sealed_token bytea,
      -- sending budget: a bucket refilled with time, and a stop when Meta blocks the Page
      bucket double precision not null default 0,
      bucket_at timestamptz not null default 'epoch',
      paused_until timestamptz,
      pause_reason text,
      -- the last echo of a message of ours, to some seconds: echoes are known to flow
      echoed_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);

  await sql`
    create table member (
      id bigint generated always as identity primary key,
      page_id text not null references page (id),
      psid text not null,
      town_id integer references town (id),
      -- the number admins type (« approuver 12 »); given when the member asks to come in
      number integer,
      status text not null default 'joining'
        check (status in ('joining', 'pending', 'approved', 'refused', 'banned', 'left')),
      name text,
      answer text,
      locale text not null default 'fr' check (locale in ('fr', 'en')),
      -- Meta lets us write until then (24 h after the last act, less a margin)
      window_until timestamptz not null default 'epoch',
      -- when somebody is not reachable (blocked us, deleted the account): nothing is sent until their next act
      unreachable boolean not null default false,
      created_at timestamptz not null,
      asked_at timestamptz,
      decided_at timestamptz,
      decided_by bigint references member (id),
      decision_reason text,
      unique (page_id, psid)
    )`.execute(db);
  // Partial on purpose: a full unique index could be the target of a foreign key, and then giving somebody a number
  // would lock the row against foreign-key checks: a webhook would wait for the turn that does it.
  await sql`create unique index member_number on member (town_id, number) where number is not null`.execute(db);
  await sql`create index member_town on member (town_id, status)`.execute(db);

  await sql`
    create table town_admin (
      town_id integer not null references town (id),
      member_id bigint not null references member (id),
      since timestamptz not null,
      primary key (town_id, member_id)
    )`.execute(db);
  await sql`create index town_admin_member on town_admin (member_id)`.execute(db);

  await sql`
    create table admin_code (
      -- only the hash is kept: who reads the database cannot become an admin
      hash text primary key,
      town_id integer not null references town (id),
      created_at timestamptz not null,
      expires_at timestamptz not null,
      used_at timestamptz,
      used_by bigint references member (id)
    )`.execute(db);

  await sql`
    create table journal (
      id bigint generated always as identity primary key,
      town_id integer not null references town (id),
      admin_id bigint references member (id),
      action text not null,
      member_id bigint references member (id),
      post_id bigint,
      reason text,
      at timestamptz not null
    )`.execute(db);
  await sql`create index journal_town on journal (town_id, id)`.execute(db);
}
