import { type Kysely, sql } from 'kysely';

/** The two of a promise talk: what was passed on, when they meet, and who wants to hear no more of whom. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table relay_message (
      id bigint generated always as identity primary key,
      claim_id bigint not null references claim (id) on delete cascade,
      member_id bigint not null references member (id) on delete cascade,
      -- the event it came with (inbox_event): what is edited or taken back is found by it
      event_id bigint not null,
      -- its words, for whoever must judge a report; blanked when taken back, after 30 days, and 14 days after the
      -- exchange has ended. The row goes after 60 days (src/community/relay/forget.ts)
      body text,
      -- photos that are not here yet: it is passed on when they are
      awaits bigint[] not null default '{}',
      created_at timestamptz not null,
      unique (event_id, claim_id)
    )`.execute(db);
  await sql`create index relay_message_claim on relay_message (claim_id, id)`.execute(db);
  await sql`create index relay_message_member on relay_message (member_id)`.execute(db);
  await sql`create index relay_message_words on relay_message (created_at) where body is not null`.execute(db);
  await sql`create index relay_message_old on relay_message (created_at)`.execute(db);
  await sql`create index relay_message_awaits on relay_message using gin (awaits) where awaits <> '{}'`.execute(db);

  await sql`
    create table meeting (
      id bigint generated always as identity primary key,
      claim_id bigint not null references claim (id) on delete cascade,
      at timestamptz not null,
      proposed_by bigint not null references member (id) on delete cascade,
      -- null: proposed, and not answered yet
      confirmed_at timestamptz
    )`.execute(db);
  // one that is agreed, and beside it one that is proposed instead: the old one holds until the new one is agreed.
  // It goes with its exchange: 60 days after its time (src/community/relay/forget.ts)
  await sql`create unique index meeting_agreed on meeting (claim_id) where confirmed_at is not null`.execute(db);
  await sql`create unique index meeting_proposed on meeting (claim_id) where confirmed_at is null`.execute(db);
  await sql`create index meeting_at on meeting (at)`.execute(db);
  await sql`create index meeting_by on meeting (proposed_by)`.execute(db);

  await sql`
    create table block (
      member_id bigint not null references member (id) on delete cascade,
      blocked_id bigint not null references member (id) on delete cascade,
      created_at timestamptz not null,
      primary key (member_id, blocked_id),
      check (member_id <> blocked_id)
    )`.execute(db);
  await sql`create index block_blocked on block (blocked_id)`.execute(db);

  // a message that was passed on can be changed and taken back while it has not begun to be sent
  await sql`alter table outbox add column relay_id bigint references relay_message (id) on delete set null`.execute(db);
  await sql`create index outbox_relay on outbox (relay_id) where relay_id is not null`.execute(db);
}
