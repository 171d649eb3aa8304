import { type Kysely, sql } from 'kysely';

/** Comments under our posts on a Page, each answered privately at most once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table page_comment (
      id bigint generated always as identity primary key,
      page_id text not null references page (id),
      -- Meta's names of the comment and of the post it stands under
      comment_id text not null,
      feed_id text not null,
      -- the post; null: not known yet (its own answer is under way), or not ours
      post_id bigint references post (id),
      -- who wrote it, as a keyed hash: the id of a feed event writes to nobody. null: Meta did not say
      author_mark text,
      -- their words, until they are answered
      words text,
      at timestamptz not null,
      -- waiting, answering (the call is under way), then exactly one of: answered; not-ours (the post); again (that person was answered under this post);
      -- too-late (seven days); refused (Meta does not let us answer it)
      state text not null default 'waiting'
        check (state in ('waiting', 'answering', 'answered', 'not-ours', 'again', 'too-late', 'refused')),
      -- who that is here, as Meta's answer says
      member_id bigint references member (id),
      not_before timestamptz not null,
      lease_until timestamptz,
      attempts smallint not null default 0,
      error text,
      unique (page_id, comment_id)
    )`.execute(db);
  await sql`create index page_comment_due on page_comment (not_before) where state in ('waiting', 'answering')`.execute(
    db,
  );
  await sql`
    create unique index page_comment_once on page_comment (post_id, author_mark) where state in ('answering', 'answered')`.execute(
    db,
  );
  await sql`create index page_comment_member on page_comment (member_id) where member_id is not null`.execute(db);
}
