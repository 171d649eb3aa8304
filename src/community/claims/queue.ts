import type { Outcome } from '../posts/post.table.ts';
import {
  fits,
  fitting,
  isHeld,
  isLasting,
  isPast,
  isUnderWay,
  type Period,
  partsLeft,
  periodOf,
  type Queue,
  type QueueClaim,
  type QueuePost,
} from './capacity.ts';
import type { ClaimState } from './claim.table.ts';
import type { ClaimantNews } from './claimant-news.ts';
import { isOwedPlace, lastPlace, placesIn, TOLD_OF_MOVES, waitingOf } from './places.ts';
import { set } from './queue-after.ts';

/*
 * The queue of a post: facts in, what changes and who is to hear of it out. Nothing is read or written here, and all
 * that happens to an answer happens through these functions, under the post's lock. Invariants (queue.test.ts):
 *   - never more is promised than there is;
 *   - an answer ends once, and what has ended never changes again;
 *   - the order of the queue is the order in which answers came, whatever order its owner is shown; where it goes by lot
 *     there is no order, and what falls free is drawn among those who wait;
 *   - nobody hears twice of one thing.
 */

export interface Change {
  claim: string;
  state?: ClaimState;
  parts?: number;
  /** The place in the queue that its author is told with this. */
  place?: number;
}

/** Who hears what. Claims by id. */
export type News =
  /** To whoever answered. */
  | { to: 'claimant'; claim: string; what: ClaimantNews; place?: number }
  /** To the post's owner; `next`: to whom it is promised now instead. */
  | { to: 'owner'; claim: string; what: 'given-up' | 'let-go' | 'silent' | 'lapsed' | 'missed'; next: string[] };

export interface Decision {
  changes: Change[];
  news: News[];
  /** All who wait out of sight hear this, with their place, or are in another state with it. */
  unseen?: { what: ClaimantNews; state?: ClaimState };
  /** The post ends with it. */
  ends?: Outcome;
}

/** How many of those who wait first are enough to decide, however many wait behind them, see `Queue.unseen`. */
export const inSight = ({ quantity }: Pick<QueuePost, 'quantity'>): number => quantity + TOLD_OF_MOVES + 1;

export type Answered =
  | { refused: 'own' | 'already' | 'ended' }
  /** accepted: promised at once. waiting: `place` in the queue; `isFree`: nothing of it is promised to others yet. */
  | { state: 'accepted' | 'waiting'; parts: number; place: number; isFree: boolean };

/** Somebody answers. @param atOnce the first to answer gets it, instead of being chosen */
export function answer(
  queue: Queue,
  { memberId, parts, period, atOnce }: { memberId: string; parts: number; period: Period | null; atOnce: boolean },
): Answered {
  const { post, claims } = queue;
  if (post.member_id === memberId) return { refused: 'own' };
  if (post.outcome !== null) return { refused: 'ended' };
  if (claims.some((claim) => claim.member_id === memberId && isUnderWay(claim.state))) return { refused: 'already' };
  // it stays up for whoever was promised it: nobody new can get it, nor wait for it
  if (queue.isOver) return { refused: 'ended' };
  const left = partsLeft(queue, period);
  const state = atOnce && left > 0 ? 'accepted' : 'waiting';
  return {
    state,
    parts: state === 'accepted' ? Math.min(parts, left) : Math.min(parts, post.quantity),
    place: lastPlace(queue, period),
    isFree: left > 0,
  };
}

export type PickRefusal = 'promised' | 'same' | 'cancelled' | 'ended' | 'not-yours';

/** The owner chooses an answer, or a lot does. */
export function pick(queue: Queue, claimId: string, memberId: string): { refused: PickRefusal } | Decision {
  const { post, claims } = queue;
  if (post.member_id !== memberId) return { refused: 'not-yours' };
  if (post.outcome !== null) return { refused: 'ended' };
  const chosen = claims.find((claim) => claim.id === claimId);
  if (chosen && isHeld(chosen.state)) return { refused: 'same' };
  if (chosen?.state !== 'waiting' || isPast(chosen, queue.today)) return { refused: 'cancelled' };
  const parts = fits(queue, chosen);
  if (parts === 0) return { refused: 'promised' };
  return promise(queue, [{ claim: chosen, parts }], 'chosen', 'not-chosen');
}

/**
 * The owner chooses several at once, in this order. null: not all of them can have it. The whole queue is in sight.
 * @param shares how many each is to get, where its owner says so
 */
export function pickAll(
  told: Queue,
  claimIds: readonly (string | null)[],
  shares: ReadonlyMap<string | null, number> = new Map(),
): Decision | null {
  const shared = [...shares].flatMap(([claim, parts]) => (claim === null ? [] : [{ claim, parts }]));
  const queue = set(told, shared);
  const chosen = claimIds.flatMap((id) => queue.claims.filter((claim) => claim.id === id && claim.state === 'waiting'));
  const served = queue.post.outcome === null ? takeTurns(queue, chosen) : [];
  const isFewer = served.some(({ claim, parts }) => parts < (shares.get(claim.id) ?? 0));
  return served.length < claimIds.length || isFewer ? null : promise(queue, served, 'chosen', 'not-chosen');
}

/** Draws lots among all who wait, until nothing is left. */
export function drawLots(queue: Queue): Decision {
  return promise(queue, takeTurns(queue, byLot(queue, waitingOf(queue))), 'drawn', 'not-drawn');
}

/** Food that nobody was chosen for by the morning of its last day goes to those who have waited longest. */
export const serveFirst = (queue: Queue): Decision =>
  promise(queue, takeTurns(queue, waitingOf(queue)), 'your-turn', 'not-first');

function byLot({ unseen }: Queue, claims: readonly QueueClaim[]): QueueClaim[] {
  if (unseen) throw new Error('lots are drawn among all');
  return claims.toSorted((a, b) => (a.lot < b.lot ? -1 : 1));
}

/** An answer is taken back by its author. Who waits moves up; of what was promised, the next is promised it. */
export function giveUp(queue: Queue, claimId: string): Decision | null {
  return leave(queue, claimId, 'cancelled', isUnderWay, 'cancelled');
}

/** The chosen was never heard of, or never came. */
export function fail(queue: Queue, claimId: string, how: 'silent' | 'missed'): Decision | null {
  return leave(queue, claimId, how, (state) => state === 'accepted', how);
}

/** Its owner will not have whoever answered. Who waits behind them moves up. */
export function decline(queue: Queue, claimId: string): Decision | null {
  return leave(queue, claimId, 'declined', (state) => state === 'waiting', 'turned-down');
}

/** The days it was wanted for have gone by while it waited. */
export function passBy(queue: Queue, claimId: string): Decision | null {
  return leave(queue, claimId, 'declined', (state) => state === 'waiting', 'days-over');
}

/** Neither of the two said what has become of it, however often they were asked: it does not stand for ever. */
export function letLapse(queue: Queue, claimId: string): Decision | null {
  return leave(queue, claimId, 'silent', (state) => state === 'accepted', 'lapsed');
}

/**
 * The owner takes a promise back. Where they choose, they choose anew, and the answer waits again in its old place; where
 * it goes by turns or by lot, or has to go today, the next in line gets it, and the answer is over.
 */
export function release(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'accepted');
  if (!claim) return null;
  return queue.post.way === 'choose' && !queue.isOver && !queue.isDue ? putBack(queue, claimId) : letGo(queue, claimId);
}

/** A promise is taken back for good: its answer is over, and the next in line gets it. */
export function letGo(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'accepted');
  if (!claim) return null;
  const change: Change = { claim: claimId, state: 'declined' };
  const turns = queue.post.outcome === null ? advance(queue, set(queue, [change])) : { changes: [], news: [] };
  return {
    changes: [change, ...turns.changes],
    news: [{ to: 'claimant', claim: claimId, what: 'let-go' }, ...turns.news],
  };
}

/** The answer waits again in its old place. Its author hears of it, and so do the first who had nothing, and whose place it changes. */
function putBack(queue: Queue, claimId: string): Decision {
  if (queue.unseen) throw new Error('its place is known among all');
  const change: Change = { claim: claimId, state: 'waiting' };
  const after = set(queue, [change]);
  const [before, now] = [fitting(queue), fitting(after)];
  const told = placesIn(after).flatMap(({ claim, place }): { claim: string; what: ClaimantNews; place: number }[] => {
    const { id } = claim;
    if (id === claimId) return [{ claim: id, what: 'put-back', place }];
    const isFreeAgain = place <= TOLD_OF_MOVES && before(claim) === 0 && now(claim) > 0;
    // whoever was chosen stands before them again
    const hears = isFreeAgain || isOwedPlace(queue.post, claim, place);
    return hears ? [{ claim: id, what: 'open-again', place }] : [];
  });
  return {
    changes: told.map(({ claim, place }) => (claim === claimId ? { ...change, place } : { claim, place })),
    news: told.map((one): News => ({ to: 'claimant', ...one })),
  };
}

/**
 * It has changed hands: given for good, helped, or lent until it comes back. The last part ends the post; of help that
 * can be given again, whoever waited is next.
 */
export function handOver(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'accepted');
  if (!claim) return null;
  const isLoan = queue.post.kind === 'lend';
  const change: Change = { claim: claimId, state: isLoan ? 'out' : 'done' };
  const news: News = { to: 'claimant', claim: claimId, what: isLoan ? 'lent' : 'handed-over' };
  const isFreeAgain = !isLoan && isLasting(queue.post);
  const turns = isFreeAgain ? advance(queue, set(queue, [change])) : { changes: [], news: [] };
  return closeIfServed(queue, { changes: [change, ...turns.changes], news: [news, ...turns.news] });
}

/** What was lent is back: whoever waited for it gets it. */
export function bringBack(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'out');
  if (!claim) return null;
  const change: Change = { claim: claimId, state: 'done' };
  const turns = queue.post.outcome === null ? advance(queue, set(queue, [change])) : { changes: [], news: [] };
  return {
    changes: [change, ...turns.changes],
    news: [{ to: 'claimant', claim: claimId, what: 'back' }, ...turns.news],
  };
}

/** The post ends: found (all that was promised is handed over), withdrawn, over, or removed. A loan goes on until it is back. */
export function end(queue: Queue, outcome: Outcome): Decision {
  const changes: Change[] = [];
  const news: News[] = [];
  for (const { id, state } of queue.claims) {
    if (state === 'accepted' && outcome === 'exchanged') {
      const isLoan = queue.post.kind === 'lend';
      changes.push({ claim: id, state: isLoan ? 'out' : 'done' });
      news.push({ to: 'claimant', claim: id, what: isLoan ? 'lent' : 'handed-over' });
    } else if (state === 'waiting' || state === 'accepted') {
      changes.push({ claim: id, state: 'declined' });
      news.push({ to: 'claimant', claim: id, what: END_NEWS[outcome] });
    }
  }
  const unseen = queue.unseen ? { unseen: { what: END_NEWS[outcome], state: 'declined' as const } } : {};
  return { changes, news, ...unseen, ends: outcome };
}

const END_NEWS = {
  exchanged: 'found',
  withdrawn: 'taken-away',
  expired: 'timed-out',
  removed: 'removed',
} as const satisfies Record<Outcome, ClaimantNews>;

const NOTHING: Decision = { changes: [], news: [] };

/** Those of a list, in its order, who can be served one after the other; whose days are over is passed by. */
function takeTurns(queue: Queue, list: readonly QueueClaim[]): { claim: QueueClaim; parts: number }[] {
  const served: { claim: QueueClaim; parts: number }[] = [];
  let fits = fitting(queue);
  let changes: Change[] = [];
  for (const claim of list) {
    const parts = isPast(claim, queue.today) ? 0 : fits(claim);
    if (parts === 0) continue;
    served.push({ claim, parts });
    changes = [...changes, { claim: claim.id, state: 'accepted', parts }];
    fits = fitting(set(queue, changes));
  }
  return served;
}

/** @param passed what those hear who are passed over by it */
function promise(
  queue: Queue,
  served: readonly { claim: QueueClaim; parts: number }[],
  what: 'chosen' | 'your-turn' | 'drawn',
  passed: 'not-chosen' | 'not-drawn' | 'not-first' | null = null,
): Decision {
  const changes: Change[] = served.map(({ claim, parts }) => ({ claim: claim.id, state: 'accepted', parts }));
  const after = set(queue, changes);
  const [before, now] = [fitting(queue), fitting(after)];
  // whoever was further back and in sight is the one decided on, and waits no more: these are the first of the line
  const waiting = placesIn(after);
  // as long as there is something left for them, nobody has been passed over; nor where there was nothing before
  const isPassed = (claim: QueueClaim) => passed !== null && now(claim) === 0 && before(claim) > 0;
  const [someone] = waitingOf(after);
  const arePassed = queue.unseen && someone !== undefined && isPassed(someone) ? passed : null;
  const told = waiting.flatMap(({ claim, place }) => {
    const moved = place < (claim.place_told ?? 0) ? 'moved' : 'open-again';
    const isMoved = isOwedPlace(queue.post, claim, place);
    const heard: ClaimantNews | null = isPassed(claim) ? passed : isMoved ? moved : null;
    return heard === null ? [] : [{ claim: claim.id, what: heard, place }];
  });
  return {
    changes: [...changes, ...told.map(({ claim, place }) => ({ claim, place }))],
    news: [
      ...served.map(({ claim }): News => ({ to: 'claimant', claim: claim.id, what })),
      ...told.map((one): News => ({ to: 'claimant', ...one })),
    ],
    ...(arePassed ? { unseen: { what: arePassed } } : {}),
  };
}

/** Somebody is out of the queue for good; what they held goes to the next in line. */
function leave(
  queue: Queue,
  claimId: string,
  state: 'cancelled' | 'silent' | 'missed' | 'declined',
  may: (state: ClaimState) => boolean,
  said: Exclude<typeof state, 'declined'> | 'lapsed' | 'turned-down' | 'days-over',
): Decision | null {
  const claim = queue.claims.find(({ id }) => id === claimId);
  if (!claim || !may(claim.state) || claim.state === 'out') return null;
  const change: Change = { claim: claimId, state };
  const after = set(queue, [change]);
  const wasPromised = claim.state === 'accepted';
  const turns = queue.post.outcome === null ? advance(queue, after) : { changes: [], news: [] };
  const news: News[] = said === 'cancelled' ? [] : [{ to: 'claimant', claim: claimId, what: said }];
  if (wasPromised && said !== 'days-over' && said !== 'turned-down') {
    const next = turns.changes.flatMap((one) => (one.state === 'accepted' ? [one.claim] : []));
    news.push({ to: 'owner', claim: claimId, what: said === 'cancelled' ? 'given-up' : said, next });
  }
  return { changes: [change, ...turns.changes], news: [...news, ...turns.news] };
}

/** How many are wanted is said anew: of a promise, no more than are left; what it gives back goes to the next in line. */
export function resize(queue: Queue, claimId: string, parts: number): Decision | null {
  const claim = queue.claims.find(({ id }) => id === claimId);
  if (!claim || (claim.state !== 'waiting' && claim.state !== 'accepted')) return null;
  const isPromised = claim.state === 'accepted';
  const most = isPromised ? claim.parts + partsLeft(queue, periodOf(claim)) : queue.post.quantity;
  const change: Change = { claim: claimId, parts: Math.max(1, Math.min(parts, most)) };
  const after = set(queue, [change]);
  const turns = isPromised ? advance(queue, after) : { changes: [], news: [] };
  return { changes: [change, ...turns.changes], news: turns.news };
}

/**
 * Its owner changes how many there are, how it is chosen, or (where nobody counts on it) what kind it is: what is there now
 * goes to whoever it is due to. @param anew the same queue, as it is told now
 */
export function retell(queue: Queue, anew: Queue): Decision {
  return queue.post.outcome === null ? advance(queue, anew) : NOTHING;
}

/**
 * What became free goes to the next in line, or by lot where lots are drawn: to those for whom nothing had been left
 * before. Those for whom there was something wait for their owner's choice or for the draw, unless the first to answer
 * gets it, or whoever has waited longest. Of what is over nothing goes to anybody: help for last Saturday is no help.
 */
function advance(before: Queue, after: Queue): Decision {
  if (after.isOver) return NOTHING;
  const fitted = fitting(before);
  const { way } = after.post;
  const line = waitingOf(after).filter((claim) => way === 'first' || after.isDue || fitted(claim) === 0);
  if (way !== 'draw') return promise(after, takeTurns(after, line), 'your-turn');
  return line.length === 0 ? NOTHING : promise(after, takeTurns(after, byLot(after, line)), 'drawn');
}

/** A post of which nothing is left ends by itself; who still waits hears that it has found others. */
function closeIfServed(queue: Queue, decision: Decision): Decision {
  const { post } = queue;
  const after = set(queue, decision.changes);
  const served = after.claims.filter(({ state }) => state === 'done' || state === 'out');
  const isServed = served.reduce((total, { parts }) => total + parts, 0) >= post.quantity;
  // of what is borrowed on different days, another may have been promised for theirs
  const isPromised = after.claims.some(({ state }) => state === 'accepted');
  if (post.outcome !== null || isLasting(post) || !isServed || isPromised) return decision;
  const rest = end(after, 'exchanged');
  return {
    ...rest,
    changes: [...decision.changes, ...rest.changes],
    news: [...decision.news, ...rest.news],
  };
}
