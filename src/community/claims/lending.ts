import { DateTime } from 'luxon';
import type { Button, Shown } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import type { Trx } from '../../database/database.ts';
import { dayOfIso, isoOf } from '../../language/dates/calendar.ts';
import { readLength } from '../../language/dates/how-long.ts';
import type { Post, PostKey } from '../posts/post.table.ts';
import { dropOfClaims, setReminder } from '../reminders/store.ts';
import { type Period, partsLeft, periodOf, type Queue, type QueueClaim } from './capacity.ts';
import type { Claim } from './claim.table.ts';

/*
 * A thing that goes out comes back: until when it is lent, and when the clock speaks of it. Days are days of the town
 * (`YYYY-MM-DD`); only what is to happen at an hour becomes an instant, on the clocks of the town.
 */

/** When nothing was said. */
const USUAL_DAYS = 7;
/** The evening before, so that it can be brought back on the day; the morning after, when it was not. */
const EVE_HOUR = 18;
const MORNING_HOUR = 10;
/** Days after it was due on which the borrower is reminded, then the lender is told what can be done. */
export const NUDGE_DAYS: readonly number[] = [1, 3, 7];
export const LENDER_DAY = 9;

export const addDays = (day: string, days: number): string => isoOf(dayOfIso(day) + days);
export const daysBetween = (from: string, to: string): number => dayOfIso(to) - dayOfIso(from);

/** For so many days from this one, which counts. */
export function periodFrom(day: string, days: number): Period {
  return { from: day, to: addDays(day, Math.max(1, days) - 1) };
}

/** How long its owner lends it, or whoever asks for it wants it. */
export function loanDays({ loan }: Pick<Post, 'loan'>): number {
  return readLength(loan ?? '') ?? USUAL_DAYS;
}

/**
 * The days of a loan that begins today: those it was promised for while they last, from today when it goes out early,
 * else so many days from today, as many as it was promised for if those have gone by, or fewer when somebody else counts
 * on it before. null: somebody else counts on it today, and nothing is said.
 */
export function lentFor(queue: Queue, claim: QueueClaim, days: number): Period | null {
  const promised = periodOf(claim);
  const others = { ...queue, claims: queue.claims.filter(({ id }) => id !== claim.id) };
  if (promised && promised.to >= queue.today) {
    if (promised.from <= queue.today) return promised;
    const early = { from: queue.today, to: promised.to };
    // who counts on it before keeps their days; that it is away is known all the same (`spanOf`)
    return partsLeft(others, early) >= claim.parts ? early : promised;
  }
  const length = promised ? daysBetween(promised.from, promised.to) + 1 : days;
  for (let left = Math.max(1, length); left > 0; left--) {
    const period = periodFrom(queue.today, left);
    if (partsLeft(others, period) >= claim.parts) return period;
  }
  return null;
}

/** Whether the days it was promised for have gone by before it went out. */
export function wentOutLate({ to_on }: Pick<QueueClaim, 'to_on'>, today: string): 'yes' | '' {
  return to_on !== null && to_on < today ? 'yes' : '';
}

/** Whose the thing is, and who has it: of an offer its author lends, of a request whoever answered. */
export function partiesOf(
  { direction, member_id: author }: Pick<Post, 'direction' | 'member_id'>,
  { member_id: claimant }: Pick<QueueClaim, 'member_id'>,
): { lender: string; borrower: string } {
  return direction === 'offer' ? { lender: author, borrower: claimant } : { lender: claimant, borrower: author };
}

/** The evening before it is due, or on the day itself when that is too late. null: neither is still to come. */
export function eveOf(due: string, now: Date, timezone: string): Date | null {
  const times = [atHour(addDays(due, -1), EVE_HOUR, timezone), atHour(due, MORNING_HOUR, timezone)];
  return times.find((at) => at > now) ?? null;
}

/** As long ahead, what was said of its days when it was promised is fresh. */
const FRESH_MS = 20 * 3_600_000;

/** The evening before a loan begins, when both may have forgotten. null: it begins soon, and that has just been said. */
export function beginsSoonAt(from: string, now: Date, timezone: string): Date | null {
  const at = atHour(addDays(from, -1), EVE_HOUR, timezone);
  return at.getTime() - now.getTime() >= FRESH_MS ? at : null;
}

/** When lateness is looked at next. null: all has been said. */
export function nextLate(due: string, now: Date, timezone: string): Date | null {
  const times = [...NUDGE_DAYS, LENDER_DAY].map((days) => atHour(addDays(due, days), MORNING_HOUR, timezone));
  return times.find((at) => at > now) ?? null;
}

function atHour(day: string, hour: number, timezone: string): Date {
  return DateTime.fromISO(day, { zone: timezone }).set({ hour }).toJSDate();
}

/** What the clock is to say of a loan, from now on. Under the post's lock. */
export async function remindOfLoan(trx: Trx, loan: Due, now: Date, timezone: string): Promise<void> {
  const { post, claimId, due } = loan;
  await dropOfClaims(trx, post.town_id, [claimId], ['loan-eve', 'loan-late']);
  const eve = eveOf(due, now, timezone);
  if (eve) await setReminder(trx, { what: 'loan-eve', post, claimId, at: eve });
  await remindOfLateness(trx, loan, now, timezone);
}

/** Both are told on the eve of a loan that is promised for days to come, once. Under the post's lock. */
export async function remindOfBeginning(
  trx: Trx,
  { post, claimId, from }: { post: PostKey; claimId: string; from: string | null },
  now: Date,
  timezone: string,
): Promise<void> {
  await dropOfClaims(trx, post.town_id, [claimId], ['loan-begins']);
  const at = from === null ? null : beginsSoonAt(from, now, timezone);
  if (at) await setReminder(trx, { what: 'loan-begins', post, claimId, at });
}

/** The next word about a loan that was due, if there is one left. */
export async function remindOfLateness(
  trx: Trx,
  { post, claimId, due }: Due,
  now: Date,
  timezone: string,
): Promise<void> {
  const at = nextLate(due, now, timezone);
  if (at) await setReminder(trx, { what: 'loan-late', post, claimId, at });
}

interface Due {
  post: PostKey;
  claimId: string;
  due: string;
}

/** The days of an answer, as sentences show them: the last only when it is another, and as the day on which it is due. */
export function daysShown({ from_on, to_on }: Pick<Claim, 'from_on' | 'to_on'>): Record<'from' | 'to' | 'due', Shown> {
  const day = (date: string | null): Shown => (date === null ? '' : { date });
  return { from: day(from_on), to: from_on === to_on ? '' : day(to_on), due: day(to_on) };
}

/** Whether the borrower will be reminded on the eve: Meta lets us write to them only for a day from their last act. */
export function isRemindedOfDue(
  due: string | null | undefined,
  { window_until }: { window_until: Date },
  now: Date,
  timezone: string,
): 'yes' | '' {
  const eve = due ? eveOf(due, now, timezone) : null;
  return eve !== null && eve < window_until ? 'yes' : '';
}

/** Buttons that `flows/loan` words in its own way. */
const OWN_WORDS = ['not-back', 'will-return', 'allow', 'refuse-longer', 'lost'];

export function loanButton(button: string, id: string): Button {
  const scope = OWN_WORDS.includes(button) ? 'loan' : 'common';
  return { id: button, title: { key: `${scope}.button-${button}` }, token: doToken(button, id) };
}

/** What its lender, and its borrower, can do about a loan. */
export const LENDER_BUTTONS = ['returned', 'loan-due'] as const;
export const BORROWER_BUTTONS = ['loan-back', 'keep'] as const;

/** Of a loan that one waits for. */
export function otherDaysButton(claimId: string): Button {
  return { id: 'other-days', title: { key: 'claim.button-other-days' }, token: doToken('other-days', claimId) };
}
