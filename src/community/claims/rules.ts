import { DateTime } from 'luxon';
import { foodLife } from '../../language/things/perishable.ts';
import type { Post } from '../posts/post.table.ts';
import { thingOf } from '../posts/title.ts';
import { humaneTime, type TownHours } from '../reminders/humane-time.ts';
import { isHeld } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { todayIn } from './today.ts';

type Given = Pick<Post, 'way' | 'direction' | 'kind' | 'item' | 'expires_at'>;

/** Whether the first to answer gets it: its owner wants it so, or it is food that would be lost by tomorrow. */
export const goesAtOnce = (post: Given, now: Date, timezone: string): boolean =>
  post.way === 'first' || isLastDay(post, now, timezone);

/** Whether it is food that would be lost by tomorrow. */
export function isLastDay(post: Given, now: Date, timezone: string): boolean {
  const ends = lostAt(post);
  return ends !== null && todayIn(timezone, ends) <= todayIn(timezone, now);
}

/**
 * When food goes to whoever has waited longest, unless its owner has chosen by then: in the morning of the day on which it would be
 * lost. null: it never does, or is over before people are told anything.
 */
export function goesToFirst(post: Given, hours: TownHours): Date | null {
  const ends = lostAt(post);
  if (ends === null) return null;
  const morning = humaneTime(DateTime.fromJSDate(ends, { zone: hours.timezone }).startOf('day').toJSDate(), hours);
  return morning < ends ? morning : null;
}

/** Of food whose owner chooses: the end after which it is lost. */
function lostAt({ way, direction, kind, item, expires_at }: Given): Date | null {
  const isGift = direction === 'offer' && kind === 'give';
  return way === 'choose' && isGift && expires_at !== null && foodLife(thingOf(item)) !== null ? expires_at : null;
}

/** The answers a thing is promised to, the first promised first. */
export function promised<C extends Pick<Claim, 'state'>>(claims: readonly C[]): C[] {
  return claims.filter(({ state }) => isHeld(state));
}
