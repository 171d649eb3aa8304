import { sql } from 'kysely';
import { isWanted } from '../community/news/wanted.ts';
import { findAlerted } from '../community/posts/alerts.ts';
import { findPost } from '../community/posts/store.ts';
import type { Trx } from '../database/database.ts';

/**
 * Owes a new post to every approved member of its town who wants to hear of such, but not to its author; nothing is sent
 * here (the courier does, to whom it may). Those who asked to be told of such a thing get it with a word of why. One
 * statement, however many they are. Repeating it adds nobody; of a post that has ended nobody is told.
 * @returns how many members are owed the post
 */
export async function insertDeliveries(trx: Trx, postId: string, townId: number, authorId: string): Promise<number> {
  const published = await findPost(trx, postId);
  const alerted = published ? await findAlerted(trx, published) : [];
  const { numAffectedRows } = await sql`
    insert into delivery (post_id, member_id, alert)
    select post.id, member.id, a.words
      from member
      join post on post.id = ${postId}
      left join news_wish w on w.member_id = member.id
      left join unnest(${alerted.map(({ memberId }) => memberId)}::bigint[], ${alerted.map(({ words }) => words)}::text[])
        as a(member_id, words) on a.member_id = member.id
     where post.outcome is null and member.town_id = ${townId} and member.status = 'approved' and member.id <> ${authorId}
       and ${isWanted(sql`a.words`)}
       -- who wants to hear nothing of the other hears nothing of their posts, either way
       and member.id not in (
         select blocked_id from block where member_id = ${authorId}
         union all select member_id from block where blocked_id = ${authorId})
    on conflict do nothing`.execute(trx);
  return Number(numAffectedRows ?? 0n);
}

/**
 * The post has ended: nobody is told of it any more. Broadcasts that speak of it alone and have not begun are
 * taken out of the queue; a carousel goes out with it (its button says what has changed).
 */
export async function takeBack(trx: Trx, postId: string, now: Date): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ state: 'withdrawn' })
    .where('post_id', '=', postId)
    .where('state', '=', 'waiting')
    .execute();
  await trx
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'post ended' })
    .where('post_id', '=', postId)
    .where('state', '=', 'pending')
    .where('lane', '=', 2)
    .where('next_part', '=', 0)
    .execute();
}
