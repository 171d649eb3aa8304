import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { endPost, findPost, lockPost } from '../posts/store.ts';
import { humaneTime } from '../reminders/humane-time.ts';
import { dropOfClaims, dropOfPost, setReminder } from '../reminders/store.ts';
import { findTown } from '../towns/store.ts';
import { isLasting, type Queue } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { type Decision, inSight, type News } from './queue.ts';
import { tellNews } from './queue-news.ts';
import {
  type ClaimBy,
  changeClaim,
  changeClaims,
  changeWaiting,
  countWaiting,
  findClaim,
  listClaims,
  listFront,
  placeWaiting,
} from './store.ts';
import { todayIn } from './today.ts';

const HOUR = 3_600_000;
/** The chosen who says nothing is nudged, then the next in line gets it. */
export const NUDGE_AFTER = 24 * HOUR;
export const LAPSE_AFTER = 48 * HOUR;

/** A post under its lock, with all that is decided on. */
export interface Scene {
  post: Post;
  claims: ClaimBy[];
  queue: Queue;
  timezone: string;
}

/** Locks a post and reads what stands; undefined: there is no such post. */
export async function lockScene(trx: Trx, postId: string, now: Date): Promise<Scene | undefined> {
  const post = await lockPost(trx, postId);
  return post && (await sceneOf(trx, post, now));
}

/** The scene of a post that is locked already. */
export async function sceneOf(trx: Trx, post: Post, now: Date): Promise<Scene> {
  return await sceneWith(trx, post, await listClaims(trx, post.id), now);
}

async function sceneWith(trx: Trx, post: Post, claims: ClaimBy[], now: Date, unseen = 0): Promise<Scene> {
  const timezone = (await findTown(trx, post.town_id))?.timezone ?? 'Europe/Paris';
  const queue = { post, claims, today: todayIn(timezone, now), unseen };
  return { post, claims, queue, timezone };
}

/** The scene of one answer; undefined: there is none of this id. */
export async function lockSceneOf(
  trx: Trx,
  claimId: string | null,
  now: Date,
): Promise<(Scene & { claim: ClaimBy }) | undefined> {
  return await withClaim(trx, claimId, (post) => sceneOf(trx, post, now));
}

/** Whom a decision is about. */
export type About = { claimId?: string; memberId?: string };

/**
 * The same as `lockScene`, with no more than is needed to decide on one answer: it costs the same however many wait (see
 * `Queue.unseen`). Not for whoever looks at all of them: lots, lists.
 */
export async function lockFront(trx: Trx, postId: string, about: About, now: Date): Promise<Scene | undefined> {
  const post = await lockPost(trx, postId);
  return post && (await frontOf(trx, post, about, now));
}

/** The same as `lockSceneOf`, with no more than is needed to decide on that answer. */
export async function lockFrontOf(
  trx: Trx,
  claimId: string | null,
  now: Date,
): Promise<(Scene & { claim: ClaimBy }) | undefined> {
  return await withClaim(trx, claimId, (post, id) => frontOf(trx, post, { claimId: id }, now));
}

/** The front of a queue whose post is locked already. */
export async function frontOf(trx: Trx, post: Post, about: About, now: Date): Promise<Scene> {
  // each wants other days: all are looked at
  if (post.kind === 'lend') return await sceneOf(trx, post, now);
  const sight = inSight(post);
  // what was given is gone, what can be given again only tells with whom
  const claims = await listFront(trx, post.id, { waiting: sight, done: isLasting(post) ? 2 : MOST_DONE, ...about });
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const unseen = waiting.length < sight ? 0 : (await countWaiting(trx, post.id)) - waiting.length;
  return await sceneWith(trx, post, claims, now, unseen);
}

/** More parts of a thing nobody gives. */
const MOST_DONE = 1_000;

async function withClaim(
  trx: Trx,
  claimId: string | null,
  read: (post: Post, claimId: string) => Promise<Scene>,
): Promise<(Scene & { claim: ClaimBy }) | undefined> {
  const found = claimId === null ? undefined : await findClaim(trx, claimId);
  const post = found && (await lockPost(trx, found.post_id));
  const scene = post && (await read(post, found.id));
  const claim = scene?.claims.find(({ id }) => id === claimId);
  return scene && claim && { ...scene, claim };
}

/** What concerns others, once a decision is written. */
export interface CarriedOut {
  tell: Tell[];
  /** The post has ended: what was not yet told of it is taken back. */
  takeBack?: string;
}

/** Writes what the queue decided, with what is due from it, and says who is to hear of it. Under the post's lock. */
export async function carryOut(trx: Trx, scene: Scene, decision: Decision, now: Date): Promise<CarriedOut> {
  const { post, claims, timezone } = scene;
  await changeClaims(trx, decision.changes, now);
  const moved = decision.changes.filter(({ state }) => state !== undefined);
  await dropOfClaims(
    trx,
    moved.map(({ claim }) => claim),
  );
  for (const { claim, state } of moved) {
    if (state === 'accepted') await remindOfPromise(trx, post.id, claim, now, timezone);
  }
  const unseen = await changeUnseen(trx, scene, decision, now);
  if (decision.ends !== undefined) {
    const [taker, another] = claims.filter((claim) => {
      const state = decision.changes.findLast((one) => one.claim === claim.id && one.state)?.state ?? claim.state;
      return state === 'done' || state === 'out';
    });
    const exchangedWith = decision.ends === 'exchanged' && !another ? (taker?.member_id ?? null) : null;
    await endPost(trx, post.id, { outcome: decision.ends, exchangedWith, now });
    await dropOfPost(trx, post.id);
  }
  const owner = await findMember(trx, post.member_id);
  const told = (await findPost(trx, post.id)) ?? post;
  const news = [...decision.news, ...unseen.news];
  return {
    tell: tellNews(news, { post: told, claims: [...claims, ...unseen.claims], owner }),
    ...(decision.ends === undefined ? {} : { takeBack: post.id }),
  };
}

/** What becomes of those who wait out of sight, in one statement, however many they are. */
async function changeUnseen(
  trx: Trx,
  { post, claims: seen }: Scene,
  { unseen }: Decision,
  now: Date,
): Promise<{ claims: ClaimBy[]; news: News[] }> {
  if (!unseen) return { claims: [], news: [] };
  const { what, state } = unseen;
  const except = seen.map(({ id }) => id);
  const claims = state
    ? await changeWaiting(trx, post.id, { except, state, now })
    : await placeWaiting(trx, post.id, except);
  if (state) {
    await dropOfClaims(
      trx,
      claims.map(({ id }) => id),
    );
  }
  const news = claims.map(({ id, place_told }): News => {
    const place = state || place_told === null ? {} : { place: place_told };
    return { to: 'claimant', claim: id, what, ...place };
  });
  return { claims, news };
}

/** The chosen is to give a sign of life. */
export async function remindOfPromise(
  trx: Trx,
  postId: string,
  claimId: string,
  now: Date,
  timezone: string,
): Promise<void> {
  const after = (ms: number) => humaneTime(new Date(now.getTime() + ms), timezone);
  await setReminder(trx, { what: 'nudge', postId, claimId, at: after(NUDGE_AFTER) });
  await setReminder(trx, { what: 'lapse', postId, claimId, at: after(LAPSE_AFTER) });
}

/** The chosen was heard of: the promise stands until it is over. Under the post's lock. */
export async function noteHeard(trx: Trx, claim: Pick<Claim, 'id'>, now: Date): Promise<void> {
  await changeClaim(trx, claim.id, { heard_at: now });
  await dropOfClaims(trx, [claim.id], ['nudge', 'lapse']);
}
