import { type Kysely, sql } from 'kysely';

/** The path of one event: what came in, who waits, where each dialogue stands, what is owed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table inbox_event (
      id bigint generated always as identity primary key,
      page_id text not null references page (id),
      member_id bigint not null references member (id),
      dedup_key text not null,
      kind text not null,
      -- blanked some days after handling (personal data); the dedup key stays
      body jsonb,
      sent_at timestamptz not null,
      received_at timestamptz not null,
      -- until when this act of the member lets us write to them; null: it opens no window
      window_until timestamptz,
      attempts integer not null default 0,
      -- not before: an event that failed, or that a newer program must handle, waits
      not_before timestamptz,
      handled_at timestamptz,
      failed_at timestamptz,
      error text,
      unique (page_id, dedup_key)
    )`.execute(db);
  await sql`
    create index inbox_event_waiting on inbox_event (member_id, id)
      where handled_at is null and failed_at is null`.execute(db);
  await sql`
    create index inbox_event_settled on inbox_event (coalesce(handled_at, failed_at)) where body is not null`.execute(
    db,
  );

  // Hints, several for one member if need be. Were there one row a member, a webhook would have to wait for whoever is
  // just changing that row, and might rely on a row that is just being deleted.
  await sql`
    create table ready (
      id bigint generated always as identity primary key,
      member_id bigint not null references member (id),
      since timestamptz not null,
      lease_until timestamptz
    )`.execute(db);
  await sql`create index ready_member on ready (member_id)`.execute(db);

  await sql`
    create table conversation (
      member_id bigint primary key references member (id),
      revision integer not null default 0,
      state jsonb not null default '{}',
      muted_until timestamptz
    )`.execute(db);

  await sql`
    create table flow_run (
      member_id bigint not null references member (id),
      id text not null,
      flow text not null,
      version integer not null,
      opened_at timestamptz not null,
      closed_at timestamptz,
      outcome text,
      -- what the run was about, for old buttons: { post: 42, keyword: "FAUTEUIL 42" }
      subject jsonb not null default '{}',
      primary key (member_id, id)
    )`.execute(db);

  await sql`
    create table outbox (
      id bigint generated always as identity primary key,
      page_id text not null references page (id),
      member_id bigint not null references member (id),
      -- 0 reply, 1 notice (a member's own matters), 2 broadcast
      lane smallint not null check (lane between 0 and 2),
      -- Send API message objects, rendered; sent one after the other
      parts jsonb not null,
      next_part integer not null default 0,
      -- the part whose call to Meta has begun, and when; null, or a part before next_part: nothing is under way
      begun_part integer,
      begun_at timestamptz,
      state text not null default 'pending'
        check (state in ('pending', 'sending', 'sent', 'unknown', 'failed', 'expired')),
      -- a broadcast about a post that ends before it is sent is taken back
      post_id bigint,
      created_at timestamptz not null,
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts integer not null default 0,
      message_ids text[] not null default '{}',
      error text,
      settled_at timestamptz
    )`.execute(db);
  await sql`
    create index outbox_due on outbox (page_id, lane, id) where state = 'pending'`.execute(db);
  await sql`
    create index outbox_member on outbox (member_id, lane, id)
      where state in ('pending', 'sending', 'unknown')`.execute(db);
  await sql`
    create index outbox_leased on outbox (lease_until) where state in ('sending', 'unknown')`.execute(db);
  await sql`create index outbox_post on outbox (post_id) where state = 'pending'`.execute(db);
  await sql`
    create index outbox_settled on outbox (settled_at)
      where settled_at is not null and parts <> '[]'::jsonb`.execute(db);
}
