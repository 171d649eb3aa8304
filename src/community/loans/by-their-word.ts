import { carryOut, lockSceneOf } from '../claims/carry-out.ts';
import { handOver } from '../claims/queue.ts';
import { bringAllBack } from '../claims/still-away.ts';
import { claimTopic } from '../claims/topics.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import { isSaidDone } from './store.ts';

/**
 * What one of the two has said was handed over is lent once the other speaks of it as given back: nobody need say so again.
 * null: neither has said it.
 */
export async function lendByTheirWord(
  { trx, now }: Pick<EffectInput, 'trx' | 'now'>,
  claimId: string,
): Promise<Pick<EffectOutput, 'tell' | 'takeBack' | 'overtakes' | 'settles'> | null> {
  const found = await lockSceneOf(trx, claimId, now);
  if (found?.claim.state !== 'accepted' || !(await isSaidDone(trx, claimId))) return null;
  const { scene, tell: toOthers } = await bringAllBack(trx, found, now);
  const decision = handOver(scene.queue, claimId);
  if (!decision) return null;
  const { tell, ...others } = await carryOut(trx, scene, decision, now);
  // whoever answered said so themselves: to them it is no news
  const news = tell.filter(({ to }) => to.id !== scene.claim.member_id);
  const topics = [claimTopic(claimId)];
  return { ...others, tell: [...toOthers, ...news], overtakes: topics, settles: topics };
}
