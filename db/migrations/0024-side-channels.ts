import { type Kysely, sql } from 'kysely';

/** Where somebody whose Messenger window is closed may be told of their own matters, and what is sent there. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table side_channel (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      kind text not null check (kind in ('mail')),
      -- the e-mail address: the only place where it is kept
      address text not null,
      -- when the link that confirms it was last asked for: an older link is dead
      asked_at timestamptz not null,
      confirmed_at timestamptz,
      -- the other side says that nobody is there: nothing is sent any more
      refused_at timestamptz,
      unique (member_id, kind)
    )`.execute(db);
  await sql`
    create table side_message (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      -- null: the member has given it up since
      channel_id bigint references side_channel (id) on delete set null,
      what text not null check (what in ('confirm', 'notices')),
      -- of a confirmation, a hash of the address, for a day: how often it was asked for
      mark text,
      -- waiting, then exactly one of: sent (the server has accepted it); failed (it refuses it for good); given-up
      -- (tried in vain for hours, or nothing was left to say)
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'given-up')),
      created_at timestamptz not null,
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts smallint not null default 0,
      error text,
      settled_at timestamptz
    )`.execute(db);
  await sql`create index side_message_due on side_message (not_before) where state = 'waiting'`.execute(db);
  await sql`create index side_message_member on side_message (member_id, created_at)`.execute(db);
  await sql`create index side_message_channel on side_message (channel_id)`.execute(db);
  await sql`create index side_message_mark on side_message (mark) where mark is not null`.execute(db);
  // the first sentence of it, by its key: what a side channel may say of it without its words
  await sql`alter table outbox add column says text`.execute(db);
  await sql`
    alter table outbox add column side_message_id bigint references side_message (id) on delete set null`.execute(db);
  await sql`
    create index outbox_side_message on outbox (side_message_id) where side_message_id is not null`.execute(db);
  await sql`alter table news_wish add column mail_offers smallint not null default 0`.execute(db);
}
