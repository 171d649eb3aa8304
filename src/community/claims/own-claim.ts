import { type EffectInput, idOf } from '../effect.ts';
import { type Period, partsLeft } from './capacity.ts';
import { lockFront, ownClaim, type Scene } from './carry-out.ts';
import type { ClaimBy } from './store.ts';

/** As much as `said` takes. */
export const LONGEST_WORD = 300;

/** The member's own answer to a post that is up. */
export async function openOwn({
  trx,
  member,
  slots,
  now,
}: EffectInput): Promise<{ scene: Scene; claim: ClaimBy } | undefined> {
  const postId = idOf(slots.post);
  const scene = postId === null ? undefined : await lockFront(trx, postId, { memberId: member.id }, now);
  const claim = scene?.post.outcome === null ? ownClaim(scene, member.id) : undefined;
  return scene && claim && { scene, claim };
}

/** How many may still be had: all there are, where whoever answers can but wait. */
export function freeOf({ post, queue }: Scene, period: Period | null, own?: ClaimBy): number {
  const left = partsLeft(queue, period) + (own?.state === 'accepted' ? own.parts : 0);
  return left > 0 ? left : post.quantity;
}

/** The message that an answer, its number or its word comes in, for its edits; null: a button. */
export const saidIn = ({ event, eventId }: Pick<EffectInput, 'event' | 'eventId'>): string | null =>
  event.type === 'text' ? (idOf(event.from) ?? eventId) : null;
