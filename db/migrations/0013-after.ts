import { type Kysely, sql } from 'kysely';

/** What comes after a promise: was it handed over, did somebody not come, and a word of thanks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow_up (
      claim_id bigint primary key references claim (id) on delete cascade,
      -- how often both were asked
      asked smallint not null default 0,
      -- what each has said since they were asked last
      owner_said text check (owner_said in ('done', 'not-yet', 'nobody')),
      claimant_said text check (claimant_said in ('done', 'not-yet', 'nobody'))
    )`.execute(db);
  // promises made before there was this question
  await sql`
    insert into reminder (what, post_id, claim_id, at)
      select 'ask-after', c.post_id, c.id, coalesce(c.decided_at, c.created_at) + interval '3 days'
      from claim c join post p on p.id = c.post_id where c.state = 'accepted' and p.outcome is null
      on conflict do nothing`.execute(db);

  // for admins only; the row goes after a year (tick)
  await sql`
    create table no_show (
      claim_id bigint not null references claim (id) on delete cascade,
      about_member bigint not null references member (id) on delete cascade,
      by_member bigint not null references member (id) on delete cascade,
      at timestamptz not null,
      primary key (claim_id, by_member)
    )`.execute(db);
  await sql`create index no_show_about on no_show (about_member, at)`.execute(db);
  await sql`create index no_show_by on no_show (by_member)`.execute(db);
  await sql`create index no_show_at on no_show (at)`.execute(db);

  await sql`
    create table thanks (
      id bigint generated always as identity primary key,
      claim_id bigint not null unique references claim (id) on delete cascade,
      from_member bigint not null references member (id) on delete cascade,
      to_member bigint not null references member (id) on delete cascade,
      town_id integer not null references town (id),
      -- null: blanked after a year, or because one of the two has left (tick)
      words text,
      -- shown to the town once both agree
      giver_agrees_at timestamptz,
      author_agrees_at timestamptz,
      created_at timestamptz not null
    )`.execute(db);
  await sql`create index thanks_from on thanks (from_member)`.execute(db);
  await sql`create index thanks_to on thanks (to_member)`.execute(db);
  await sql`create index thanks_kept on thanks (created_at) where words is not null`.execute(db);
  await sql`
    create index thanks_shown on thanks (town_id, id)
      where words is not null and giver_agrees_at is not null and author_agrees_at is not null`.execute(db);
}
