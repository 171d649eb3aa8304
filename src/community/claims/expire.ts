import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';
import { expirePosts, lockPost } from '../posts/store.ts';
import { carryOut, frontOf } from './carry-out.ts';
import { end } from './queue.ts';

/** What a post whose time is over owes: news for its author, and for those who still waited for an answer. */
export type Expired = Pick<EffectOutput, 'tell' | 'internal' | 'takeBack'> & { timezone: string };

/** Ends the posts whose time is over, and the answers that still waited on them. Nobody is left without a word. */
export async function endExpired(trx: Trx, now: Date): Promise<Expired[]> {
  const ended: Expired[] = [];
  for (const id of await expirePosts(trx, now)) {
    const post = await lockPost(trx, id);
    if (!post) continue;
    const scene = await frontOf(trx, post, {}, now);
    const { tell } = await carryOut(trx, scene, end(scene.queue, 'expired'), now);
    const key = `expired:${id}:${now.getTime()}`;
    ended.push({
      tell,
      internal: [{ memberId: post.member_id, name: 'expired', about: { post: id }, key }],
      takeBack: id,
      timezone: scene.timezone,
    });
  }
  return ended;
}
