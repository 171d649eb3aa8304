import { type Kysely, sql } from 'kysely';

/** Posts that wait for an admin's look, those that neighbours report, how strict a town is about it; and who writes too fast. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table post
      drop constraint post_outcome_check,
      drop constraint post_check,
      -- held: nobody but its author and the admins sees it; whatever asks for posts that are up asks for no outcome
      add constraint post_outcome_check
        check (outcome in ('held', 'exchanged', 'withdrawn', 'expired', 'removed')),
      add constraint post_closed_check
        check ((closed_at is not null) = (outcome is not null and outcome <> 'held')),
      -- since when, by which rule (community/safety), and the words that it tripped on, until an admin has looked
      add column held_at timestamptz,
      add column held_for text,
      add column held_quote text,
      -- who decided, and when; the outcome tells how: none (it is up), or removed
      add column looked_at timestamptz,
      add column looked_by bigint references member (id),
      add check (outcome is distinct from 'held' or (held_at is not null and held_for is not null))`.execute(db);
  await sql`create index post_held on post (town_id, held_at) where outcome = 'held'`.execute(db);
  // the same text in several towns, of late
  await sql`create index post_same on post (md5(without_accents(item)))`.execute(db);

  await sql`
    create table post_report (
      id bigint generated always as identity primary key,
      post_id bigint not null references post (id),
      member_id bigint not null references member (id),
      words text,
      at timestamptz not null,
      -- an admin has looked since: it counts no more
      settled_at timestamptz,
      -- whoever reports a post twice counts once
      unique (post_id, member_id)
    )`.execute(db);
  await sql`create index post_report_member on post_report (member_id, at)`.execute(db);

  // how fast somebody writes: who floods is read later, see inbox/pace.ts
  await sql`
    alter table conversation
      add column paced_from timestamptz,
      add column paced_count integer not null default 0,
      add column slowed boolean not null default false`.execute(db);

  await sql`
    alter table town
      -- whether a newcomer's first post waits
      add column first_check boolean not null default false,
      add column hold_level text not null default 'normal' check (hold_level in ('light', 'normal', 'strict')),
      -- when the admins were last told of many posts at once
      add column held_told_at timestamptz`.execute(db);
}
