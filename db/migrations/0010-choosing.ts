import { type Kysely, sql } from 'kysely';

/** What is offered instead, and questions that are answered once, to all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // of a swap: what the owner would rather have, until the other has said yes or no
  await sql`alter table claim add column countered text`.execute(db);
  await sql`
    create table post_question (
      id bigint generated always as identity primary key,
      post_id bigint not null references post (id) on delete cascade,
      -- the post's owner asks all who answered; anybody else asks the owner
      member_id bigint not null references member (id),
      words text not null,
      asked_at timestamptz not null
    )`.execute(db);
  await sql`create index post_question_post on post_question (post_id)`.execute(db);
  await sql`create index post_question_member on post_question (member_id)`.execute(db);
  await sql`create index post_question_asked on post_question (asked_at)`.execute(db);
  await sql`
    create table question_reply (
      question_id bigint not null references post_question (id) on delete cascade,
      member_id bigint not null references member (id),
      words text not null,
      replied_at timestamptz not null,
      -- when whoever asked was shown it; null: it waits for the others
      shown_at timestamptz,
      primary key (question_id, member_id)
    )`.execute(db);
  await sql`create index question_reply_member on question_reply (member_id)`.execute(db);
  // « je le prends »: what a member has just been shown, see src/inbox/posts-shown.ts
  await sql`create index outbox_shown on outbox (member_id, created_at) where parts <> '[]'::jsonb`.execute(db);
  // when the words of an answer are forgotten, see src/community/claims/forget.ts
  await sql`
    create index claim_ended on claim (decided_at)
      where (word is not null or offered is not null or countered is not null or offered_media is not null)
        and state not in ('waiting', 'accepted', 'out')`.execute(db);
}
