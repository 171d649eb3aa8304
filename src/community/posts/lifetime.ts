import { DateTime } from 'luxon';
import { dayOf, endOfDay } from '../../language/dates/calendar.ts';
import { foodLife } from '../../language/things/perishable.ts';
import type { Town } from '../towns/town.table.ts';
import type { Direction, Kind } from './post.table.ts';

/** How long posts stay in a town, in days; null: no end. */
export type Lives = Pick<Town, 'food_days' | 'gift_days' | 'request_days' | 'loan_days' | 'service_days'>;

export interface LifeFacts {
  direction: Direction;
  kind: Kind;
  /** The post's title. */
  item: string;
  /** The end that its author named; null: none. */
  until: Date | null;
  now: Date;
  /** IANA `timezone`, and how long things stay there. */
  town: Lives & Pick<Town, 'timezone'>;
}
export interface Lifetime {
  /** null: no end. */
  expiresAt: Date | null;
  /** When the author is asked whether it goes on; null: never. */
  warnAt: Date | null;
}

const MS_A_DAY = 86_400_000;
/** From this hour on nobody fetches a dish today any more. */
const EVENING = 18;

/**
 * How long a post lives, and when its author is nudged. What its author said holds; else what its town has settled
 * for what it is, to the end of a day on the town's clocks. A dish is for today anywhere. Only what is given or swapped perishes: whoever looks for eggs looks on tomorrow.
 */
export function lifetimeOf(facts: LifeFacts): Lifetime {
  const expiresAt = facts.until ?? defaultEnd(facts);
  return { expiresAt, warnAt: expiresAt === null ? null : nudgeBefore(expiresAt, facts.now) };
}

/** What « prolonger » gives: the default life again, from now, whatever end was named. null: it needs no end. */
export function extendedUntil(facts: Omit<LifeFacts, 'until'>): Date | null {
  return defaultEnd(facts);
}

function defaultEnd({ direction, kind, item, now, town }: Omit<LifeFacts, 'until'>): Date | null {
  const { timezone } = town;
  const days = daysFor();
  return days === null ? null : new Date(endOfDay(dayOf(now, timezone) + days, timezone));

  function daysFor(): number | null {
    if (direction === 'request') return town.request_days;
    if (kind === 'lend') return town.loan_days;
    if (kind === 'service') return town.service_days;
    const food = foodLife(item);
    if (food === 'today') return DateTime.fromJSDate(now, { zone: timezone }).hour >= EVENING ? 1 : 0;
    return food === 'week' ? town.food_days : town.gift_days;
  }
}

/** A short life needs no nudge, a fortnight a day's, a month three days'. */
function nudgeBefore(end: Date, now: Date): Date | null {
  const life = end.getTime() - now.getTime();
  if (life < 3 * MS_A_DAY) return null;
  return new Date(end.getTime() - (life < 15 * MS_A_DAY ? 1 : 3) * MS_A_DAY);
}
