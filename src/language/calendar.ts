import { DateTime } from 'luxon';

/** A day as a whole number: days since 1 January 1970, so that sums cross months and daylight saving without care. */
export type Day = number;

const MS_A_DAY = 86_400_000;

/** The day it is in a time zone. */
export function dayOf(instant: Date, timezone: string): Day {
  const local = DateTime.fromJSDate(instant, { zone: timezone });
  return dayFrom(local.year, local.month, local.day);
}

/** A day from the calendar; 31 November runs over into December, see `isDate`. */
export function dayFrom(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / MS_A_DAY);
}

export function partsOf(day: Day): { year: number; month: number; date: number } {
  const utc = new Date(day * MS_A_DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

/** `YYYY-MM-DD`, and back. */
export function isoOf(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}
export function dayOfIso(iso: string): Day {
  return Math.round(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) / MS_A_DAY);
}

export function isDate(year: number, month: number, date: number): boolean {
  const parts = partsOf(dayFrom(year, month, date));
  return month >= 1 && month <= 12 && parts.month === month && parts.date === date;
}

/** Monday 0 to Sunday 6. */
export function weekdayOf(day: Day): number {
  return (day + 3) % 7;
}

export function lastOfMonth(day: Day, monthsLater = 0): Day {
  const { year, month } = partsOf(day);
  return dayFrom(year, month + 1 + monthsLater, 1) - 1;
}

/** The last second of a day, as an ISO instant: 23:59:59 on the clocks of the time zone, whatever their offset then. */
export function endOfDay(day: Day, timezone: string): string {
  const { year, month, date } = partsOf(day);
  const local = DateTime.fromObject({ year, month, day: date, hour: 23, minute: 59, second: 59 }, { zone: timezone });
  return local.toJSDate().toISOString();
}

/** The same day number in this month or the next that has it: « le 30 ». */
export function nextDate(today: Day, date: number): Day | null {
  const { year, month } = partsOf(today);
  for (let later = 0; later < 12; later++) {
    const y = year + Math.floor((month - 1 + later) / 12);
    const m = ((month - 1 + later) % 12) + 1;
    if (isDate(y, m, date) && dayFrom(y, m, date) >= today) return dayFrom(y, m, date);
  }
  return null;
}

/** « le 12/3 »: this year, or the next when it has gone by. null when the calendar has no such day. */
export function nextMonthDate(today: Day, month: number, date: number): Day | null {
  const { year } = partsOf(today);
  for (const y of [year, year + 1, year + 2, year + 3, year + 4]) {
    if (isDate(y, month, date) && dayFrom(y, month, date) >= today) return dayFrom(y, month, date);
  }
  return null;
}
