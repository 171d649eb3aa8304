import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import type { Post } from '../posts/post.table.ts';
import { endPost, findPost, lockPost } from '../posts/store.ts';
import { humaneTime } from '../reminders/humane-time.ts';
import { dropOfClaims, dropOfPost, setReminder } from '../reminders/store.ts';
import { findTown } from '../towns/store.ts';
import type { Period, Queue } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { lentFor, loanDays, remindOfLoan } from './lending.ts';
import type { Decision } from './queue.ts';
import { tellNews } from './queue-news.ts';
import { type ClaimBy, changeClaim, findClaim, listClaims } from './store.ts';
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
  const claims = await listClaims(trx, post.id);
  const timezone = (await findTown(trx, post.town_id))?.timezone ?? 'Europe/Paris';
  return { post, claims, queue: { post, claims, today: todayIn(timezone, now) }, timezone };
}

/** The scene of one answer; undefined: there is none of this id. */
export async function lockSceneOf(
  trx: Trx,
  claimId: string | null,
  now: Date,
): Promise<(Scene & { claim: ClaimBy }) | undefined> {
  const found = claimId === null ? undefined : await findClaim(trx, claimId);
  const scene = found && (await lockScene(trx, found.post_id, now));
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
  const lent = loansOf(scene, decision);
  for (const { claim, state, parts, place } of decision.changes) {
    const days = state === 'out' ? lent.get(claim) : undefined;
    await changeClaim(trx, claim, {
      ...(state === undefined ? {} : { state, decided_at: now }),
      ...(days === undefined ? {} : { from_on: days.from, to_on: days.to }),
      ...(parts === undefined ? {} : { parts }),
      ...(place === undefined ? {} : { place_told: place }),
    });
  }
  const moved = decision.changes.filter(({ state }) => state !== undefined);
  await dropOfClaims(
    trx,
    moved.map(({ claim }) => claim),
  );
  for (const { claim, state } of moved) {
    if (state === 'accepted') await remindOfPromise(trx, post.id, claim, now, timezone);
    const due = state === 'out' ? lent.get(claim)?.to : undefined;
    if (due !== undefined) await remindOfLoan(trx, { postId: post.id, claimId: claim, due }, now, timezone);
  }
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
  return {
    tell: tellNews(decision.news, { post: told, claims: withDays(claims, lent), owner }),
    ...(decision.ends === undefined ? {} : { takeBack: post.id }),
  };
}

/** The days of what goes out with a decision. */
function loansOf({ post, queue }: Scene, { changes }: Decision): Map<string, Period> {
  const out = changes.filter(({ state }) => state === 'out').map(({ claim }) => claim);
  const days = queue.claims.flatMap((claim): [string, Period][] => {
    const period = out.includes(claim.id) ? lentFor(queue, claim, loanDays(post)) : null;
    return period ? [[claim.id, period]] : [];
  });
  return new Map(days);
}

function withDays(claims: readonly ClaimBy[], lent: ReadonlyMap<string, Period>): ClaimBy[] {
  return claims.map((claim) => {
    const days = lent.get(claim.id);
    return days ? { ...claim, from_on: days.from, to_on: days.to } : claim;
  });
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
