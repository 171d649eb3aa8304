import type { Post } from '../posts/post.table.ts';
import type { Claim } from './claim.table.ts';

type ClaimFacts = Pick<Claim, 'id' | 'member_id' | 'state'>;
type PostFacts = Pick<Post, 'member_id' | 'outcome' | 'until'>;

/** What becomes of an answer to a post at this moment. */
export type ClaimDecision = 'claimed' | 'queued' | 'own' | 'already' | 'ended';

export function decideClaim(post: PostFacts, claims: readonly ClaimFacts[], memberId: string): ClaimDecision {
  if (post.member_id === memberId) return 'own';
  if (post.outcome !== null) return 'ended';
  // whoever was not chosen, or given up, may ask again once the thing is free again
  const stands = ({ state }: ClaimFacts) => state === 'waiting' || state === 'accepted' || state === 'done';
  if (claims.some((claim) => claim.member_id === memberId && stands(claim))) return 'already';
  return promised(claims) ? 'queued' : 'claimed';
}

export type PickDecision = 'picked' | 'promised' | 'same' | 'cancelled' | 'ended' | 'not-yours';

/** Whether the owner may choose this claim now: never while the thing is promised to another. */
export function decidePick(
  post: PostFacts,
  claims: readonly ClaimFacts[],
  claimId: string,
  memberId: string,
): PickDecision {
  if (post.member_id !== memberId) return 'not-yours';
  if (post.outcome !== null) return 'ended';
  const chosen = claims.find((claim) => claim.id === claimId);
  if (!chosen || chosen.state === 'cancelled') return 'cancelled';
  const holder = promised(claims);
  if (holder) return holder.id === claimId ? 'same' : 'promised';
  return 'picked';
}

/** The claim a thing is promised to. */
export function promised<C extends ClaimFacts>(claims: readonly C[]): C | undefined {
  return claims.find((claim) => claim.state === 'accepted' || claim.state === 'done');
}
