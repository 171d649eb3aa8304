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
 * In the transaction that ends a post, or takes it down: what was not told of it is to be taken back. Costs the same in every
 * town; until it is done, whoever would tell of it asks whether it is open.
 */
export async function oweTakingBack(trx: Trx, postId: string, now: Date): Promise<void> {
  await trx
    .insertInto('broadcast')
    .values({ post_id: postId, since: now, written: true })
    // one that is not written yet owes nothing to anybody, and is looked at when it is
    .onConflict((conflict) => conflict.column('post_id').doNothing())
    .execute();
}

/**
 * Writes the deliveries of what was published, each post in one statement; several processes share them out. A process
 * that dies in between leaves the post to the next one, which finds the rows that are there already.
 * @returns the posts that can be told of now
 */
export async function writeDeliveries(db: Db): Promise<string[]> {
  const posts: string[] = [];
  for (let post = await writeNext(db); post !== undefined; post = await writeNext(db)) posts.push(post);
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

/** How far the taking back of each post has come. Lost with the process, which begins anew. */
export type TakenBack = Map<string, string>;

/** So many posts are looked at in one go, however many have ended: who waits for news, or for the end of the process, does not wait for these. */
const POSTS_AT_ONCE = 8;

/**
 * Looks whether what is written, or has ended, has ended; of each that has, so many are taken back. The posts that have waited longest
 * come first.
 * @returns whether there is more of it
 */
export async function finishSome(db: Db, now: Date, takenBack: TakenBack, most?: number): Promise<boolean> {
  const owed = await listWritten(db);
  // what another process has finished is not owed any more
  for (const post of [...takenBack.keys()]) if (!owed.includes(post)) takenBack.delete(post);
  for (const post of owed.slice(0, POSTS_AT_ONCE)) {
    const last = await finish(db, post, now, takenBack.get(post), most);
    if (last === null) takenBack.delete(post);
    else takenBack.set(post, last);
  }
  return takenBack.size > 0 || owed.length > POSTS_AT_ONCE;
}

async function listWritten(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('broadcast')
    .select('post_id')
    .where('written', '=', true)
    .orderBy('since')
    .execute();
  return rows.map(({ post_id }) => post_id);
}

/**
 * The post is looked at under a lock that waits for whoever is just ending it: they could not say so of deliveries that were being
 * written. @returns the last of those for whom it is taken back; null: there is nothing more to do, or another does it
 */
async function finish(db: Db, postId: string, now: Date, after?: string, most?: number): Promise<string | null> {
  return await inTransaction(db, async (trx) => {
    const post = await trx
      .selectFrom('post')
      .select('outcome')
      .where('id', '=', postId)
      .forShare()
      .executeTakeFirstOrThrow();
    const drop = () => trx.deleteFrom('broadcast').where('post_id', '=', postId).where('written', '=', true).execute();
    if (post.outcome === null) {
      await drop();
      return null;
    }
    // of several processes one takes back
    const owed = await trx
      .selectFrom('broadcast')
      .select('post_id')
      .where('post_id', '=', postId)
      .where('written', '=', true)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!owed) return null;
    const last = await takeBack(trx, postId, now, after, most);
    if (last === null) await drop();
    return last;
  });
}
