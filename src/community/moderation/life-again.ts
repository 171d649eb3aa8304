import { fateOf } from '../posts/draft.ts';
import { lifetimeOf } from '../posts/lifetime.ts';
import type { Post } from '../posts/post.table.ts';
import type { Town } from '../towns/town.table.ts';

/** The day its author named is over: it goes up without one. */
export const isDayOver = ({ help_when, until, expires_at }: Post, now: Date): boolean =>
  (until !== null && until <= now) || (help_when !== null && expires_at !== null && expires_at <= now);

/** The life of a post that is put up by an admin: the end its author named, unless it is over; else one that begins now. */
export function lifeAgain(post: Post, town: Town, now: Date) {
  const { direction, kind, item } = post;
  const isAhead = (end: Date | null) => end !== null && end > now;
  const until = isAhead(post.until) ? post.until : null;
  // help ends with the moment it is for
  const last = post.help_when !== null && isAhead(post.expires_at) ? post.expires_at : until;
  const { expiresAt, warnAt } = lifetimeOf({ direction, kind, item, until: last, now, town });
  const help_when = isDayOver(post, now) ? null : post.help_when;
  return { until, help_when, expires_at: expiresAt, warn_at: warnAt, fate_at: fateOf(post, expiresAt, now) };
}
