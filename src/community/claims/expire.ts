import type { Trx } from '../../database/database.ts';
import type { EffectOutput } from '../effect.ts';
import { expirePosts, lockPost } from '../posts/store.ts';
import { carryOut, frontOf, lockFrontOf } from './carry-out.ts';
import { end, passBy } from './queue.ts';
import { findPastWaiting } from './store.ts';

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

/** Ends the answers whose days have gone by while they waited: their authors may ask for others. */
export async function endPast(trx: Trx, now: Date): Promise<Pick<Expired, 'tell' | 'timezone'>[]> {
  const ended: Pick<Expired, 'tell' | 'timezone'>[] = [];
  for (const id of await findPastWaiting(trx, now)) {
    const scene = await lockFrontOf(trx, id, now);
    const decision = scene?.post.outcome === null ? passBy(scene.queue, id) : null;
    if (!scene || !decision) continue;
    ended.push({ tell: (await carryOut(trx, scene, decision, now)).tell, timezone: scene.timezone });
  }
  return ended;
}
