import { type Kysely, sql } from 'kysely';

/** What is shared: posts with their photos, claims on them, and who is told. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table media (
      id bigint generated always as identity primary key,
      -- the public name in links; says nothing of its place in the table
      key text not null unique,
      member_id bigint not null references member (id),
      url text not null,
      state text not null default 'waiting' check (state in ('waiting', 'ready', 'failed')),
      failure text,
      attempts integer not null default 0,
      -- a fetch under way keeps others off until then
      lease_until timestamptz,
      mime text,
      width integer,
      height integer,
      bytes bytea,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index media_waiting on media (id) where state = 'waiting'`.execute(db);

  await sql`
    create table post (
      id bigint generated always as identity primary key,
      town_id integer not null references town (id),
      number integer not null,
      member_id bigint not null references member (id),
      direction text not null check (direction in ('offer', 'request')),
      kind text not null check (kind in ('give', 'lend', 'swap', 'service')),
      item text not null,
      -- the word of the keyword: FAUTEUIL of « FAUTEUIL 42 »
      word text not null,
      quantity integer not null default 1,
      quartier text,
      until timestamptz,
      outcome text check (outcome in ('exchanged', 'withdrawn', 'expired', 'removed')),
      exchanged_with bigint references member (id),
      created_at timestamptz not null,
      closed_at timestamptz,
      unique (town_id, number),
      check ((outcome is null) = (closed_at is null))
    )`.execute(db);
  await sql`create index post_open on post (town_id, number) where outcome is null`.execute(db);
  await sql`create index post_member on post (member_id, id)`.execute(db);
  await sql`create index post_until on post (until) where outcome is null and until is not null`.execute(db);

  await sql`
    create table post_photo (
      post_id bigint not null references post (id),
      position integer not null,
      media_id bigint not null references media (id),
      primary key (post_id, position)
    )`.execute(db);
  await sql`create index post_photo_media on post_photo (media_id)`.execute(db);

  await sql`
    create table claim (
      id bigint generated always as identity primary key,
      post_id bigint not null references post (id),
      member_id bigint not null references member (id),
      word text,
      state text not null default 'waiting'
        check (state in ('waiting', 'accepted', 'declined', 'cancelled', 'done')),
      created_at timestamptz not null,
      decided_at timestamptz
    )`.execute(db);
  // a member answers a post once; who cancelled may answer again
  await sql`create unique index claim_once on claim (post_id, member_id) where state <> 'cancelled'`.execute(db);
  // the rule decides, this proves: a thing is promised to one person at a time
  await sql`create unique index claim_promised on claim (post_id) where state in ('accepted', 'done')`.execute(db);
  await sql`create index claim_member on claim (member_id, id)`.execute(db);

  await sql`
    create table delivery (
      post_id bigint not null references post (id),
      member_id bigint not null references member (id),
      state text not null default 'waiting' check (state in ('waiting', 'told', 'withdrawn')),
      primary key (post_id, member_id)
    )`.execute(db);
  await sql`create index delivery_waiting on delivery (member_id, post_id) where state = 'waiting'`.execute(db);
}
