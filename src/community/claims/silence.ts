import { DateTime } from 'luxon';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';

const HOUR = 3_600_000;
/** The chosen who says nothing is nudged, then the next in line gets it. */
export const NUDGE_AFTER = 24 * HOUR;
export const LAPSE_AFTER = 48 * HOUR;
/** Of a loan for later days neither is before its beginning is as near: the next in line has two days left. */
const NUDGE_BEFORE = 72 * HOUR;
const LAPSE_BEFORE = 48 * HOUR;

/** What silence of the chosen comes to, and when. */
export interface Silence {
  nudge: Date;
  lapse: Date;
  /** The day on which their place goes on, of a loan for later days: what they are told. null: in two days. */
  by: string | null;
}

/** @param from the first day of a loan that is promised; null: nothing for certain days */
export function silenceOf(from: string | null, now: Date, hours: TownHours): Silence {
  const begins = from === null ? 0 : startOf(from, hours).getTime();
  const nudge = Math.max(now.getTime() + NUDGE_AFTER, begins - NUDGE_BEFORE);
  const lapse = Math.max(now.getTime() + LAPSE_AFTER, begins - LAPSE_BEFORE);
  const [nudgeAt, lapseAt] = [nudge, lapse].map((at) => humaneTime(new Date(at), hours)) as [Date, Date];
  const isLater = lapse > now.getTime() + LAPSE_AFTER;
  const by = isLater ? DateTime.fromJSDate(lapseAt, { zone: hours.timezone }).toISODate() : null;
  return { nudge: nudgeAt, lapse: lapseAt, by };
}

/** The same, as sentences say it. */
export function lapsesSaid(from: string | null | undefined, now: Date, hours: TownHours): '' | { date: string } {
  // asked of everybody in a queue, and of most there is nothing to say
  const by = from ? silenceOf(from, now, hours).by : null;
  return by === null ? '' : { date: by };
}

const startOf = (day: string, { timezone, day_starts }: TownHours): Date =>
  DateTime.fromISO(day, { zone: timezone }).set({ hour: day_starts }).toJSDate();
