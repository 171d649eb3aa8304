import type { Outcome } from '../posts/post.table.ts';
import {
  fits,
  isHeld,
  isLasting,
  isUnderWay,
  type Period,
  partsLeft,
  type Queue,
  type QueueClaim,
} from './capacity.ts';
import type { ClaimState } from './claim.table.ts';

/*
 * The queue of a post: facts in, what changes and who is to hear of it out. Nothing is read or written here, and all
 * that happens to an answer happens through these functions, under the post's lock. Invariants (queue.test.ts):
 *   - never more is promised than there is;
 *   - an answer ends once, and what has ended never changes again;
 *   - the order of the queue is the order in which answers came, whatever order its owner is shown;
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
  | { to: 'owner'; claim: string; what: 'given-up' | 'silent' | 'missed'; next: string[] };

export type ClaimantNews =
  /** Chosen by its owner, or by lot. */
  | 'chosen'
  /** The queue has moved: it is theirs now. */
  | 'your-turn'
  /** Somebody else was chosen; they keep a place. */
  | 'not-chosen'
  /** Their place has changed. */
  | 'moved'
  | 'let-go'
  | 'silent'
  | 'missed'
  | 'handed-over'
  | 'lent'
  | 'back'
  /** It has gone to others. */
  | 'found'
  | 'taken-away'
  | 'timed-out'
  | 'removed';

export interface Decision {
  changes: Change[];
  news: News[];
  /** The post ends with it. */
  ends?: Outcome;
}

/** Whoever is this far back hears of every move; the others find their place in « mes réponses ». */
export const TOLD_OF_MOVES = 3;

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
  const left = partsLeft(queue, period);
  const waiting = claims.filter(({ state }) => state === 'waiting');
  const state = atOnce && left > 0 ? 'accepted' : 'waiting';
  return {
    state,
    parts: state === 'accepted' ? Math.min(parts, left) : Math.min(parts, post.quantity),
    place: waiting.length + 1,
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
  if (chosen?.state !== 'waiting') return { refused: 'cancelled' };
  const parts = fits(queue, chosen);
  if (parts === 0) return { refused: 'promised' };
  return promise(queue, [{ claim: chosen, parts }], 'chosen');
}

/** Draws lots among those who wait, until nothing is left. */
export function drawLots(queue: Queue): Decision {
  const byLot = queue.claims.filter(({ state }) => state === 'waiting').sort((a, b) => (a.lot < b.lot ? -1 : 1));
  return promise(queue, takeTurns(queue, byLot), 'chosen');
}

/** An answer is taken back by its author. Who waits moves up; of what was promised, the next in line is promised it. */
export function giveUp(queue: Queue, claimId: string): Decision | null {
  return leave(queue, claimId, 'cancelled', isUnderWay);
}

/** The chosen was never heard of, or never came. */
export function fail(queue: Queue, claimId: string, how: 'silent' | 'missed'): Decision | null {
  return leave(queue, claimId, how, (state) => state === 'accepted');
}

/** The owner takes a promise back, and chooses anew: unless it goes by turns, nobody is promised it by itself. */
export function release(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'accepted');
  if (!claim) return null;
  const after = set(queue, [{ claim: claimId, state: 'declined' }]);
  const turns = queue.post.way === 'choose' ? { changes: [], news: [] } : advance(queue, after);
  return {
    changes: [{ claim: claimId, state: 'declined' }, ...turns.changes],
    news: [{ to: 'claimant', claim: claimId, what: 'let-go' }, ...turns.news],
  };
}

/** It has changed hands: given for good, helped, or lent until it comes back. The last part ends the post. */
export function handOver(queue: Queue, claimId: string): Decision | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'accepted');
  if (!claim) return null;
  const isLoan = queue.post.kind === 'lend';
  const change: Change = { claim: claimId, state: isLoan ? 'out' : 'done' };
  const news: News = { to: 'claimant', claim: claimId, what: isLoan ? 'lent' : 'handed-over' };
  return closeIfServed(queue, { changes: [change], news: [news] });
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
  return { changes, news, ends: outcome };
}

const END_NEWS = {
  exchanged: 'found',
  withdrawn: 'taken-away',
  expired: 'timed-out',
  removed: 'removed',
} as const satisfies Record<Outcome, ClaimantNews>;

/** The place of somebody who waits, from 1. */
export function placeOf(claims: readonly QueueClaim[], claimId: string): number {
  return claims.filter(({ state }) => state === 'waiting').findIndex(({ id }) => id === claimId) + 1;
}

/** Those of a list, in its order, who can be served one after the other. */
function takeTurns(queue: Queue, list: readonly QueueClaim[]): { claim: QueueClaim; parts: number }[] {
  const served: { claim: QueueClaim; parts: number }[] = [];
  let now = queue;
  for (const claim of list) {
    const parts = fits(now, claim);
    if (parts === 0) continue;
    served.push({ claim, parts });
    now = set(now, [{ claim: claim.id, state: 'accepted', parts }]);
  }
  return served;
}

function promise(
  queue: Queue,
  served: readonly { claim: QueueClaim; parts: number }[],
  what: 'chosen' | 'your-turn',
): Decision {
  const changes: Change[] = served.map(({ claim, parts }) => ({ claim: claim.id, state: 'accepted', parts }));
  const after = set(queue, changes);
  const news: News[] = served.map(({ claim }) => ({ to: 'claimant', claim: claim.id, what }));
  // passed over are those for whom there was something until now: not who waits for days that were taken before
  const isPassed = (claim: QueueClaim) => fits(queue, claim) > 0 && fits(after, claim) === 0;
  const passed = what === 'chosen' ? waitingOf(after).filter(isPassed) : [];
  const told = passed.map(({ id }) => ({ claim: id, place: placeOf(after.claims, id) }));
  const moved = movesOf(after, new Set(passed.map(({ id }) => id)));
  return {
    changes: [...changes, ...told, ...moved.map(({ claim, place }) => ({ claim, place }))],
    news: [
      ...news,
      ...told.map(({ claim, place }): News => ({ to: 'claimant', claim, what: 'not-chosen', place })),
      ...moved.map(({ claim, place }): News => ({ to: 'claimant', claim, what: 'moved', place })),
    ],
  };
}

/** Somebody is out of the queue for good; what they held goes to the next in line. */
function leave(
  queue: Queue,
  claimId: string,
  state: 'cancelled' | 'silent' | 'missed',
  may: (state: ClaimState) => boolean,
): Decision | null {
  const claim = queue.claims.find(({ id }) => id === claimId);
  if (!claim || !may(claim.state) || claim.state === 'out') return null;
  const change: Change = { claim: claimId, state };
  const after = set(queue, [change]);
  const wasPromised = claim.state === 'accepted';
  const turns = queue.post.outcome === null ? advance(queue, after) : { changes: [], news: [] };
  const news: News[] = state === 'cancelled' ? [] : [{ to: 'claimant', claim: claimId, what: state }];
  if (wasPromised) {
    const next = turns.changes.flatMap((one) => (one.state === 'accepted' ? [one.claim] : []));
    news.push({ to: 'owner', claim: claimId, what: state === 'cancelled' ? 'given-up' : state, next });
  }
  return { changes: [change, ...turns.changes], news: [...news, ...turns.news] };
}

/**
 * What became free goes to the next in line: to those for whom nothing had been left before. Those for whom there was
 * something wait for their owner's choice, unless it goes by turns.
 */
function advance(before: Queue, after: Queue): Decision {
  const isByTurns = after.post.way !== 'choose';
  const line = waitingOf(after).filter((claim) => isByTurns || fits(before, claim) === 0);
  const { changes, news } = promise(after, takeTurns(after, line), 'your-turn');
  return { changes, news };
}

/** Who is told of their new place: near the front, and only when it is another one. */
function movesOf(after: Queue, except: ReadonlySet<string>): { claim: string; place: number }[] {
  return waitingOf(after).flatMap((claim, index) => {
    const place = index + 1;
    const isNews = claim.place_told !== null && claim.place_told !== place;
    return place <= TOLD_OF_MOVES && isNews && !except.has(claim.id) ? [{ claim: claim.id, place }] : [];
  });
}

/** A post of which nothing is left ends by itself; who still waits hears that it has found others. */
function closeIfServed(queue: Queue, decision: Decision): Decision {
  const { post } = queue;
  const after = set(queue, decision.changes);
  const served = after.claims.filter(({ state }) => state === 'done' || state === 'out');
  const isServed = served.reduce((total, { parts }) => total + parts, 0) >= post.quantity;
  if (post.outcome !== null || isLasting(post) || !isServed) return decision;
  const rest = end(after, 'exchanged');
  return {
    changes: [...decision.changes, ...rest.changes],
    news: [...decision.news, ...rest.news],
    ends: 'exchanged',
  };
}

const waitingOf = ({ claims }: Queue): QueueClaim[] => claims.filter(({ state }) => state === 'waiting');

/** The queue as it is after some changes. */
export function set(queue: Queue, changes: readonly Change[]): Queue {
  const claims = queue.claims.map((claim) => {
    const now = { ...claim };
    for (const { claim: id, state = now.state, parts = now.parts, place = now.place_told } of changes) {
      if (id === claim.id) Object.assign(now, { state, parts, place_told: place });
    }
    return now;
  });
  return { ...queue, claims };
}
