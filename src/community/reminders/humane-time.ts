import { DateTime } from 'luxon';
import type { Town } from '../towns/town.table.ts';

/** The clocks of a town, and between which of its hours somebody may be told something unasked. */
export type TownHours = Pick<Town, 'timezone' | 'day_starts' | 'day_ends'>;

/** This moment, or the next morning when it falls into the quiet hours of the town. */
export function humaneTime(at: Date, { timezone, day_starts, day_ends }: TownHours): Date {
  const local = DateTime.fromJSDate(at, { zone: timezone });
  if (local.hour >= day_starts && local.hour < day_ends) return at;
  const morning = local.set({ hour: day_starts, minute: 0, second: 0, millisecond: 0 });
  return (local.hour < day_starts ? morning : morning.plus({ days: 1 })).toJSDate();
}

/** So many minutes later, counted by day only: what begins in the evening goes on in the morning. */
export function daytimeAfter(from: Date, minutes: number, hours: TownHours): Date {
  let at = humaneTime(from, hours);
  let left = minutes * 60_000;
  for (;;) {
    const evening = DateTime.fromJSDate(at, { zone: hours.timezone })
      .startOf('day')
      .plus({ days: hours.day_ends === 24 ? 1 : 0 })
      .set({ hour: hours.day_ends % 24 });
    const today = evening.toMillis() - at.getTime();
    if (left < today) return new Date(at.getTime() + left);
    left -= today;
    at = humaneTime(evening.toJSDate(), hours);
  }
}
