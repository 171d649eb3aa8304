import { sql } from 'kysely';
import type { Book } from '../conversation/book.ts';
import type { Bubble } from '../conversation/bubble.ts';
import type { Trx } from '../database/database.ts';
import { lockMemberInbox } from '../database/locks.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { numbersOf, plus } from '../outbox/rules.ts';
import type { Spending } from '../outbox/spending.ts';
import { claimByComment } from './claim-by-comment.ts';
import { beginAnswer, type ClaimedComment, claimComment, settleAnswer, wordsNow } from './comments.ts';
import { namedIn } from './named-in-comment.ts';
import { NO_TOKEN_MS, type PublisherOptions } from './publisher.ts';
import { refuseReplies, restFeed } from './refusal.ts';
import { MOST_NAMED, replyTo, replyToSeveral } from './reply-words.ts';
import { judge } from './rules.ts';

export type RepliesOptions = Pick<
  PublisherOptions,
  'db' | 'log' | 'client' | 'pageToken' | 'onTokenDead' | 'random'
> & {
  /** A bubble in the language of Pages, as one message. */
  render(bubble: Bubble, timezone: string, now: Date): SendMessage;
  spending: Spending;
  /** What words command. */
  book: Book;
};

/** Meta's own rule: one answer for each comment. After a try that seemed to be refused it says that it was not. */
const ANSWERED_ALREADY = 10900;

/** Answers one comment in private. @returns false: nothing is due */
export async function replyNext(options: RepliesOptions, now: Date): Promise<boolean> {
  const { db, log } = options;
  const claimed = await claimComment(db, options.book, now);
  if (claimed === null) return false;
  if (claimed === 'settled') return true;
  if ('author' in claimed) {
    await claim(options, claimed.author, now);
    return true;
  }
  try {
    await reply(options, claimed, now);
  } catch (error) {
    // its lease runs out, and it is taken up again
    log.error({ commentId: claimed.id, failure: describeFailure(error) }, 'feed: an answer was left under way');
  }
  return true;
}

async function reply(options: RepliesOptions, claimed: ClaimedComment, now: Date): Promise<void> {
  const { db, client, spending } = options;
  const { pageId, commentId } = claimed;
  const token = await options.pageToken(pageId);
  if (token === null) {
    return await settleAnswer(db, claimed, { notBefore: plus(now, NO_TOKEN_MS), error: 'no token', isUntried: true });
  }
  const said = await messageFor(options, claimed, now);
  if (said === null) return await settleAnswer(db, claimed, { state: 'refused', error: 'nothing to say' });
  const { message, claims } = said;
  // as urgent as posts: it may wait for days, and who waits for an answer in a talk may not
  const waits = await spending.take(pageId, 'private-answer');
  if (waits !== null) return await settleAnswer(db, claimed, { notBefore: waits, error: 'no room', isUntried: true });
  if (!(await beginAnswer(db, claimed, now))) return;
  const result = await client.replyTo({ id: pageId, token }, commentId, message, `c:${claimed.id}`);
  await spending.note(pageId, result.usage);
  if (!result.ok) return await refused(options, claimed, result.error, now);
  const { psid, messageId } = result;
  const author = await db.transaction().execute(async (trx) => {
    if (psid === null) return void (await settleAnswer(trx, claimed, { state: 'answered' }));
    const memberId = await tie(trx, { pageId, psid, message, messageId }, now);
    const wanted = await wantedNow(trx, claimed, claims);
    await settleAnswer(trx, claimed, { state: 'answered', memberId, claims: wanted });
    return wanted === null ? undefined : memberId;
  });
  if (author !== undefined) await claim(options, author, now);
}

/** What they wanted when they were answered, unless they say something else by now. */
async function wantedNow(trx: Trx, claimed: ClaimedComment, claims: string | null): Promise<string | null> {
  const words = await wordsNow(trx, claimed);
  if (words === claimed.words) return claims;
  return words === null ? null : ((await namedIn(trx, claimed.postId, words))?.claims ?? null);
}

async function claim({ db, book, log }: RepliesOptions, author: string, now: Date): Promise<void> {
  try {
    await claimByComment(db, book, [author], now);
  } catch (error) {
    // it is answered, and the next round claims what was named
    log.error({ failure: describeFailure(error) }, 'feed: a comment that claims waits');
  }
}

/** `claims`: the open post that was named, and is plainly wanted. null: the post is not for everybody's eyes any more. */
async function messageFor(
  { db, render }: RepliesOptions,
  { postId, words }: ClaimedComment,
  now: Date,
): Promise<{ message: SendMessage; claims: string | null } | null> {
  const read = await namedIn(db, postId, words);
  if (read === null) return null;
  const { town, open, post, isNamed, claims } = read;
  if (open.length > 1) {
    const several = replyToSeveral(open.slice(0, MOST_NAMED), { place: town.name, more: open.length > MOST_NAMED });
    return { message: render(several, town.timezone, now), claims: null };
  }
  if (post === null) return null;
  return { message: render(replyTo(post, { place: town.name, isNamed }), town.timezone, now), claims };
}

async function refused(
  options: RepliesOptions,
  claimed: ClaimedComment,
  error: Parameters<typeof judge>[0],
  now: Date,
): Promise<void> {
  const { db, log } = options;
  const { pageId, attempts: tries } = claimed;
  const numbers = numbersOf(error);
  // an earlier try has arrived all the same
  const isThere = error.code === ANSWERED_ALREADY && tries > 0;
  const verdict = judge(error, { action: 'answer', hasPhoto: false, tries }, now, options.random());
  const about = { commentId: claimed.id, pageId, numbers, fbtraceId: error.fbtraceId };
  switch (verdict.kind) {
    case 'later':
      log.warn(about, 'feed: an answer is tried again later');
      return await settleAnswer(db, claimed, { notBefore: verdict.at, error: numbers });
    case 'doubt':
      log.warn(about, 'feed: nobody knows whether an answer went out');
      return await settleAnswer(db, claimed, { notBefore: verdict.lookAt, error: numbers, isDoubt: true });
    case 'rest':
      await restFeed(db, pageId, verdict.until);
      break;
    case 'refused':
      log.error(about, 'feed: this Page may answer no comment (permission pages_messaging?)');
      await refuseReplies(db, pageId, now);
      break;
    case 'token-dead':
      await options.onTokenDead(pageId, numbers, now);
      break;
    case 'not-there':
    case 'without-photo':
    case 'given-up':
      if (!isThere) log.info(about, 'feed: a comment could not be answered');
      return await settleAnswer(db, claimed, { state: isThere ? 'answered' : 'refused', error: numbers });
  }
  await settleAnswer(db, claimed, { notBefore: now, error: numbers });
}

/**
 * Meta's answer says who they are: what they were told becomes part of their conversation, so that « je le prends » in answer
 * to it is understood. It opens no window: nothing more is said to them before they act.
 */
async function tie(
  trx: Trx,
  told: { pageId: string; psid: string; message: SendMessage; messageId: string | null },
  now: Date,
): Promise<string> {
  const { pageId, psid } = told;
  // as a webhook of theirs would, which may be under way
  await lockMemberInbox(trx, pageId, psid);
  await sql`
    insert into member (page_id, psid, created_at) values (${pageId}, ${psid}, ${now})
    on conflict (page_id, psid) do nothing`.execute(trx);
  const { id } = await trx
    .selectFrom('member')
    .select('id')
    .where('page_id', '=', pageId)
    .where('psid', '=', psid)
    .executeTakeFirstOrThrow();
  await sql`
    insert into conversation (page_id, member_id) select ${pageId}, ${id}::bigint
     where not exists (select from conversation where page_id = ${pageId} and member_id = ${id}) on conflict do nothing`.execute(
    trx,
  );
  await sql`
    insert into outbox (page_id, member_id, lane, parts, next_part, state, message_ids, created_at, not_before, settled_at)
    values (${pageId}, ${id}, 0, ${JSON.stringify([told.message])}::jsonb, 1, 'sent',
            ${told.messageId === null ? [] : [told.messageId]}::text[], ${now}, ${now}, ${now})`.execute(trx);
  return id;
}
