import { sql } from 'kysely';
import { findPost, findPostByNumber } from '../community/posts/store.ts';
import type { Book } from '../conversation/book.ts';
import { doToken } from '../conversation/token.ts';
import type { Db, Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import { READY_CHANNEL } from '../inbox/store-events.ts';
import type { Inbound } from '../messenger/inbound.ts';
import { readSince } from './after-comment.ts';
import { keywordsIn } from './reply-words.ts';

/**
 * What a comment says is wanted no more: « non merci », « finalement je n’en veux plus » under it, in the words that take it back in Messenger.
 * Those it names by number (« non merci pour la table 43 »), else the one it stands under. null: nothing
 */
export async function droppedIn(db: Db, book: Book, postId: string, words: string): Promise<string[] | null> {
  if (readSince(book, [{ type: 'text', text: words }]) !== 'drop') return null;
  const numbers = keywordsIn(words).map(({ number }) => number);
  if (numbers.length === 0) return [postId];
  const under = await findPost(db, postId);
  const posts: string[] = [];
  for (const number of under ? numbers : []) {
    const post = number === under?.number ? under : under && (await findPostByNumber(db, under.town_id, number));
    if (post) posts.push(post.id);
  }
  return posts;
}

interface Dropped {
  /** The comment that says so; earlier ones are meant, and what it said itself before it was changed. */
  id: string;
  /** When it was written, as it stands. */
  at: Date;
  mark: string;
  posts: readonly string[];
  /** Its author, where they are known. */
  memberId: string | null;
}

/**
 * What earlier comments of the same person wanted is wanted no more: what they have not claimed yet they do not; an answer that came of one, and
 * of which nothing has come yet, they take back by its own button, and read so in Messenger. What was promised to them is left to what is
 * said there, and so is an answer they have given in Messenger since they wrote this, which may be read hours later.
 */
export async function dropClaims(trx: Trx, { id, at, mark, posts, memberId }: Dropped, now: Date): Promise<void> {
  const which = given('bigint', [...posts]);
  await sql`
    update page_comment set claims_post = null, acts = '{}'
     where author_mark = ${mark} and id <= ${id} and claims_post = any(${which})`.execute(trx);
  if (memberId === null) return;
  const { rows } = await sql<{ claim: string }>`
    select claim.id as claim from claim
     where claim.member_id = ${memberId} and claim.post_id = any(${which}) and claim.state = 'waiting' and exists (
       select from page_comment c join inbox_event e on e.page_id = c.page_id and e.dedup_key = 'comment:' || c.id
        where c.author_mark = ${mark} and c.id <= ${id} and c.named_post = claim.post_id and e.member_id = claim.member_id
          -- by the tap of that comment itself, or before they wrote this
          and (claim.created_at <= ${at} or claim.created_at = e.handled_at))`.execute(trx);
  for (const { claim } of rows) {
    const tap: Inbound = { type: 'tap', payload: doToken('give-up', claim), title: '' };
    await sql`
      with stored as (
        insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at)
        select page_id, id, ${`uncomment:${id}:${claim}`}, 'tap', ${JSON.stringify(tap)}::jsonb, ${now}, ${now}
          from member where id = ${memberId}
        on conflict (page_id, dedup_key) do nothing
        returning page_id, member_id
      ), hinted as (
        insert into ready (page_id, member_id, since) select page_id, member_id, ${now}::timestamptz from stored returning 1
      )
      select pg_notify(${READY_CHANNEL}, '') from hinted`.execute(trx);
  }
}
