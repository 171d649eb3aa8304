import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { Outcome, Post } from './post.table.ts';
import { isCalled } from './rules.ts';

export async function findPost(db: Db, id: string): Promise<Post | undefined> {
  return db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Locks a post: claims, picks and ends of one post happen one after the other (lock order: conversation → post → claim). */
export async function lockPost(trx: Trx, id: string): Promise<Post | undefined> {
  return trx.selectFrom('post').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function findPostByNumber(db: Db, townId: number, number: number): Promise<Post | undefined> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('town_id', '=', townId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** How many open posts of a town are looked through for a word; a town has a few dozen. */
const MOST_OPEN = 500;

/** Open posts of a town that people may mean by a word, newest first. */
export async function findOpenPostsCalled(db: Db, townId: number, word: string): Promise<Post[]> {
  const open = await db
    .selectFrom('post')
    .selectAll()
    .where('town_id', '=', townId)
    .where('outcome', 'is', null)
    .orderBy('number', 'desc')
    .limit(MOST_OPEN)
    .execute();
  return open.filter((post) => isCalled(post, word));
}

/** A post of the same author for the same thing that is still up. */
export async function findTwin(
  db: Db,
  post: Pick<Post, 'member_id' | 'direction' | 'item'>,
): Promise<Post | undefined> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', post.member_id)
    .where('outcome', 'is', null)
    .where('direction', '=', post.direction)
    .where(sql<boolean>`lower(item) = lower(${post.item})`)
    .executeTakeFirst();
}

export type NewPost = Pick<
  Post,
  'town_id' | 'number' | 'member_id' | 'direction' | 'kind' | 'item' | 'word' | 'quantity' | 'quartier' | 'until'
>;

export async function insertPost(trx: Trx, post: NewPost, media: readonly string[], now: Date): Promise<Post> {
  const inserted = await trx
    .insertInto('post')
    .values({ ...post, outcome: null, exchanged_with: null, closed_at: null, created_at: now })
    .returningAll()
    .executeTakeFirstOrThrow();
  if (media.length > 0) {
    await trx
      .insertInto('post_photo')
      .values(media.map((media_id, position) => ({ post_id: inserted.id, position, media_id })))
      .execute();
  }
  return inserted;
}

export async function endPost(
  trx: Trx,
  id: string,
  end: { outcome: Outcome; exchangedWith: string | null; now: Date },
): Promise<void> {
  await trx
    .updateTable('post')
    .set({ outcome: end.outcome, exchanged_with: end.exchangedWith, closed_at: end.now })
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .execute();
}

export async function listOpenPostsOf(db: Db, memberId: string, limit: number): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('outcome', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The first photo of each post that could be fetched: post id → media key. */
export async function firstPhotos(db: Db, postIds: readonly string[]): Promise<Map<string, string>> {
  if (postIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('post_photo')
    .innerJoin('media', 'media.id', 'post_photo.media_id')
    .select(['post_photo.post_id', 'media.key'])
    .where('post_photo.post_id', 'in', [...postIds])
    .where('media.state', '=', 'ready')
    .orderBy('post_photo.post_id')
    .orderBy('post_photo.position', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.post_id, row.key]));
}

/** Of these media, those that belong to this member, in the order given: an id in a dialogue proves nothing. */
export async function ownMedia(db: Db, memberId: string, media: readonly string[]): Promise<string[]> {
  if (media.length === 0) return [];
  const rows = await db
    .selectFrom('media')
    .select('id')
    .where('member_id', '=', memberId)
    .where('id', 'in', [...media])
    .where('state', '!=', 'failed')
    .execute();
  const own = new Set(rows.map((row) => row.id));
  return media.filter((id) => own.has(id));
}

/**
 * Ends the posts whose time is over, those promised to somebody apart. Locked first and looked at afterwards: a promise
 * made at the same moment is seen. A post that somebody is just deciding on is left for the next round.
 * @returns their ids
 */
export async function expirePosts(trx: Trx, now: Date): Promise<string[]> {
  const due = await trx
    .selectFrom('post')
    .select('id')
    .where('outcome', 'is', null)
    .where('until', '<', now)
    .orderBy('id')
    .limit(1000)
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const ended = await trx
    .updateTable('post')
    .set({ outcome: 'expired', closed_at: now })
    .where(
      'id',
      'in',
      due.map((post) => post.id),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('claim')
            .select('claim.id')
            .whereRef('claim.post_id', '=', 'post.id')
            .where('claim.state', '=', 'accepted'),
        ),
      ),
    )
    .returning('id')
    .execute();
  return ended.map((post) => post.id);
}

/** Where somebody's things are, as they said when they last posted one. */
export async function lastQuartierOf(db: Db, memberId: string): Promise<string | null> {
  const post = await db
    .selectFrom('post')
    .select('quartier')
    .where('member_id', '=', memberId)
    .where('quartier', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return post?.quartier ?? null;
}
