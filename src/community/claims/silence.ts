import { DateTime } from 'luxon';
import type { Post } from '../posts/post.table.ts';
import { daytimeAfter, humaneTime, type TownHours } from '../reminders/humane-time.ts';
import type { Period } from './capacity.ts';

const HOUR = 3_600_000;
/** The chosen who says nothing is nudged, then the next in line gets it. */
export const NUDGE_AFTER = 24 * HOUR;
export const LAPSE_AFTER = 48 * HOUR;
/** Of a loan for later days neither is before its beginning is as near: the next in line has two days left. */
const NUDGE_BEFORE = 72 * HOUR;
const LAPSE_BEFORE = 48 * HOUR;
/** Of a loan that would be over by then the next in line has its last day: with less than this by day until then, sooner. */
const LEAST_PATIENCE = 4 * 60;
/** Where there is not even that: as many minutes by day. */
const BRIEF_PATIENCE = 2 * 60;
const STEP = 30;

/** What silence of the chosen comes to, and when. */
export interface Silence {
  nudge: Date;
  lapse: Date;
  /** What they are told: the day before which their place goes on, or the hour of it; `soon`: in some hours. null: in two days. */
  by: { date: string } | { moment: string } | 'soon' | null;
  /** The days of the loan leave no more: it is not put off. */
  isShort: boolean;
}

/** Until when what is given lasts: of food due today the usual patience would outlast it. null: it does not go off. */
export function endsOf({ direction, kind, expires_at }: Pick<Post, 'direction' | 'kind' | 'expires_at'>): Date | null {
  return direction === 'offer' && (kind === 'give' || kind === 'swap') ? expires_at : null;
}

/**
 * @param days of a loan that is promised; null: nothing for certain days
 * @param ends until when it lasts, see `endsOf`
 */
export function silenceOf(days: Period | null, now: Date, hours: TownHours, ends: Date | null = null): Silence {
  const begins = days === null ? 0 : startOf(days.from, hours).getTime();
  const nudge = Math.max(now.getTime() + NUDGE_AFTER, begins - NUDGE_BEFORE);
  const lapse = Math.max(now.getTime() + LAPSE_AFTER, begins - LAPSE_BEFORE);
  const [nudgeAt, lapseAt] = [nudge, lapse].map((at) => humaneTime(new Date(at), hours)) as [Date, Date];
  // whom its owner chooses once it is over has all the time: nobody is next
  const isEnding = days === null && ends !== null && ends > now;
  if (isEnding && daytimeAfter(lapseAt, LEAST_PATIENCE, hours) > ends) return briefOf(ends, now, hours);
  const short = days === null ? null : shortOf(days, now, lapseAt, hours);
  if (short) {
    const { isSoon } = short;
    return {
      nudge: daytimeAfter(now, minutesBetween(now, short.lapse, hours) / 2, hours),
      lapse: short.lapse,
      by: isSoon ? lapseSaid(short.lapse, now, hours) : { date: dayOf(short.lapse, hours) },
      isShort: true,
    };
  }
  const isLater = lapse > now.getTime() + LAPSE_AFTER;
  return { nudge: nudgeAt, lapse: lapseAt, by: isLater ? { date: dayOf(lapseAt, hours) } : null, isShort: false };
}

/** Half of what is left of it by day is theirs, half of whoever is next; half-way through theirs they are asked. */
function briefOf(ends: Date, now: Date, hours: TownHours): Silence {
  const minutes = Math.max(2 * STEP, minutesBetween(now, ends, hours));
  const half = daytimeAfter(now, minutes / 2, hours);
  const nudge = daytimeAfter(now, minutes / 4, hours);
  if (lapseSaid(half, now, hours) === 'soon') return { nudge, lapse: half, by: 'soon', isShort: true };
  // « avant demain » would be midnight: of what is eaten tomorrow they have until an hour, and that is said
  const isToday = dayOf(half, hours) === dayOf(now, hours);
  const lapse = isToday ? wholeMinutes(half, Math.ceil, 5) : wholeMinutes(half, Math.floor, STEP);
  return { nudge, lapse, by: lapseSaid(lapse, now, hours), isShort: true };
}

/** « d’ici quelques heures » is some hours of this day; nearer, or beyond the night, the hour is said. */
function lapseSaid(lapse: Date, now: Date, hours: TownHours): { moment: string } | 'soon' {
  const isSome = lapse.getTime() - now.getTime() >= 2 * HOUR && dayOf(lapse, hours) === dayOf(now, hours);
  return isSome ? 'soon' : { moment: DateTime.fromJSDate(lapse, { zone: hours.timezone }).toISO() ?? '' };
}

/** The same of what is put off: « avant mardi » is none for who hears it on that Tuesday. */
export const lapsesAt = (lapse: Date, isDay: boolean, now: Date, hours: TownHours): NonNullable<Silence['by']> =>
  isDay && dayOf(lapse, hours) > dayOf(now, hours) ? { date: dayOf(lapse, hours) } : lapseSaid(lapse, now, hours);

/** As one says an hour. */
function wholeMinutes(at: Date, round: (one: number) => number, minutes: number): Date {
  const whole = minutes * 60_000;
  return new Date(round(at.getTime() / whole) * whole);
}

/** When their place goes on, of a loan that the usual patience would outlast. */
function shortOf({ to }: Period, now: Date, usual: Date, hours: TownHours): { lapse: Date; isSoon: boolean } | null {
  const lastDay = startOf(to, hours);
  if (usual <= lastDay) return null;
  const hasTime = daytimeAfter(now, LEAST_PATIENCE, hours) < lastDay;
  if (hasTime) return { lapse: lastDay, isSoon: false };
  const over = DateTime.fromISO(to, { zone: hours.timezone }).startOf('day').plus({ hours: hours.day_ends }).toJSDate();
  const long = daytimeAfter(now, LEAST_PATIENCE, hours);
  return { lapse: long < over ? long : daytimeAfter(now, BRIEF_PATIENCE, hours), isSoon: true };
}

/** By day, in steps. */
export function minutesBetween(from: Date, to: Date, hours: TownHours): number {
  let minutes = 0;
  while (daytimeAfter(from, minutes + STEP, hours) < to) minutes += STEP;
  return minutes;
}

/** The same, as sentences say it. */
export function lapsesSaid(
  days: Period | null,
  now: Date,
  hours: TownHours,
  ends: Date | null = null,
): '' | NonNullable<Silence['by']> {
  // asked of everybody in a queue, and of most there is nothing to say
  return days === null && ends === null ? '' : (silenceOf(days, now, hours, ends).by ?? '');
}

const dayOf = (at: Date, { timezone }: TownHours): string =>
  DateTime.fromJSDate(at, { zone: timezone }).toISODate() ?? '';

const startOf = (day: string, { timezone, day_starts }: TownHours): Date =>
  DateTime.fromISO(day, { zone: timezone }).set({ hour: day_starts }).toJSDate();
