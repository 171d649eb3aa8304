import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';

/** In the transaction that publishes: everybody in the town is to be told of it. Costs the same in every town. */
export async function owe(trx: Trx, postId: string, now: Date): Promise<void> {
  await trx
    .insertInto('broadcast')
    .values({ post_id: postId, since: now })
    .onConflict((conflict) => conflict.column('post_id').doUpdateSet({ written: false }))
    .execute();
}

/**
 * Writes the deliveries of what was published, each post in one statement; several processes share them out. A process
 * that dies in between leaves the post to the next one, which finds the rows that are there already.
 * @returns the posts that can be told of now
 */
export async function writeDeliveries(db: Db, now: Date): Promise<string[]> {
  const posts: string[] = [];
  for (let post = await writeNext(db); post !== undefined; post = await writeNext(db)) posts.push(post);
  for (const post of await listWritten(db)) await finish(db, post, now);
  return posts;
}

async function writeNext(db: Db): Promise<string | undefined> {
  return await inTransaction(db, async (trx) => {
    // a town may be larger than what half a minute is enough for
    await sql`set local statement_timeout = 0`.execute(trx);
    const next = await trx
      .selectFrom('broadcast')
      .innerJoin('post', 'post.id', 'broadcast.post_id')
      .select(['post.id', 'post.town_id', 'post.member_id'])
      .where('written', '=', false)
      .orderBy('since')
      .limit(1)
      .forUpdate('broadcast')
      .skipLocked()
      .executeTakeFirst();
    if (next === undefined) return undefined;
    await insertDeliveries(trx, next.id, next.town_id, next.member_id);
    await trx.updateTable('broadcast').set({ written: true }).where('post_id', '=', next.id).execute();
    return next.id;
  });
}

async function listWritten(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('broadcast').select('post_id').where('written', '=', true).execute();
  return rows.map(({ post_id }) => post_id);
}

/**
 * Whoever ended the post while its deliveries were being written could not take back what they did not see: its row is
 * looked at under a lock that waits for them.
 */
async function finish(db: Db, postId: string, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const post = await trx
      .selectFrom('post')
      .select('outcome')
      .where('id', '=', postId)
      .forShare()
      .executeTakeFirstOrThrow();
    if (post.outcome !== null) await takeBack(trx, postId, now);
    await trx.deleteFrom('broadcast').where('post_id', '=', postId).where('written', '=', true).execute();
  });
}
