import { sql } from 'kysely';
import type { Book } from '../conversation/book.ts';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { dropClaims, droppedIn } from './dropped-in-comment.ts';
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
 * people correct a letter: whoever names the same as before has said nothing new, and what they said in Messenger meanwhile holds. Whoever named
 * a post and now says « non merci » wants it no more, as if they had written another comment.
 */
export async function readAnew(
  db: Db,
  book: Book,
  { pageId, commentId, text }: ParsedComment,
  now: Date,
): Promise<void> {
  await inTransaction(db, async (trx) => {
    // whoever had taken it to answer what it said finds it taken away; what is read for a second time was written now
    await sql`
      update page_comment
         set words = ${text},
             state = case when ${UNANSWERED} or state = 'again' then 'waiting' else state end,
             lease_until = case when ${UNANSWERED} then null else lease_until end,
             not_before = case when state = 'again' then ${now}::timestamptz else not_before end,
             at = case when state = 'again' then greatest(at, ${now}::timestamptz) else at end,
             claims_post = null, acts = '{}'
       where page_id = ${pageId} and comment_id = ${commentId} and error is distinct from ${TAKEN_BACK}
         and (state in ('waiting', 'answering') or (state = 'again' and member_id is null))`.execute(trx);
    await nameAnew(trx, book, { pageId, commentId, text }, now);
  });
}

/** Of one that was read, and whose author is known. */
async function nameAnew(
  trx: Trx,
  book: Book,
  { pageId, commentId, text }: Pick<ParsedComment, 'pageId' | 'commentId' | 'text'>,
  now: Date,
): Promise<void> {
  const known = await trx
    .selectFrom('page_comment as c')
    .leftJoin('page_post as under', (join) =>
      join.onRef('under.page_id', '=', 'c.page_id').onRef('under.feed_id', '=', 'c.feed_id'),
    )
    .select(['c.id', 'c.member_id', 'c.author_mark as mark'])
    .select(sql<string | null>`coalesce(c.post_id, under.post_id)`.as('postId'))
    .select(sql<string | null>`coalesce(c.named_post, c.claims_post)`.as('named'))
    .where('c.page_id', '=', pageId)
    .where('c.comment_id', '=', commentId)
    .where('c.state', 'in', ['answered', 'again'])
    .where('c.member_id', 'is not', null)
    .where('c.error', 'is distinct from', TAKEN_BACK)
    .forUpdate('c')
    .executeTakeFirst();
  if (!known?.postId) return;
  const { id, member_id: memberId, mark, postId, named } = known;
  const claims = (await namedIn(trx, postId, text))?.claims ?? null;
  if (claims === named) return;
  if (named !== null && claims === null && mark !== null) {
    const dropped = await droppedIn(trx, book, named, text);
    if (dropped !== null) await dropClaims(trx, { id, at: now, mark, posts: dropped, memberId }, now);
  }
  await trx
    .updateTable('page_comment')
    .set({ claims_post: claims, named_post: claims, acts: [], answered_after: LAST_EVENT })
    .where('id', '=', id)
    .execute();
}
