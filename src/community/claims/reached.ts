import type { Member } from '../members/member.table.ts';
import type { Scene } from './carry-out.ts';
import type { Claim } from './claim.table.ts';

/** So long after somebody's act we may write to them. */
const WINDOW_MS = 24 * 60 * 60_000;

/** Whoever waits to be heard of: what they answered, and when they can be written to. */
type Chosen = Pick<Claim, 'decided_at'> & { by: Pick<Member, 'window_until' | 'unreachable'> };

/** Whether somebody can have read that they are chosen: they were there then, or have come back since. */
export function wasReached({ decided_at, by }: Chosen): boolean {
  return !by.unreachable && (decided_at === null || by.window_until > decided_at);
}

/** When the chosen were last here, by what we may write to them. */
export const lastHere = ({ by }: Chosen): Date => new Date(by.window_until.getTime() - WINDOW_MS);

/** The first to offer help, of whom the owner has heard: they may be accepted at once, and not without their word. */
export function mayBeAccepted({ post, claims }: Scene, { id }: Pick<Claim, 'id'>): boolean {
  if (post.direction !== 'request') return false;
  return claims.find(({ state, shown_at }) => state === 'waiting' && shown_at === null)?.id === id;
}
