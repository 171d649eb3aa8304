import { DateTime } from 'luxon';
import { remembered } from '../words/remembered.ts';

/** A day as a whole number: days since 1 January 1970, so that sums cross months and daylight saving without care. */
export type Day = number;

const MS_A_DAY = 86_400_000;

/** The day it is in a time zone. Asked several times of one now: the last answer is kept. */
export function dayOf(instant: Date, timezone: string): Day {
  const at = instant.getTime();
  if (at !== latest.at || timezone !== latest.timezone) {
    const local = DateTime.fromMillis(at, { zone: timezone });
    latest = { at, timezone, day: dayFrom(local.year, local.month, local.day) };
  }
  return latest.day;
}
let latest: { at: number; timezone: string; day: Day } = { at: Number.NaN, timezone: '', day: 0 };

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
export const endOfDay = (day: Day, timezone: string): string => endOf(`${day} ${timezone}`);

const endOf = remembered((key) => {
  const [day = '', timezone = ''] = key.split(' ');
  const { year, month, date } = partsOf(Number(day));
  const local = DateTime.fromObject({ year, month, day: date, hour: 23, minute: 59, second: 59 }, { zone: timezone });
  return local.toJSDate().toISOString();
});

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

/** Easter Sunday of a year: the rule of Butcher. */
export function easterOf(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const leap = century % 4;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * leap + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const sum = moon + sunday - 7 * late + 114;
  return dayFrom(year, Math.floor(sum / 31), (sum % 31) + 1);
}
