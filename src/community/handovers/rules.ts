import type { ClaimState } from '../claims/claim.table.ts';
import type { Direction, Kind } from '../posts/post.table.ts';
import type { Said } from './follow-up.table.ts';

/** As often are both asked; then it is left to them. */
export const MOST_ASKED = 3;

export type Verdict =
  /** It is no longer promised: handed over, given up, or gone another way. */
  | 'over'
  /** The other's word that it is done stands, and whoever did not say so says that it is not: nothing moves, the other hears it. */
  | 'contested'
  /** The same was said since the last question. */
  | 'again'
  /** The owner says it is done: it is. */
  | 'hand-over'
  /** The other says so: it counts unless the owner says no. */
  | 'received'
  | 'not-yet'
  /** Somebody said it was done, and it is not: the owner says no, or whoever said it has slipped. */
  | 'denied'
  /** The owner waited for nothing: the queue moves. */
  | 'missed'
  /** The owner was not there: nothing moves. */
  | 'owner-away'
  /** One says they were there, the other that nobody came: nothing moves, they are to talk. */
  | 'disagree';

interface Standing {
  state: ClaimState;
  isOwner: boolean;
  kind: Kind;
}

/** What comes of an answer. @param own, other what the one who answers and the other have said since the last question */
export function weigh(
  said: Said,
  { state, isOwner, own, other, kind }: Standing & { own: Said | null; other: Said | null },
): Verdict {
  if (state === 'out' || (state === 'done' && kind !== 'lend')) {
    // by the word of its owner, unless the other's was taken
    const isOtherWord = isOwner ? other === 'done' : own !== 'done';
    return said !== 'done' && isOtherWord ? 'contested' : 'over';
  }
  if (state !== 'accepted') return 'over';
  if (isOwner && said === 'done') return 'hand-over';
  if (said === 'not-yet' && (isOwner ? other : own) === 'done') return 'denied';
  if (said === own) return 'again';
  if (said === 'done') return 'received';
  if (said === 'not-yet') return 'not-yet';
  if (!isOwner) return 'owner-away';
  return other === 'done' || other === 'nobody' ? 'disagree' : 'missed';
}

/** Whoever has the thing, or lends a hand, before it changes hands. */
export function givesIt(direction: Direction, isOwner: boolean): boolean {
  return (direction === 'offer') === isOwner;
}
