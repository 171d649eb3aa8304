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

/** Of a comment that is known, what it says now counts. Who was answered is not answered again. */
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
       and state in ('waiting', 'answering', 'again')`.execute(db);
  const answered = await db
    .selectFrom('page_comment')
    .select(['id', 'post_id'])
    .where('page_id', '=', pageId)
    .where('comment_id', '=', commentId)
    .where('state', '=', 'answered')
    .where('member_id', 'is not', null)
    .where('error', 'is distinct from', TAKEN_BACK)
    .executeTakeFirst();
  if (!answered?.post_id) return;
  const claims = (await namedIn(db, answered.post_id, text))?.claims ?? null;
  await db
    .updateTable('page_comment')
    .set({ claims_post: claims, acts: [], answered_after: LAST_EVENT })
    .where('id', '=', answered.id)
    // told twice, it is the same
    .where('claims_post', 'is distinct from', claims)
    .execute();
}
