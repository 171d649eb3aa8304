import { createHmac } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Book } from '../conversation/book.ts';
import type { Db, Trx } from '../database/database.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { LEASE_MS } from '../outbox/rounds.ts';
import { plus, UNCONFIRMED } from '../outbox/rules.ts';
import { LAST_EVENT, readAnew, TAKEN_BACK, takeBack } from './changed-comment.ts';
import { dropClaims, droppedIn } from './dropped-in-comment.ts';
import type { PageCommentTable } from './feed.table.ts';
import { namedIn } from './named-in-comment.ts';
import { mayReply } from './store.ts';

const MINUTE = 60_000;
/** A comment may be quicker than Meta's answer that names the post; later than this it is another's. */
const UNNAMED_MS = 10 * MINUTE;
/** Meta lets a comment be answered for seven days; an hour of that is left to clocks and queues. */
const ANSWERABLE_MS = (7 * 24 - 1) * 60 * MINUTE;
/** Nobody's comment is longer than what is read of it. */
const MOST_LETTERS = 500;

/** The id of a feed event is no PSID: it writes to nobody, and only tells whether two comments are of one person. */
export function authorMark(secretKey: Buffer, pageId: string, fromId: string): string {
  return createHmac('sha256', secretKey).update(`comment ${pageId} ${fromId}`).digest('base64url');
}

/** Keeps comments under our posts, each once, and what becomes of them; what stands under others is not kept at all. */
export async function storeComments(
  db: Db,
  { secretKey, book }: { secretKey: Buffer; book: Book },
  comments: readonly ParsedComment[],
  now: Date,
): Promise<void> {
  for (const written of comments) {
    const comment = { ...written, text: written.text.slice(0, MOST_LETTERS) };
    if (comment.became === 'removed') await takeBack(db, comment);
    // the word that it was written may come later, or never
    else if (!(await storeNew(db, secretKey, comment, now)) && comment.became === 'edited')
      await readAnew(db, book, comment, now);
  }
}

/** @returns false: it is known, or not under a post of ours */
async function storeNew(db: Db, secretKey: Buffer, comment: ParsedComment, now: Date): Promise<boolean> {
  const { pageId, commentId, feedId, fromId, text, at } = comment;
  const mark = fromId === null ? null : authorMark(secretKey, pageId, fromId);
  const { numAffectedRows } = await sql`
    insert into page_comment (page_id, comment_id, feed_id, author_mark, words, at, not_before)
    select ${pageId}::text, ${commentId}::text, ${feedId}::text, ${mark}::text, ${text}::text,
           ${at}::timestamptz, ${now}::timestamptz
     -- each by an index of its own: with « or » all that a Page ever showed would be read for each comment
     where exists (select from page_post where page_id = ${pageId} and feed_id = ${feedId})
        or exists (select from page_post where page_id = ${pageId} and feed_id is null and begun_at is not null)
    on conflict (page_id, comment_id) do nothing`.execute(db);
  return (numAffectedRows ?? 0n) > 0n;
}

/** A comment this process may answer until `lease`. */
export interface ClaimedComment {
  id: string;
  pageId: string;
  commentId: string;
  postId: string;
  words: string;
  /** Tries before this one. */
  attempts: number;
  lease: Date;
}

/**
 * Takes the next comment that is to be answered; those that are not are settled on the way. « answering » is committed
 * before the call: a unique index keeps a second answer from the same person under the same post. One whose call has begun, and of
 * which nobody has heard, counts as answered: never twice, at the price of perhaps never.
 * @returns null: nothing is due; 'settled': one needed no answer; `author`: nor that, and they name a post
 */
export async function claimComment(
  db: Db,
  book: Book,
  now: Date,
): Promise<ClaimedComment | 'settled' | { author: string } | null> {
  return await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{
      id: string;
      pageId: string;
      commentId: string;
      postId: string | null;
      mark: string | null;
      words: string | null;
      at: Date;
      attempts: number;
      isBegun: boolean;
      isUnnamed: boolean;
    }>`
      select c.id, c.page_id as "pageId", c.comment_id as "commentId", pp.post_id as "postId", c.author_mark as mark,
             c.words, c.at, c.attempts, c.begun_at is not null as "isBegun",
             exists (select from page_post x
               where x.page_id = c.page_id and x.feed_id is null and x.begun_at is not null) as "isUnnamed"
        from page_comment c join page on page.id = c.page_id
        left join page_post pp on pp.page_id = c.page_id and pp.feed_id = c.feed_id
       where c.state in ('waiting', 'answering') and c.not_before <= ${now}
         and (c.lease_until is null or c.lease_until <= ${now}) and ${mayReply(now)}
       order by c.not_before, c.id limit 1 for update of c skip locked`.execute(trx);
    const [row] = rows;
    if (!row) return null;
    const { id, pageId, commentId, postId, mark, words, at, attempts, isBegun, isUnnamed } = row;
    if (isBegun) return await settleComment(trx, id, 'answered', UNCONFIRMED);
    if (words === null) return await settleComment(trx, id, 'refused', TAKEN_BACK);
    if (postId === null) {
      if (!isUnnamed || now.getTime() - at.getTime() > UNNAMED_MS) return await settleComment(trx, id, 'not-ours');
      await trx
        .updateTable('page_comment')
        .set({ not_before: plus(now, MINUTE) })
        .where('id', '=', id)
        .execute();
      return 'settled';
    }
    if (now.getTime() - at.getTime() > ANSWERABLE_MS) return await settleComment(trx, id, 'too-late');
    const answered = await findAnswered(trx, { id, postId, mark });
    if (answered) return await again(trx, book, { id, postId, words, at, mark }, answered, now);
    const lease = plus(now, LEASE_MS);
    const taken = { state: 'answering' as const, post_id: postId, lease_until: lease };
    await trx
      .updateTable('page_comment')
      .set((eb) => ({ ...taken, attempts: eb('attempts', '+', 1) }))
      .where('id', '=', id)
      .execute();
    return { id, pageId, commentId, postId, words, attempts, lease };
  });
}

type Answered = Pick<Selectable<PageCommentTable>, 'state' | 'member_id'>;

/** The same person's comment under the same post that has the one private answer. */
async function findAnswered(
  trx: Trx,
  { id, postId, mark }: { id: string; postId: string; mark: string | null },
): Promise<Answered | undefined> {
  if (mark === null) return undefined;
  return await trx
    .selectFrom('page_comment')
    .select(['state', 'member_id'])
    .where('post_id', '=', postId)
    .where('author_mark', '=', mark)
    .where('state', 'in', ['answering', 'answered'])
    .where('id', '!=', id)
    .executeTakeFirst();
}

/** They are not written to a second time; who names a post only now wants it all the same, and who says « non merci » wants it no more. */
async function again(
  trx: Trx,
  book: Book,
  { id, postId, words, at, mark }: { id: string; postId: string; words: string; at: Date; mark: string | null },
  { state, member_id }: Answered,
  now: Date,
): Promise<'settled' | { author: string }> {
  const claims = (await namedIn(trx, postId, words))?.claims ?? null;
  const dropped = claims === null && mark !== null ? await droppedIn(trx, book, postId, words) : null;
  if (claims === null && dropped === null) return await settleComment(trx, id, 'again');
  if (state === 'answering') {
    // who they are comes with the answer to the other
    const later = { not_before: plus(now, MINUTE) };
    await trx.updateTable('page_comment').set(later).where('id', '=', id).execute();
    return 'settled';
  }
  await settleComment(trx, id, 'again');
  if (dropped !== null && mark !== null) {
    await dropClaims(trx, { id, at, mark, posts: dropped, memberId: member_id }, now);
    // whose it is: told of again, it has been read, and what they say in Messenger from now on holds
    await trx.updateTable('page_comment').set({ member_id, answered_after: LAST_EVENT }).where('id', '=', id).execute();
    return 'settled';
  }
  if (member_id === null) return 'settled';
  await trx
    .updateTable('page_comment')
    .set({ member_id, claims_post: claims, named_post: claims, answered_after: LAST_EVENT })
    .where('id', '=', id)
    .execute();
  return { author: member_id };
}

/** It needs no answer (any more): its words go. */
async function settleComment(
  trx: Trx,
  id: string,
  state: 'not-ours' | 'too-late' | 'again' | 'answered' | 'refused',
  error: string | null = null,
): Promise<'settled'> {
  const settled = { state, error, words: null, lease_until: null };
  await trx.updateTable('page_comment').set(settled).where('id', '=', id).execute();
  return 'settled';
}

/** Committed before the call. @returns false: another has taken it since, no call */
export async function beginAnswer(
  db: Db,
  { id, lease }: Pick<ClaimedComment, 'id' | 'lease'>,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('page_comment')
    .set({ begun_at: now })
    .where('id', '=', id)
    .where('lease_until', '=', lease)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * What stands in a comment that is being answered, while it is ours: it may have been changed or taken back during the call. Nobody changes it
 * before the end of the transaction. null: it is taken back
 */
export async function wordsNow(trx: Trx, { id, lease }: Pick<ClaimedComment, 'id' | 'lease'>): Promise<string | null> {
  const comment = await trx
    .selectFrom('page_comment')
    .select('words')
    .where('id', '=', id)
    .where('lease_until', '=', lease)
    .forUpdate()
    .executeTakeFirst();
  return comment?.words ?? null;
}

/** What became of an answer, while it is ours to say. @param what `claims`: the post that is plainly wanted, in the words that stand there now */
export async function settleAnswer(
  db: Db,
  { id, lease, attempts }: Pick<ClaimedComment, 'id' | 'lease' | 'attempts'>,
  what:
    | { state: 'answered' | 'refused'; memberId?: string; claims?: string | null; error?: string }
    /** `isUntried`: no call was made. `isDoubt`: nobody knows whether it arrived, and it is not made again. */
    | { notBefore: Date; error: string; isUntried?: true; isDoubt?: true },
): Promise<void> {
  const isOver = 'state' in what;
  await db
    .updateTable('page_comment')
    .set({
      lease_until: null,
      // of what was taken back no late word counts
      error: sql<string | null>`case when error = ${TAKEN_BACK} then error else ${what.error ?? null} end`,
      ...(isOver
        ? {
            ...{ state: what.state, words: null, member_id: what.memberId ?? null },
            claims_post: what.claims ?? null,
            // numbers are given in order, and nothing of theirs is stored while they are tied to what they were told
            ...(what.claims && { answered_after: LAST_EVENT, named_post: what.claims }),
          }
        : {
            not_before: what.notBefore,
            ...(what.isUntried && { attempts }),
            ...(!what.isDoubt && { begun_at: null }),
          }),
    })
    .where('id', '=', id)
    .where('lease_until', '=', lease)
    .execute();
}
