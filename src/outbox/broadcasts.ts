import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { insertDeliveries, owePostAgain, takeBack } from './deliveries.ts';

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
 * @param onWritten hears of each post as soon as it can be told of
 * @returns all of them
 */
export async function writeDeliveries(db: Db, onWritten: (post: string) => void = () => {}): Promise<string[]> {
  const posts: string[] = [];
  for (let post = await writeNext(db); post !== undefined; post = await writeNext(db)) {
    posts.push(post);
    onWritten(post);
  }
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

/** How far each post has come, and for which of its ends or returns that is. Lost with the process, which begins anew. */
export type Progress = Map<string, { turn: string; last: string }>;

/** A post that is up again, and behind which member its deliveries wait again by now. */
export interface UpAgain {
  post: string;
  after: string;
}

/** So many posts are looked at in one go, however many have ended: who waits for news, or for the end of the process, does not wait for these. */
const POSTS_AT_ONCE = 8;

/**
 * Looks whether what is written, or has ended, has ended, or is up again: so many deliveries of each are taken back, or owed again.
 * The posts that have waited longest come first.
 * @returns whether there is more of it, and what can be told again now
 */
export async function finishSome(
  db: Db,
  now: Date,
  progress: Progress,
  most?: number,
): Promise<{ isMore: boolean; upAgain: UpAgain[] }> {
  const owed = await listWritten(db, POSTS_AT_ONCE + 1);
  // what another process has finished is not owed any more; what has come behind others is begun anew when it is its turn
  for (const post of [...progress.keys()]) if (!owed.includes(post)) progress.delete(post);
  const upAgain: UpAgain[] = [];
  for (const post of owed.slice(0, POSTS_AT_ONCE)) {
    const done = await finish(db, post, now, progress.get(post), most);
    if (done?.upAgain) upAgain.push({ post, after: done.upAgain });
    if (done?.last == null) progress.delete(post);
    else progress.set(post, { turn: done.turn, last: done.last });
  }
  return { isMore: progress.size > 0 || owed.length > POSTS_AT_ONCE, upAgain };
}

async function listWritten(db: Db, most: number): Promise<string[]> {
  // those that ended together keep their order: what is under way is gone on with
  const { rows } = await sql<{ post: string }>`
    select post_id as post
      from (select post_id, since from broadcast where written union all select post_id, since from renewal) owed
     group by post_id order by min(since), post_id limit ${most}`.execute(db);
  return rows.map(({ post }) => post);
}

/**
 * The post is looked at under a lock that waits for whoever is just ending it: they could not say so of deliveries that were being
 * written. @returns the last of those for whom it is done, null: for all; undefined: there was nothing to do, or another does it
 */
async function finish(db: Db, postId: string, now: Date, before?: { turn: string; last: string }, most?: number) {
  return await inTransaction(db, async (trx) => {
    const post = await trx
      .selectFrom('post')
      .select('outcome')
      .where('id', '=', postId)
      .forShare()
      .executeTakeFirstOrThrow();
    // of several processes one does it
    const owed = await trx
      .selectFrom('broadcast')
      .select('since')
      .where('post_id', '=', postId)
      .where('written', '=', true)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    // behind the post's lock none comes meanwhile
    const renewals = await trx
      .selectFrom('renewal')
      .select('id')
      .where('post_id', '=', postId)
      .orderBy('id', 'desc')
      .forUpdate()
      .skipLocked()
      .execute();
    if (!owed && renewals.length === 0) return undefined;
    const isUp = post.outcome === null;
    const turn = `${owed?.since.getTime()} ${renewals[0]?.id} ${isUp}`;
    const after = before?.turn === turn ? before.last : '0';
    const isUpAgain = isUp && renewals.length > 0;
    const last = isUpAgain
      ? await owePostAgain(trx, postId, after, most)
      : isUp
        ? null
        : await takeBack(trx, postId, now, after, most);
    if (last === null) {
      if (owed) await trx.deleteFrom('broadcast').where('post_id', '=', postId).execute();
      if (renewals.length > 0) await trx.deleteFrom('renewal').where('post_id', '=', postId).execute();
    }
    return { turn, last, upAgain: isUpAgain ? after : undefined };
  });
}
