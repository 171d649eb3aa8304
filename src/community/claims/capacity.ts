import type { Post } from '../posts/post.table.ts';
import type { Claim, ClaimState } from './claim.table.ts';

export type QueuePost = Pick<
  Post,
  'id' | 'member_id' | 'direction' | 'kind' | 'quantity' | 'outcome' | 'way' | 'expires_at'
>;
export type QueueClaim = Pick<
  Claim,
  'id' | 'member_id' | 'state' | 'parts' | 'from_on' | 'to_on' | 'lot' | 'place_told'
>;

/** A post and the answers to it, in the order in which they came; what is decided under the post's lock. */
export interface Queue {
  post: QueuePost;
  claims: readonly QueueClaim[];
  /** The town's day, `YYYY-MM-DD`. */
  today: string;
  /**
   * How many wait out of sight; none unless said. Ten thousand who wait need not be looked at to decide on one of them:
   * in sight are then all answers that count for what is left, as many of those who wait first as could be served at once
   * and told of it (`inSight`), and the one that is decided on. Never of loans, where each wants other days: those out of
   * sight are served like any who waits.
   */
  unseen?: number;
  /** Its time is over: who has been promised it may still come, and nobody new is promised anything. */
  isOver?: boolean;
  /** It has to go today (food): what falls free goes to whoever has waited longest, and nobody chooses any more. */
  isDue?: boolean;
}

/** First and last day, `YYYY-MM-DD`: such days compare as text. */
export interface Period {
  from: string;
  to: string;
}

/** Promised or lent: whoever it is counts on it. */
export const isHeld = (state: ClaimState): boolean => state === 'accepted' || state === 'out';
/** Of an answer that may still come to something. */
export const UNDER_WAY: readonly ClaimState[] = ['waiting', 'accepted', 'out'];
export const isUnderWay = (state: ClaimState): boolean => UNDER_WAY.includes(state);

/** What comes back, or can be given again and again: a loan, an offer of help. It stays up after one was served. */
export function isLasting({ direction, kind }: Pick<QueuePost, 'direction' | 'kind'>): boolean {
  return direction === 'offer' && (kind === 'lend' || kind === 'service');
}

export const periodOf = ({ from_on, to_on }: Pick<QueueClaim, 'from_on' | 'to_on'>): Period | null =>
  from_on === null || to_on === null ? null : { from: from_on, to: to_on };

/** Whether two periods have a day in common. */
export const overlap = (one: Period, other: Period): boolean => one.from <= other.to && other.from <= one.to;

/**
 * How many parts are promised to nobody: of a loan, on every day of a period. What is lent and not back is away from
 * now on, early or late.
 */
export function partsLeft(queue: Queue, period: Period | null): number {
  return capacityOf(queue)(period);
}

/**
 * The same for many periods: what is held is looked up once, however many wait. What came back from a loan before it was to be
 * given is there.
 */
export function capacityOf({ post, claims, today }: Queue): (period: Period | null) => number {
  const sum = (counted: readonly QueueClaim[]) => counted.reduce((total, { parts }) => total + parts, 0);
  const held = claims.filter(({ state }) => isHeld(state));
  const gone = claims.filter((claim) => claim.state === 'done' && (post.kind === 'lend' || periodOf(claim) === null));
  const spent = isLasting(post) ? held : [...held, ...gone];
  const atAnyTime = post.quantity - sum(spent);
  const spans = held.map((claim) => ({ ...claim, ...spanOf(claim, today) }));
  return (period) => {
    if (post.kind !== 'lend' || period === null) return atAnyTime;
    const days = [period.from, ...spans.map(({ from }) => from)].filter(
      (day) => day >= period.from && day <= period.to,
    );
    return Math.min(
      ...days.map((day) => post.quantity - sum(spans.filter(({ from, to }) => from <= day && day <= to))),
    );
  };
}

/** The days on which a held claim keeps the thing away. */
function spanOf(claim: QueueClaim, today: string): Period {
  // a promise without days lasts until it is over
  const { from, to } = periodOf(claim) ?? { from: '0000-00-00', to: '9999-99-99' };
  if (claim.state !== 'out') return { from, to };
  // handed over before its days, or not back after them, it is away now all the same
  return { from: from < today ? from : today, to: to < today ? today : to };
}

/** How many parts are promised at once: of a loan, on the day on which most are away. Less than this there cannot be. */
export function partsPromised(queue: Queue): number {
  const { post, claims, today } = queue;
  const left = capacityOf(queue);
  if (post.kind !== 'lend') return post.quantity - left(null);
  const starts = claims.flatMap((claim) => (isHeld(claim.state) && claim.from_on !== null ? [claim.from_on] : []));
  return Math.max(...[today, ...starts].map((day) => post.quantity - left({ from: day, to: day })));
}

/** How many parts an answer could be promised now, all it wants or what is left. */
export const fits = (queue: Queue, claim: QueueClaim): number => fitting(queue)(claim);

/** The same for many answers. */
export function fitting(queue: Queue): (claim: QueueClaim) => number {
  const left = capacityOf(queue);
  return (claim) => Math.max(0, Math.min(claim.parts, left(periodOf(claim))));
}

/** Its days are over: it cannot come to anything any more. */
export const isPast = ({ to_on }: Pick<QueueClaim, 'to_on'>, today: string): boolean => to_on !== null && to_on < today;
