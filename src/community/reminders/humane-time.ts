import { DateTime } from 'luxon';

/** Nobody is nudged before or after, by the clocks of their town. */
const FIRST_HOUR = 9;
const LAST_HOUR = 21;

/** This moment, or the next morning when it falls in the night. */
export function humaneTime(at: Date, timezone: string): Date {
  const local = DateTime.fromJSDate(at, { zone: timezone });
  if (local.hour >= FIRST_HOUR && local.hour < LAST_HOUR) return at;
  const morning = local.set({ hour: FIRST_HOUR, minute: 0, second: 0, millisecond: 0 });
  return (local.hour < FIRST_HOUR ? morning : morning.plus({ days: 1 })).toJSDate();
}

/** So many minutes later, counted by day only: what begins in the evening goes on in the morning. */
export function daytimeAfter(from: Date, minutes: number, timezone: string): Date {
  let at = humaneTime(from, timezone);
  let left = minutes * 60_000;
  for (;;) {
    const evening = DateTime.fromJSDate(at, { zone: timezone }).set({
      hour: LAST_HOUR,
      minute: 0,
      second: 0,
      millisecond: 0,
    });
    const today = evening.toMillis() - at.getTime();
    if (left < today) return new Date(at.getTime() + left);
    left -= today;
    at = humaneTime(evening.toJSDate(), timezone);
  }
}
