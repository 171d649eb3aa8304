import { DateTime } from 'luxon';

/** The day it is in a town, `YYYY-MM-DD`. */
export function todayIn(timezone: string, now: Date): string {
  return DateTime.fromJSDate(now, { zone: timezone }).toISODate() ?? '';
}
