import { foodLife } from '../../language/things/perishable.ts';
import type { Post } from '../posts/post.table.ts';
import { thingOf } from '../posts/title.ts';
import { isHeld } from './capacity.ts';
import type { Claim } from './claim.table.ts';
import { todayIn } from './today.ts';

/** Whether the first to answer gets it: its owner wants it so, or it is food that would be lost by tomorrow. */
export function goesAtOnce(
  post: Pick<Post, 'way' | 'direction' | 'kind' | 'item' | 'expires_at'>,
  now: Date,
  timezone: string,
): boolean {
  if (post.way === 'first') return true;
  const isGift = post.direction === 'offer' && post.kind === 'give';
  if (post.way === 'draw' || !isGift || post.expires_at === null || foodLife(thingOf(post.item)) === null) return false;
  return todayIn(timezone, post.expires_at) <= todayIn(timezone, now);
}

/** The answers a thing is promised to, the first promised first. */
export function promised<C extends Pick<Claim, 'state'>>(claims: readonly C[]): C[] {
  return claims.filter(({ state }) => isHeld(state));
}
