import { type Kysely, sql } from 'kysely';

/** What members want to hear of their town, and what became of each post that was owed to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // no row: everything, at once
  await sql`
    create table news_wish (
      member_id bigint primary key references member (id),
      level text not null default 'all' check (level in ('all', 'essential', 'nothing')),
      -- the kinds of posts; null: all
      kinds text[] check (kinds <@ array['give', 'lend', 'swap', 'service'] and cardinality(kinds) > 0),
      paused_until timestamptz,
      -- the hours in which they want to hear of posts, by the clocks of the town, the last not included; null: at any hour
      day_starts smallint check (day_starts between 0 and 23),
      day_ends smallint check (day_ends between 1 and 24),
      -- the offer to keep the window open: when last, and how often nobody touched it
      offered_at timestamptz,
      ignored smallint not null default 0,
      check ((day_starts is null) = (day_ends is null)),
      check (day_starts < day_ends)
    )`.execute(db);
  // said later it would not be true any more
  await sql`alter table outbox add column not_after timestamptz`.execute(db);
  await sql`alter table delivery drop constraint delivery_state_check`.execute(db);
  // waiting, then exactly one of: told; withdrawn (the post ended); passed (newer ones filled the message);
  // unwanted (the member's wishes have changed since)
  await sql`
    alter table delivery add constraint delivery_state_check
      check (state in ('waiting', 'told', 'withdrawn', 'passed', 'unwanted'))`.execute(db);
}
