import type { ExpressionBuilder } from 'kysely';
import type { Database, Db, Trx } from '../../database/database.ts';
import { pageOf } from '../../database/page-of.ts';
import { isSameThing } from '../../language/things/same-thing.ts';
import { fold } from '../../language/words/fold.ts';
import { isBetweenBlocked } from '../members/blocks.ts';
import { REPORTED } from '../safety/hold-rules.ts';
import type { Told } from './draft.ts';
import { type Hold, heldAs } from './hold-store.ts';
import type { Outcome, Post } from './post.table.ts';
import { isCalled } from './rules.ts';
import { thingOf } from './title.ts';

export async function findPost(db: Db, id: string): Promise<Post | undefined> {
  return db.selectFrom('post').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those there are, in the order of `ids`. */
export async function findPosts(db: Db, ids: readonly string[]): Promise<Post[]> {
  if (ids.length === 0) return [];
  const posts = await db
    .selectFrom('post')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
  const byId = new Map(posts.map((post) => [post.id, post]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Locks a post: claims, picks and ends of one post happen one after the other (lock order: conversation → post → claim). */
export async function lockPost(trx: Trx, id: string): Promise<Post | undefined> {
  return trx.selectFrom('post').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

/** Those of several answers, in the order of locks: of one kind by ascending key. */
export async function lockPostsOf(trx: Trx, claims: readonly string[]): Promise<void> {
  await trx
    .selectFrom('post')
    .select('id')
    .where(
      'id',
      'in',
      trx
        .selectFrom('claim')
        .select('post_id')
        .where('id', 'in', [...claims]),
    )
    .orderBy('id')
    .forUpdate()
    .execute();
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

/** Open posts of a town that a member may mean by a word, newest first; none of whom they have blocked, or who blocked them. */
export async function findOpenPostsCalled(db: Db, townId: number, word: string, memberId: string): Promise<Post[]> {
  const open = await db
    .selectFrom('post')
    .selectAll()
    .where('town_id', '=', townId)
    .where('outcome', 'is', null)
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .orderBy('number', 'desc')
    .limit(MOST_OPEN)
    .execute();
  return open.filter((post) => isCalled(post, word));
}

/**
 * The newest post of exactly this word that was up once and is not any more; none that was never published, and none of
 * whom they have blocked, or who blocked them.
 */
export async function findGoneCalled(
  db: Db,
  townId: number,
  word: string,
  memberId: string,
): Promise<Post | undefined> {
  const gone = await db
    .selectFrom('post')
    .selectAll()
    .where('town_id', '=', townId)
    .where('outcome', 'is not', null)
    .where(({ eb, or }) => or([eb('outcome', '!=', 'held'), eb('held_for', '=', REPORTED)]))
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .orderBy('number', 'desc')
    .limit(MOST_OPEN)
    .execute();
  const name = fold(word);
  return gone.find((post) => [post.word, ...post.item.split(' ')].some((one) => fold(one) === name));
}

/** Posts of other members of this first name that are up, the newest first. */
export async function listOpenPostsBy(db: Db, townId: number, name: string, memberId: string): Promise<Post[]> {
  const open = await db
    .selectFrom('post')
    .innerJoin('member', 'member.id', 'post.member_id')
    .selectAll('post')
    .select('member.name')
    .where('post.town_id', '=', townId)
    .where('post.outcome', 'is', null)
    .where('post.member_id', '!=', memberId)
    .where((eb) => eb.not(isBetweenBlocked(memberId)(eb)))
    .orderBy('post.number', 'desc')
    .limit(MOST_OPEN)
    .execute();
  const isCalledSo = (own: string | null) => fold(own ?? '') === name || fold(own ?? '').split(' ')[0] === name;
  return open.flatMap(({ name: own, ...post }) => (isCalledSo(own) ? [post] : [])).slice(0, 10);
}

/** How many posts of one author are compared with a new one. */
const MOST_OWN = 100;

/** A post of the same author for the same thing that is still up, the newest first. */
export async function findTwin(
  db: Db,
  post: Pick<Post, 'member_id' | 'direction' | 'item'>,
  except: readonly string[] = [],
): Promise<Post | undefined> {
  const own = await db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', post.member_id)
    .where(isGoingOn)
    .where('direction', '=', post.direction)
    .orderBy('id', 'desc')
    .limit(MOST_OWN)
    .execute();
  return own.find(({ id, item }) => !except.includes(id) && isSameThing(thingOf(item), thingOf(post.item)));
}

export type NewPost = Told & Pick<Post, 'town_id' | 'number' | 'member_id' | 'word' | 'contact'>;

export async function insertPost(
  trx: Trx,
  post: NewPost,
  media: readonly string[],
  now: Date,
  hold: Hold | null = null,
): Promise<Post> {
  const inserted = await trx
    .insertInto('post')
    .values({ ...post, outcome: null, exchanged_with: null, closed_at: null, created_at: now, ...heldAs(hold, now) })
    .returningAll()
    .executeTakeFirstOrThrow();
  await insertPhotos(trx, inserted.id, media, 0);
  return inserted;
}

async function insertPhotos(trx: Trx, postId: string, media: readonly string[], from: number): Promise<void> {
  if (media.length === 0) return;
  await trx
    .insertInto('post_photo')
    .values(media.map((media_id, place) => ({ post_id: postId, position: from + place, media_id })))
    .execute();
}

/** A post that is up, told anew by its author; its keyword stays, people know it. Call it under the post's lock. */
export async function updatePost(trx: Trx, id: string, told: Told & Pick<Post, 'contact'>): Promise<void> {
  await trx.updateTable('post').set(told).where('id', '=', id).execute();
}

/** As many photos a post has at most. */
export const MOST_PHOTOS = 5;

/** Adds photos to a post, as many as there is room for. Call it under the post's lock. @returns how many were added */
export async function addPhotos(trx: Trx, id: string, media: readonly string[]): Promise<number> {
  const have = await mediaOf(trx, id);
  const more = media.filter((one) => !have.includes(one)).slice(0, MOST_PHOTOS - have.length);
  await insertPhotos(trx, id, more, have.length);
  return more.length;
}

/** Takes photos out of a post; the others close up. Call it under the post's lock. */
export async function removePhotos(trx: Trx, id: string, media: readonly string[]): Promise<void> {
  const have = await mediaOf(trx, id);
  const left = have.filter((one) => !media.includes(one));
  if (left.length === have.length) return;
  await trx.deleteFrom('post_photo').where('post_id', '=', id).execute();
  await insertPhotos(trx, id, left, 0);
}

/** The photos of a post, in order, whether or not they could be fetched yet. */
export async function mediaOf(db: Db, postId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('post_photo')
    .select('media_id')
    .where('post_id', '=', postId)
    .orderBy('position')
    .execute();
  return rows.map((row) => row.media_id);
}

/** A post that has not ended: up, or waiting for an admin's look. */
export function isGoingOn(eb: ExpressionBuilder<Database, 'post'>) {
  return eb.or([eb('post.outcome', 'is', null), eb('post.outcome', '=', 'held')]);
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
    // what has become of a post whose time was over can still be told
    .where((eb) => eb.or([isGoingOn(eb), eb('outcome', '=', 'expired')]))
    .execute();
}

/** Newest first. @param before only posts older than this one */
/** How many of a thing there are: one was lost. Under the post's lock. */
export async function setQuantity(trx: Trx, id: string, quantity: number): Promise<void> {
  await trx.updateTable('post').set({ quantity }).where('id', '=', id).execute();
}

/** What a member lends, the newest first. */
export async function listLentBy(db: Db, memberId: string, limit: number): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where(isGoingOn)
    .where('kind', '=', 'lend')
    .where('direction', '=', 'offer')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function listOpenPostsOf(
  db: Db,
  memberId: string,
  limit: number,
  before: string | null = null,
): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where(isGoingOn)
    .$if(before !== null, (query) => query.where('id', '<', before))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** What has come to its end since a moment, and may be put up again, the newest first. */
export async function listExpiredOf(
  db: Db,
  member: { id: string; town_id: number | null },
  since: Date,
  limit: number,
): Promise<Post[]> {
  if (member.town_id === null) return [];
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', member.id)
    .where('town_id', '=', member.town_id)
    .where('outcome', '=', 'expired')
    .where('closed_at', '>', since)
    .orderBy('closed_at', 'desc')
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
    .where('page_id', '=', pageOf(memberId))
    .where('member_id', '=', memberId)
    .where('id', 'in', [...media])
    .where('state', '!=', 'failed')
    .execute();
  const own = new Set(rows.map((row) => row.id));
  return media.filter((id) => own.has(id));
}

/** What a member has just published, in this very turn. */
export async function listNewPostsOf(db: Db, memberId: string, now: Date): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('created_at', '=', now)
    .where(isGoingOn)
    .orderBy('id')
    .execute();
}

/** Somebody who has published so often knows what can be done with a post beside. */
const OFTEN = 4;

export async function hasPublishedOften(db: Db, memberId: string): Promise<boolean> {
  const posts = await db.selectFrom('post').select('id').where('member_id', '=', memberId).limit(OFTEN).execute();
  return posts.length === OFTEN;
}

/** Whether posts are for members alone: neither on the Page's feed nor on the web. */
export async function setOffFeed(trx: Trx, ids: readonly string[], off: boolean): Promise<void> {
  await trx
    .updateTable('post')
    .set({ off_feed: off })
    .where('id', 'in', [...ids])
    .execute();
}

/** Posts of a member that wait for an admin, or were taken down by one, the newest first. */
export async function listDoubted(db: Db, memberId: string, limit: number): Promise<Post[]> {
  return db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('outcome', 'in', ['held', 'removed'])
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}
