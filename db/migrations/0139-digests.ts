import { type Kysely, sql } from 'kysely';

/** One e-mail that tells of posts (0133): that one went out, or was tried, is a row. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table digest (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      -- by the clocks of their town: one a day, whoever writes it
      day date not null,
      -- waiting, then exactly one of: sent (a server has accepted it); failed (it refuses it for good, or nobody knows); given-up
      -- (nothing was left to say, or the day was over)
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'given-up')),
      -- what it tells of, from before it goes out
      post_ids bigint[] not null default '{}',
      created_at timestamptz not null,
      -- the oldest goes first: whoever was left over the day before keeps their place
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts smallint not null default 0,
      error text,
      settled_at timestamptz,
      unique (member_id, day)
    )`.execute(db);
  await sql`create index digest_due on digest (not_before, id) where state = 'waiting'`.execute(db);
}
