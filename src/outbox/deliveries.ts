import { sql } from 'kysely';
import { findAlerted } from '../community/posts/alerts.ts';
import { findPost } from '../community/posts/store.ts';
import type { Trx } from '../database/database.ts';

/**
 * Owes a new post to every approved member of its town but its author; nothing is sent here (the courier does,
 * to whom it may). Those who asked to be told of such a thing get it first, with a word of why. Belongs to the
 * publishing transaction. Repeating it adds nobody.
 * @returns how many members are owed the post
 */
export async function insertDeliveries(trx: Trx, postId: string, townId: number, authorId: string): Promise<number> {
  const result = await trx
    .insertInto('delivery')
    .columns(['post_id', 'member_id'])
    .expression((eb) =>
      eb
        .selectFrom('member')
        .select((member) => [member.cast<string>(member.val(postId), 'bigint').as('post_id'), 'id'])
        .where('town_id', '=', townId)
        .where('status', '=', 'approved')
        .where('id', '!=', authorId)
        // who wants to hear nothing of the other hears nothing of their posts, either way
        .where((member) =>
          member.not(
            member.exists(
              member
                .selectFrom('block')
                .select('blocked_id')
                .where(
                  sql<boolean>`(block.member_id, block.blocked_id) in ((member.id, ${authorId}), (${authorId}, member.id))`,
                ),
            ),
          ),
        ),
    )
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  await markAlerted(trx, postId);
  return Number(result.numInsertedOrUpdatedRows ?? 0n);
}

async function markAlerted(trx: Trx, postId: string): Promise<void> {
  const post = await findPost(trx, postId);
  const alerted = post ? await findAlerted(trx, post) : [];
  for (const { memberId, words } of alerted) {
    await trx
      .updateTable('delivery')
      .set({ alert: words })
      .where('post_id', '=', postId)
      .where('member_id', '=', memberId)
      .execute();
  }
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
