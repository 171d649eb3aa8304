import { type Kysely, sql } from 'kysely';

/** What each kind of post says more, how long it lives, and drafts that wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table post
      -- for how long it is lent, as its author says it: « une semaine »
      add column loan text,
      add column deposit text,
      add column in_return text,
      -- when help is needed or given, and how long it takes, as its author says it
      add column help_when text,
      add column duration text,
      -- a phone number or address the author typed: never shown, kept for whoever they choose
      add column contact text,
      -- the end of its life; null: it stands until its author ends it. Not the same as until, which its author said
      add column expires_at timestamptz,
      -- when its author is to be warned of the end, and asked what has become of it; null: not, or done
      add column warn_at timestamptz,
      add column fate_at timestamptz`.execute(db);
  await sql`update post set expires_at = until where outcome is null`.execute(db);
  await sql`drop index post_until`.execute(db);
  await sql`create index post_expires on post (expires_at) where outcome is null and expires_at is not null`.execute(
    db,
  );
  await sql`
    create index post_nudge on post (least(warn_at, fate_at))
      where outcome is null and (warn_at is not null or fate_at is not null)`.execute(db);
  await sql`
    create index post_quartier on post (town_id, quartier) where quartier is not null`.execute(db);

  await sql`
    alter table conversation
      -- since when a draft waits for its author; null: none does, or its author has been reminded
      add column draft_since timestamptz`.execute(db);
  await sql`create index conversation_draft on conversation (draft_since) where draft_since is not null`.execute(db);
}
