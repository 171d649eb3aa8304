import type { Trx } from '../../database/database.ts';
import type { Scene } from './carry-out.ts';
import { gatherAgain } from './gather-again.ts';
import type { ClaimBy } from './store.ts';
import { claimTopic } from './topics.ts';

/**
 * Somebody who only waits takes their answer back: an owner who was away is not told of it any more, nor asked to choose it.
 * What they have read of it stays. Under the post's lock.
 */
export async function answerGone(trx: Trx, scene: Scene, claim: ClaimBy, now: Date): Promise<void> {
  if (claim.state !== 'waiting') return;
  await gatherAgain(trx, scene, claim.id, now);
  await trx
    .updateTable('outbox')
    .set({ state: 'expired', settled_at: now, error: 'answer gone', parts: '[]' })
    .where('member_id', '=', scene.post.member_id)
    .where('topic', '=', claimTopic(claim.id))
    .where('state', '=', 'pending')
    .where('next_part', '=', 0)
    .execute();
}
