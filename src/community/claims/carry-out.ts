import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { type Away, awayAmong, findMember } from '../members/store.ts';
import type { Post, PostKey } from '../posts/post.table.ts';
import { isCounted, isTimeOver } from '../posts/rules.ts';
import { endPost, findPost, lockPost } from '../posts/store.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { dropOfClaims, dropOfPost, setReminder } from '../reminders/store.ts';
import { findTown } from '../towns/store.ts';
import { capacityOf, isLasting, isUnderWay, type Period, periodOf, type Queue } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { tellDaysTaken, whoseDaysWent, withDays } from './days-taken.ts';
import { lentFor, loanDays, remindOfBeginning, remindOfLoan } from './lending.ts';
import { forgetSilence } from './nudged.ts';
import { type Decision, inSight, type News } from './queue.ts';
import { set } from './queue-after.ts';
import { tellNews } from './queue-news.ts';
import { isLastDay } from './rules.ts';
import { endsOf, lapsesSaid, silenceOf } from './silence.ts';
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
/** Both are asked whether it was handed over, unless they agree on a meeting. */
const ASK_AFTER = 72 * HOUR;

/** A post under its lock, with all that is decided on. */
export interface Scene {
  post: Post;
  claims: ClaimBy[];
  queue: Queue;
  timezone: string;
  /** When its people may be told something unasked. */
  hours: TownHours;
  /** Of the town: how many minutes answers simmer before their owner sees them together. */
  gather: number;
}

/** Locks a post and reads what stands; undefined: there is no such post. */
export async function lockScene(trx: Trx, postId: string, now: Date): Promise<Scene | undefined> {
  const post = await lockPost(trx, postId);
  return post && (await sceneOf(trx, post, now));
}

/** The scene of a post that is locked already. */
export async function sceneOf(trx: Trx, post: Post, now: Date): Promise<Scene> {
  return await sceneWith(trx, post, await listClaims(trx, post), now);
}

async function sceneWith(trx: Trx, post: Post, claims: ClaimBy[], now: Date, unseen = 0): Promise<Scene> {
  const town = await findTown(trx, post.town_id);
  if (!town) throw new Error('a post without a town');
  const { timezone, gather_minutes: gather } = town;
  const [isOver, isDue] = [isTimeOver(post, now), isLastDay(post, now, timezone)];
  const queue = { post, claims, today: todayIn(timezone, now), unseen, isOver, isDue };
  return { post, claims, queue, timezone, hours: town, gather };
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
export type About = {
  claimId?: string | null;
  memberId?: string;
  /** Somebody joins the line, and nothing is decided but that. */
  joins?: true;
};

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
  // each wants other days, or each may draw the lot: all are looked at
  const isAmongAll = post.kind === 'lend' || (post.way === 'draw' && !about.joins);
  if (isAmongAll) return await sceneOf(trx, post, now);
  const sight = inSight(post);
  // what was given is gone, what can be given again only tells with whom
  const claims = await listFront(trx, post, { waiting: sight, done: isLasting(post) ? 2 : MOST_DONE, ...about });
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const unseen = waiting.length < sight ? 0 : (await countWaiting(trx, post)) - waiting.length;
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

/** A member's own answer to a post, while it may still come to something. */
export function ownClaim({ claims }: Scene, memberId: string): ClaimBy | undefined {
  return claims.find(({ member_id, state }) => member_id === memberId && isUnderWay(state));
}

/** What concerns others, once a decision is written. */
export interface CarriedOut {
  tell: Tell[];
  /** The post has ended: what was not yet told of it is taken back. */
  takeBack?: string;
}

/** Writes what the queue decided, with what is due from it, and says who is to hear of it. Under the post's lock. */
export async function carryOut(trx: Trx, scene: Scene, decision: Decision, now: Date): Promise<CarriedOut> {
  const { post, claims, timezone, hours } = scene;
  const lent = loansOf(scene, decision);
  const days = new Map([...begunOf(scene, decision), ...lent]);
  await changeClaims(trx, decision.changes, now);
  for (const [id, { from, to }] of days) await changeClaim(trx, id, { from_on: from, to_on: to });
  const moved = decision.changes.filter(({ state }) => state !== undefined);
  await dropOfClaims(
    trx,
    post.town_id,
    moved.map(({ claim }) => claim),
  );
  // when they were to meet for it is no question any more; promised anew, it is another time
  const settled = moved.filter(({ state }) => state !== 'accepted').map(({ claim }) => claim);
  if (settled.length > 0) await trx.deleteFrom('meeting').where('claim_id', 'in', settled).execute();
  for (const { claim, state } of moved) {
    if (state === 'accepted') {
      // its days may have been changed in this very turn
      const found = await findClaim(trx, claim);
      const days = found ? periodOf(found) : null;
      await remindOfPromise(trx, { post, claimId: claim, days, ends: endsOf(post) }, now, hours);
    }
    const due = state === 'out' ? lent.get(claim)?.to : undefined;
    if (due !== undefined) await remindOfLoan(trx, { post, claimId: claim, due }, now, timezone);
  }
  const unseen = await changeUnseen(trx, scene, decision, now);
  if (decision.ends !== undefined) {
    const after = set(scene.queue, decision.changes).claims;
    const served = after.filter(({ state }) => state === 'done' || state === 'out');
    const [taker, ...others] = new Set(served.map(({ member_id }) => member_id));
    // of several the answers themselves tell
    const exchangedWith = decision.ends === 'exchanged' && others.length === 0 ? (taker ?? null) : null;
    await endPost(trx, post.id, { outcome: decision.ends, exchangedWith, now });
    await dropOfPost(trx, post);
  }
  const owner = await findMember(trx, post.member_id);
  const told = (await findPost(trx, post.id)) ?? post;
  const queueAfter = set(scene.queue, decision.changes);
  const [partsOf, left] = [partsAfter(decision), capacityOf(queueAfter)];
  const changed = [...claims, ...unseen.claims].map((claim) => ({
    ...claim,
    parts: partsOf(claim),
    // fewer than were wished for, though some are left: so the owner shares them out
    hoped: left(periodOf(claim)) > 0 ? 0 : claim.parts,
    lapses: lapsesSaid(periodOf(claim), now, hours, endsOf(post)),
  }));
  const news = [...decision.news, ...unseen.news];
  const dated = changed.map((claim) => ({ ...claim, ...datesOf(days.get(claim.id)) }));
  // handed over early, or late, it is away on days for which others wait
  const heard = new Set(news.map(({ claim }) => claim));
  const taken = lent.size === 0 ? [] : whoseDaysWent(scene.queue, withDays(queueAfter, days));
  const lost = taken.filter((id) => !heard.has(id));
  return {
    tell: [
      ...tellNews(news, { post: told, claims: dated, owner, now, ...timesOf(scene.queue) }),
      ...tellDaysTaken(told, claims, lost),
    ],
    ...(decision.ends === undefined ? {} : { takeBack: post.id }),
  };
}

const timesOf = ({ today, isOver }: Scene['queue']) => ({ today, isOver });

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
  const claims = state ? await changeWaiting(trx, post, { except, state, now }) : await placeWaiting(trx, post, except);
  if (state) {
    await dropOfClaims(
      trx,
      post.town_id,
      claims.map(({ id }) => id),
    );
  }
  const news = claims.map(({ id, place_told }): News => {
    const place = state || place_told === null ? {} : { place: place_told };
    return { to: 'claimant', claim: id, what, ...place };
  });
  return { claims, news };
}

/** How many parts an answer is of once a decision is carried out. */
function partsAfter({ changes }: Decision): (claim: ClaimBy) => number {
  const last = new Map(changes.flatMap(({ claim, parts }) => (parts === undefined ? [] : [[claim, parts]])));
  return ({ id, parts }) => last.get(id) ?? parts;
}

/** Whether those to whom a decision promises it are away, and can only be told once they come back; some: of several. */
export function awayOf(claims: readonly ClaimBy[], { changes }: Decision, now: Date): Away {
  const promised = new Set(changes.filter(({ state }) => state === 'accepted').map(({ claim }) => claim));
  return awayAmong(
    claims.filter(({ id }) => promised.has(id)).map(({ by }) => by),
    now,
  );
}

/** Of those who wait, when all of them are told what became of it. */
export function awayWaiting(claims: readonly ClaimBy[], now: Date): Away {
  const waiting = claims.filter(({ state }) => state === 'waiting').map(({ by }) => by);
  return awayAmong(waiting, now);
}

/** To whom a decision promises it: « Paul », or « Paul (2) » where there are several, « Paul (1/2) » who wanted more. */
export function namesPromised(
  claims: readonly ClaimBy[],
  decision: Decision,
  post: Parameters<typeof isCounted>[0],
): string[] {
  const partsOf = partsAfter(decision);
  return decision.changes.flatMap(({ claim: id, state }) => {
    const claim = state === 'accepted' ? claims.find((one) => one.id === id) : undefined;
    if (!claim) return [];
    const name = claim.by.name ?? '';
    const parts = partsOf(claim);
    const many = parts < claim.parts ? `${parts}/${claim.parts}` : parts;
    return [isCounted(post) ? `${name} (${many})` : name];
  });
}

/** The days of what goes out with a decision. */
function loansOf({ post, queue }: Scene, { changes }: Decision): Map<string, Period> {
  const out = changes.filter(({ state }) => state === 'out').map(({ claim }) => claim);
  const days = new Map<string, Period>();
  let now = queue;
  for (const claim of queue.claims.filter(({ id }) => out.includes(id))) {
    const period = lentFor(now, claim, loanDays(post));
    if (!period) continue;
    days.set(claim.id, period);
    // of several that go out at once, each leaves room for those before
    const lent = { ...claim, from_on: period.from, to_on: period.to };
    now = { ...now, claims: now.claims.map((one) => (one.id === claim.id ? lent : one)) };
  }
  return days;
}

/** What is promised only once some of its days have gone by is promised for those that are left. */
function begunOf({ queue }: Scene, { changes }: Decision): Map<string, Period> {
  const promised = changes.filter(({ state }) => state === 'accepted').map(({ claim }) => claim);
  const days = new Map<string, Period>();
  for (const claim of queue.claims.filter(({ id }) => promised.includes(id))) {
    const period = periodOf(claim);
    if (period && period.from < queue.today && period.to >= queue.today)
      days.set(claim.id, { from: queue.today, to: period.to });
  }
  return days;
}

const datesOf = (days: Period | undefined) => (days ? { from_on: days.from, to_on: days.to } : {});

/** The chosen is to give a sign of life, both are to hear when a loan begins, and to say what has become of it. */
export async function remindOfPromise(
  trx: Trx,
  promise: { post: PostKey; claimId: string; days?: Period | null; ends?: Date | null },
  now: Date,
  hours: TownHours,
): Promise<void> {
  const { post, claimId, days = null, ends = null } = promise;
  const { nudge, lapse } = silenceOf(days, now, hours, ends);
  await setReminder(trx, { what: 'nudge', post, claimId, at: nudge });
  await setReminder(trx, { what: 'lapse', post, claimId, at: lapse });
  const at = humaneTime(new Date(now.getTime() + ASK_AFTER), hours);
  await setReminder(trx, { what: 'ask-after', post, claimId, at });
  await remindOfBeginning(trx, { post, claimId, from: days?.from ?? null }, now, hours.timezone);
}

/** The chosen was heard of: the promise stands until it is over. Under the post's lock. */
export async function noteHeard(trx: Trx, claim: Pick<Claim, 'id' | 'town_id'>, now: Date): Promise<void> {
  await changeClaim(trx, claim.id, { heard_at: now });
  await forgetSilence(trx, claim, now);
}

/** Whatever the chosen do about their promise, they are there. Of others, and of who still waits, it says nothing. */
export async function noteAct(
  trx: Trx,
  claim: Pick<Claim, 'id' | 'town_id' | 'state' | 'member_id'> | undefined,
  memberId: string,
  now: Date,
): Promise<void> {
  if (claim?.member_id === memberId && claim.state === 'accepted') await noteHeard(trx, claim, now);
}
