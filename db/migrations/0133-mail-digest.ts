import { type Kysely, sql } from 'kysely';

/**
 * F5. What is new in their town by e-mail, each day or each week, for whoever has asked for it at the address they confirmed: when the
 * next one is due stands beside it, and that one went out, or was tried, is a row.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table side_channel
      add column digest text check (digest in ('day', 'week')),
      -- the morning of the next one
      add column digest_at timestamptz`.execute(db);
  // told by a digest, once; whether its member has read it nobody knows, so that it stays owed to them in Messenger
  await sql`alter table delivery add column mailed_at timestamptz`.execute(db);
  await sql`
    create table digest (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      -- null: the member has given it up since
      channel_id bigint references side_channel (id) on delete set null,
      -- by the clocks of their town: one a day, whoever writes it
      day date not null,
      -- waiting, then exactly one of: sent (a server has accepted it); failed (it refuses it for good, or nobody knows); given-up
      -- (nothing was left to say, or the day was over)
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'given-up')),
      -- what it tells of, from before it goes out
      post_ids bigint[] not null default '{}',
      created_at timestamptz not null,
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts smallint not null default 0,
      error text,
      settled_at timestamptz,
      unique (member_id, day)
    )`.execute(db);
  await sql`create index digest_due on digest (not_before, id) where state = 'waiting'`.execute(db);
  await sql`create index digest_channel on digest (channel_id)`.execute(db);
}
