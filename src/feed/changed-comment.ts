import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { namedIn } from './named-in-comment.ts';

/** The last event of anybody that is stored: what was said up to it was not said of the comment. */
export const LAST_EVENT = sql<string>`(select coalesce(max(id), 0) from inbox_event)`;

/** Why nothing more is done about it. */
export const TAKEN_BACK = 'taken back';
/** No call was made for it, so that nobody was told anything. */
const UNANSWERED = sql`(state = 'waiting' or (state = 'answering' and begun_at is null))`;

/** Whoever takes a comment back does not want what it named, nor an answer to it. */
export async function takeBack(db: Db, { pageId, commentId }: ParsedComment): Promise<void> {
  await sql`
    update page_comment
       set claims_post = null, acts = '{}', words = null, error = ${TAKEN_BACK},
           state = case when ${UNANSWERED} then 'refused' else state end,
           lease_until = case when ${UNANSWERED} then null else lease_until end
     where page_id = ${pageId} and comment_id = ${commentId}`.execute(db);
}

/**
 * Of a comment that is known, what it says now counts. Who was answered is not answered again. Meta tells of a change more than once, and
 * people correct a letter: whoever names the same as before has said nothing new, and what they said in Messenger meanwhile holds.
 */
export async function readAnew(db: Db, { pageId, commentId, text }: ParsedComment, now: Date): Promise<void> {
  // whoever had taken it to answer what it said finds it taken away
  await sql`
    update page_comment
       set words = ${text},
           state = case when ${UNANSWERED} or state = 'again' then 'waiting' else state end,
           lease_until = case when ${UNANSWERED} then null else lease_until end,
           not_before = case when state = 'again' then ${now}::timestamptz else not_before end,
           claims_post = null, acts = '{}'
     where page_id = ${pageId} and comment_id = ${commentId} and error is distinct from ${TAKEN_BACK}
       and (state in ('waiting', 'answering') or (state = 'again' and member_id is null))`.execute(db);
  const known = await db
    .selectFrom('page_comment as c')
    .leftJoin('page_post as under', (join) =>
      join.onRef('under.page_id', '=', 'c.page_id').onRef('under.feed_id', '=', 'c.feed_id'),
    )
    .select(['c.id', sql<string | null>`coalesce(c.post_id, under.post_id)`.as('postId')])
    .where('c.page_id', '=', pageId)
    .where('c.comment_id', '=', commentId)
    .where('c.state', 'in', ['answered', 'again'])
    .where('c.member_id', 'is not', null)
    .where('c.error', 'is distinct from', TAKEN_BACK)
    .executeTakeFirst();
  if (!known?.postId) return;
  const claims = (await namedIn(db, known.postId, text))?.claims ?? null;
  await db
    .updateTable('page_comment')
    .set({ claims_post: claims, named_post: claims, acts: [], answered_after: LAST_EVENT })
    .where('id', '=', known.id)
    .where(sql<boolean>`coalesce(named_post, claims_post) is distinct from ${claims}::bigint`)
    .execute();
}
