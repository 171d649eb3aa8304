import type { Trx } from '../../database/database.ts';
import type { Tell } from '../effect.ts';
import { endNews } from '../news/end-news.ts';
import { goesOn } from '../posts/rules.ts';
import { answerGone } from './answer-gone.ts';
import { carryOut, lockFront, ownClaim } from './carry-out.ts';
import { partLoans } from './part-loans.ts';
import { end, giveUp } from './queue.ts';
import { listOpenMatters } from './store.ts';

/**
 * Ends everything somebody has under way: their posts, their answers to others', what they have lent or borrowed, and what they were to be told of. The posts in the order of their
 * ids, so that two who go at once cannot wait for each other. Whoever it concerns is to be told.
 * @param how what becomes of the posts
 */
export async function endMatters(
  trx: Trx,
  memberId: string,
  how: 'withdrawn' | 'removed',
  now: Date,
): Promise<{ tell: Tell[]; takeBack: string[] }> {
  const { own, answered } = await listOpenMatters(trx, memberId);
  const tell: Tell[] = [];
  for (const id of [...own, ...answered].sort((a, b) => Number(BigInt(a) - BigInt(b)))) {
    const scene = await lockFront(trx, id, { memberId }, now);
    if (!scene || !goesOn(scene.post)) continue;
    const mine = ownClaim(scene, memberId);
    const isOwn = scene.post.member_id === memberId;
    const decision = isOwn ? end(scene.queue, how) : mine && giveUp(scene.queue, mine.id);
    if (!isOwn && mine && decision) await answerGone(trx, scene, mine, now);
    if (decision) tell.push(...(await carryOut(trx, scene, decision, now)).tell);
  }
  tell.push(...(await partLoans(trx, memberId, now)));
  await endNews(trx, memberId);
  return { tell, takeBack: own };
}
