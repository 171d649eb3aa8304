import {
  fits,
  isPast,
  overlap,
  type Period,
  partsLeft,
  periodOf,
  type Queue,
  type QueueClaim,
} from '../claims/capacity.ts';
import { whoseDaysWent } from '../claims/days-taken.ts';
import { addDays, daysBetween, LENDER_DAY, NUDGE_DAYS } from '../claims/lending.ts';
import { type Change, type Decision, end, type News } from '../claims/queue.ts';
import { set } from '../claims/queue-after.ts';

/*
 * What happens to a loan while it lasts, as pure decisions. Days are days of the town, `YYYY-MM-DD`.
 */

/** What is to be said of a loan on a day: to its borrower for the nth time, to its lender once, or nothing. */
export type LateWord = { to: 'borrower'; nth: number } | { to: 'lender' } | null;

export function lateWord(due: string, today: string): LateWord {
  const late = daysBetween(due, today);
  const nth = NUDGE_DAYS.filter((days) => days <= late).length;
  if (nth === 0) return null;
  return late >= LENDER_DAY ? { to: 'lender' } : { to: 'borrower', nth };
}

export type Extension =
  /** Nobody minds. */
  | { what: 'granted' }
  /** Somebody waits for these days: its lender decides. */
  | { what: 'asks' }
  /** Somebody was promised it from a day on. */
  | { what: 'promised'; from: string }
  /** It is lent until then anyway. */
  | { what: 'same' };

/** A loan is to go on until a later day. */
export function weighExtension(queue: Queue, claimId: string, until: string): Extension {
  const claim = queue.claims.find(({ id }) => id === claimId);
  const days = claim && periodOf(claim);
  if (!claim || !days || until <= days.to) return { what: 'same' };
  const more = { from: later(addDays(days.to, 1), queue.today), to: until };
  const others = without(queue, claimId);
  for (let day = more.from; day <= more.to; day = addDays(day, 1)) {
    if (partsLeft(others, { from: day, to: day }) < claim.parts) return { what: 'promised', from: day };
  }
  const after = lentUntil(queue, claim, until);
  const minds = queue.claims.some(
    (other) => other.state === 'waiting' && (loses(after, other, more) || isNext(queue, other, days.to)),
  );
  return { what: minds ? 'asks' : 'granted' };
}

/** Whether somebody who waits would have it no more on days they may be waiting for. */
function loses(after: Queue, waiting: QueueClaim, more: Period): boolean {
  const wish = periodOf(waiting) ?? more;
  return overlap(wish, more) && fits(after, { ...waiting, from_on: wish.from, to_on: wish.to }) < waiting.parts;
}

/** Whether somebody waits for it to come back: they were told their place, though it is out on the days they named. */
function isNext(queue: Queue, waiting: QueueClaim, due: string): boolean {
  const wish = periodOf(waiting);
  const out = { from: queue.today, to: later(due, queue.today) };
  return wish !== null && !isPast(waiting, queue.today) && overlap(wish, out) && fits(queue, waiting) < waiting.parts;
}

/** Who waits for days that were free, and are no more when it stays out until then. */
export function whoseDaysGo(queue: Queue, claimId: string, until: string): string[] {
  const claim = queue.claims.find(({ id }) => id === claimId);
  return claim ? whoseDaysWent(queue, lentUntil(queue, claim, until)) : [];
}

/** Its lender names the day. promised: somebody else counts on it from a day on. */
export function weighDue(
  queue: Queue,
  claimId: string,
  due: string,
): { what: 'set' } | { what: 'promised'; from: string } | { what: 'past' } {
  const claim = queue.claims.find(({ id }) => id === claimId);
  if (!claim || due < queue.today) return { what: 'past' };
  const others = without(queue, claimId);
  const from = later(claim.to_on === null ? queue.today : addDays(claim.to_on, 1), queue.today);
  for (let day = from; day <= due; day = addDays(day, 1)) {
    if (partsLeft(others, { from: day, to: day }) < claim.parts) return { what: 'promised', from: day };
  }
  return { what: 'set' };
}

/** The day meant by « +2 jours »: after it is due, or after today when that is past. */
export function dueAfter(due: string, today: string, days: number): string {
  return addDays(later(due, today), days);
}

/**
 * What was lent will not come back. No blame: the loan is over, and there is one less of the thing; whoever was promised
 * it and cannot have it any more is told, the last promised first.
 * @returns `quantity` how many are left; 0: the post ends
 */
export function lose(queue: Queue, claimId: string): { decision: Decision; quantity: number } | null {
  const claim = queue.claims.find(({ id, state }) => id === claimId && state === 'out');
  if (!claim) return null;
  const over: Change = { claim: claimId, state: 'done' };
  const { post } = queue;
  const isUp = post.outcome === null;
  const quantity = Math.max(0, post.quantity - claim.parts);
  if (!isUp) return { decision: { changes: [over], news: [] }, quantity: post.quantity };
  let now = { ...set(queue, [over]), post: { ...post, quantity } };
  if (quantity === 0) {
    const rest = end(now, 'withdrawn');
    return { decision: { ...rest, changes: [over, ...rest.changes] }, quantity };
  }
  const changes: Change[] = [over];
  const news: News[] = [];
  for (const promised of queue.claims.filter(({ state }) => state === 'accepted').reverse()) {
    if (partsLeft(now, periodOf(promised)) >= 0) continue;
    changes.push({ claim: promised.id, state: 'declined' });
    news.push({ to: 'claimant', claim: promised.id, what: 'let-go' });
    now = { ...now, ...set(now, [{ claim: promised.id, state: 'declined' }]), post: now.post };
  }
  return { decision: { changes, news }, quantity };
}

const later = (one: string, other: string): string => (one > other ? one : other);

const without = (queue: Queue, claimId: string): Queue => ({
  ...queue,
  claims: queue.claims.filter(({ id }) => id !== claimId),
});

const lentUntil = (queue: Queue, { id }: QueueClaim, until: string): Queue => ({
  ...queue,
  claims: queue.claims.map((claim) => (claim.id === id ? { ...claim, to_on: until } : claim)),
});

/** What a button carries that answers the wish for a longer loan: `12.20261205`. */
export const requestId = (claimId: string, until: string): string => `${claimId}.${until.replaceAll('-', '')}`;

/** until null: a button of before they named the day. null: not such an id. Buttons can be forged. */
export function readRequestId(id: unknown): { claim: string; until: string | null } | null {
  const [, claim, year, month, day] = /^([1-9]\d{0,17})(?:\.(\d{4})(\d\d)(\d\d))?$/.exec(String(id ?? '')) ?? [];
  if (claim === undefined) return null;
  return { claim, until: year === undefined ? null : `${year}-${month}-${day}` };
}
