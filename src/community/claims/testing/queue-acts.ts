import fc from 'fast-check';
import type { Outcome } from '../../posts/post.table.ts';
import { rebook } from '../booking.ts';
import { partsPromised, type Queue, type QueueClaim, type QueuePost } from '../capacity.ts';
import type { ClaimState } from '../claim.table.ts';
import {
  answer,
  bringBack,
  type Decision,
  decline,
  drawLots,
  end,
  fail,
  giveUp,
  handOver,
  inSight,
  letGo,
  letLapse,
  passBy,
  pick,
  release,
  resize,
  retell,
} from '../queue.ts';
import { set } from '../queue-after.ts';
import { toldAnew, whoCountsOnKind } from '../told-anew.ts';

export const OWNER = 'owner';
/** Some days lie behind it. */
export const TODAY = '2026-12-04';
export const DAYS = Array.from({ length: 12 }, (_, n) => `2026-12-${String(n + 1).padStart(2, '0')}`);
export const END_STATES: ReadonlySet<ClaimState> = new Set(['done', 'declined', 'cancelled', 'silent', 'missed']);

/** Something somebody does; `at` points at one of the answers there are. */
export type Act =
  | { do: 'answer'; by: number; parts: number; days: [number, number] | null; atOnce: boolean; lot: number }
  | { do: 'pick' | 'give-up' | 'silent' | 'missed' | 'release' | 'hand-over' | 'bring-back'; at: number }
  | { do: 'let-go' | 'lapse' | 'pass-by' | 'decline'; at: number }
  | { do: 'resize'; at: number; parts: number }
  | { do: 'rebook'; at: number; days: [number, number]; atOnce: boolean }
  | { do: 'retell'; post: Pick<QueuePost, 'kind' | 'direction' | 'quantity' | 'way'> }
  | { do: 'draw' }
  | { do: 'end'; outcome: Outcome };

export interface Step {
  done: Act;
  before: Queue;
  decision: Decision;
  /** Of an answer that came to wait. */
  answered?: { claim: string; place: number };
  after: Queue;
  /** How many parts an answer could be promised, counted day by day. */
  left(queue: Queue, claim: QueueClaim): number;
}

export const aPost = (): fc.Arbitrary<QueuePost> =>
  fc.record({
    id: fc.constant('1'),
    member_id: fc.constant(OWNER),
    direction: fc.constantFrom('offer', 'request'),
    kind: fc.constantFrom('give', 'lend', 'swap', 'service'),
    quantity: fc.integer({ min: 1, max: 5 }),
    outcome: fc.constant(null),
    way: fc.constantFrom('choose', 'first', 'draw'),
    expires_at: fc.constant(null),
  });

export const aQueue = (): fc.Arbitrary<Queue> => aPost().map((post) => ({ post, claims: [], today: TODAY }));

/** @param people who may answer */
export function anAct(people = 10): fc.Arbitrary<Act> {
  const at = fc.nat({ max: people + 1 });
  const onOne = fc.constantFrom(
    ...(['pick', 'give-up', 'silent', 'missed', 'release', 'hand-over', 'bring-back', 'let-go', 'lapse'] as const),
    'pass-by',
    'decline',
  );
  const days = fc.tuple(fc.nat({ max: DAYS.length - 1 }), fc.nat({ max: 3 }));
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('answer' as const),
        by: fc.nat({ max: people - 1 }),
        parts: fc.integer({ min: 1, max: 5 }),
        days: fc.option(days, { freq: 6 }),
        atOnce: fc.boolean(),
        lot: fc.nat({ max: 0xfff }),
      }),
    },
    { weight: 12, arbitrary: fc.record({ do: onOne, at }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('resize' as const), at, parts: fc.integer({ min: 1, max: 5 }) }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('rebook' as const), at, days, atOnce: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('retell' as const),
        post: aPost().map(({ kind, direction, quantity, way }) => ({ kind, direction, quantity, way })),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ do: 'draw' } as const) },
    {
      weight: 1,
      arbitrary: fc.record({
        do: fc.constant('end' as const),
        outcome: fc.constantFrom('exchanged', 'withdrawn', 'expired', 'removed'),
      }),
    },
  );
}

/** What somebody sees of a long queue who decides on one answer; the rest as numbers. */
export function frontOf(queue: Queue, claimId: string): Queue {
  const waiting = waitingIds(queue);
  const front = new Set(waiting.slice(0, inSight(queue.post)));
  const isSeen = ({ id, state }: QueueClaim) =>
    id === claimId || front.has(id) || state === 'accepted' || state === 'out' || state === 'done';
  const claims = queue.claims.filter(isSeen);
  const seen = new Set(claims.map(({ id }) => id));
  const unseen = waiting.filter((id) => !seen.has(id));
  return { ...queue, claims, unseen: unseen.length };
}

/** A decision taken on the front of a queue, told for all of it. */
export function spelledOut(queue: Queue, front: Queue, { unseen, ...decision }: Decision): Decision {
  if (!unseen || !front.unseen) return decision;
  const seen = new Set(front.claims.map(({ id }) => id));
  const line = waitingIds(set(queue, decision.changes));
  const others = waitingIds(queue).filter((id) => !seen.has(id));
  const { what, state } = unseen;
  const places = others.map((claim) => ({ claim, place: line.indexOf(claim) + 1 }));
  return {
    ...decision,
    changes: [...decision.changes, ...(state ? others.map((claim) => ({ claim, state })) : places)],
    news: [
      ...decision.news,
      ...places.map(({ claim, place }) => ({ to: 'claimant' as const, claim, what, ...(state ? {} : { place }) })),
    ],
  };
}

const NOTHING: Decision = { changes: [], news: [] };

/** Does it, as effects do: what the rules refuse changes nothing. */
export function act(before: Queue, done: Act): Step {
  if (done.do === 'answer') return answerTo(before, done);
  if (done.do === 'rebook') return rebookIn(before, done);
  if (done.do === 'retell') return retellIn(before, done);
  const decision = decide(before, done) ?? NOTHING;
  return { done, before, decision, after: written(before, decision), left };
}

export function decide(
  queue: Queue,
  done: Exclude<Act, { do: 'answer' | 'rebook' | 'retell' }>,
  id = aimOf(queue, done),
): Decision | null {
  if (done.do === 'draw') return drawLots(queue);
  // what has ended once ends no more, but for what has become of a post whose time was over
  if (done.do === 'end') {
    const may = queue.post.outcome === null || (queue.post.outcome === 'expired' && done.outcome === 'exchanged');
    return may ? end(queue, done.outcome) : null;
  }
  switch (done.do) {
    case 'pick': {
      const picked = pick(queue, id, OWNER);
      return 'refused' in picked ? null : picked;
    }
    case 'give-up':
      return giveUp(queue, id);
    case 'silent':
    case 'missed':
      return fail(queue, id, done.do);
    case 'release':
      return release(queue, id);
    case 'hand-over':
      return handOver(queue, id);
    case 'bring-back':
      return bringBack(queue, id);
    case 'let-go':
      return letGo(queue, id);
    case 'lapse':
      return letLapse(queue, id);
    case 'pass-by':
      return passBy(queue, id);
    case 'decline':
      return decline(queue, id);
    case 'resize':
      return resize(queue, id, done.parts);
  }
}

/** Whoever waits for a loan names other days. */
function rebookIn(before: Queue, done: Extract<Act, { do: 'rebook' }>): Step {
  const id = aimOf(before, done);
  const [first, length] = done.days;
  const period = { from: day(first), to: day(first + length) };
  const booked = before.post.kind === 'lend' ? rebook(before, id, { period, atOnce: done.atOnce }) : null;
  if (!booked) return { done, before, decision: NOTHING, after: before, left };
  const { changes, news } = booked;
  const dated = { from_on: period.from, to_on: period.to };
  const claims = before.claims.map((claim) => (claim.id === id ? { ...claim, ...dated } : claim));
  return { done, before, decision: { changes, news }, after: written({ ...before, claims }, { changes, news }), left };
}

/** Its owner tells it anew: never fewer than are promised, and of no other kind while anybody counts on it. */
function retellIn(before: Queue, done: Extract<Act, { do: 'retell' }>): Step {
  const isBound = whoCountsOnKind(before.post, before.claims, done.post).length > 0;
  if (isBound || before.post.outcome !== null) return { done, before, decision: NOTHING, after: before, left };
  const quantity = Math.max(done.post.quantity, partsPromised(toldAnew(before, done.post)));
  const anew = toldAnew(before, { ...done.post, quantity });
  const decision = retell(before, anew);
  return { done, before, decision, after: written(anew, decision), left };
}

/** The answer an act is about. */
export function aimOf({ claims }: Queue, done: Act): string {
  return ('at' in done && claims[done.at % Math.max(1, claims.length)]?.id) || 'none';
}

function answerTo(before: Queue, done: Extract<Act, { do: 'answer' }>): Step {
  const { post, claims } = before;
  const [first, length] = done.days ?? [0, 0];
  const isDated = post.kind === 'lend' && done.days !== null;
  const period = isDated ? { from: day(first), to: day(first + length) } : null;
  const memberId = `m${done.by}`;
  const answered = answer(before, { memberId, parts: done.parts, period, atOnce: done.atOnce || post.way === 'first' });
  if ('refused' in answered) return { done, before, decision: NOTHING, after: before, left };
  const { state, parts, place } = answered;
  const claim: QueueClaim = {
    id: String(claims.length + 1),
    member_id: memberId,
    state,
    parts,
    from_on: period?.from ?? null,
    to_on: period?.to ?? null,
    lot: done.lot.toString(16).padStart(4, '0'),
    place_told: state === 'waiting' ? place : null,
  };
  return {
    done,
    before,
    decision: NOTHING,
    ...(state === 'waiting' ? { answered: { claim: claim.id, place } } : {}),
    after: { ...before, claims: [...claims, claim] },
    left,
  };
}

const day = (n: number): string => DAYS[Math.min(n, DAYS.length - 1)] ?? TODAY;

/** The queue after a decision, written down. */
export function written(queue: Queue, decision: Decision): Queue {
  const now = set(queue, decision.changes);
  return decision.ends === undefined ? now : { ...now, post: { ...now.post, outcome: decision.ends } };
}

/**
 * How many parts are promised on a day, counted without the rules. What is given for good is gone on every day.
 * @param late what is lent counts today too, though its days have not come or are over
 */
export function heldOn({ post, claims, today }: Queue, date: string, { late }: { late: boolean }): number {
  const comesBack = post.kind === 'lend' || (post.kind === 'service' && post.direction === 'offer');
  // what was lent before it was to be given came back
  const isGone = ({ from_on }: QueueClaim) => !comesBack && from_on === null;
  return claims
    .filter((claim) => claim.state === 'accepted' || claim.state === 'out' || (claim.state === 'done' && isGone(claim)))
    .filter(({ state, from_on, to_on }) => {
      if (post.kind !== 'lend' || from_on === null || to_on === null || state === 'done') return true;
      const isAway = late && state === 'out';
      const first = isAway && from_on > today ? today : from_on;
      const last = isAway && to_on < today ? today : to_on;
      return first <= date && date <= last;
    })
    .reduce((sum, { parts }) => sum + parts, 0);
}

function left(queue: Queue, claim: QueueClaim): number {
  const { from_on, to_on } = claim;
  const { quantity } = queue.post;
  // without days it is wanted for good: whatever is promised at any time is in its way
  if (queue.post.kind === 'lend' && (from_on === null || to_on === null)) {
    const counts = new Set<ClaimState>(
      queue.post.direction === 'offer' ? ['accepted', 'out'] : ['accepted', 'out', 'done'],
    );
    return quantity - queue.claims.filter(({ state }) => counts.has(state)).reduce((sum, { parts }) => sum + parts, 0);
  }
  const days = DAYS.filter((date) => from_on === null || to_on === null || (from_on <= date && date <= to_on));
  return Math.min(...days.map((date) => quantity - heldOn(queue, date, { late: true })));
}

export const states = ({ claims }: Queue): Record<string, ClaimState> =>
  Object.fromEntries(claims.map(({ id, state }) => [id, state]));

export const waitingIds = ({ claims }: Queue): string[] =>
  claims.filter(({ state }) => state === 'waiting').map(({ id }) => id);

/** The place of somebody who waits, counted day by day without the rules: of a loan, among those who want one of the same days. */
export function placeAmong({ post, claims }: Queue, id: string): number {
  const days = ({ from_on, to_on }: QueueClaim) =>
    DAYS.filter(
      (date) => post.kind !== 'lend' || from_on === null || to_on === null || (from_on <= date && date <= to_on),
    );
  const own = claims.find((claim) => claim.id === id);
  const wanted = own ? days(own) : [];
  const line = claims.filter((claim) => claim.state === 'waiting' && days(claim).some((date) => wanted.includes(date)));
  return line.filter((claim) => Number(claim.id) <= Number(id)).length;
}
