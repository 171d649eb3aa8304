import type { Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { expirePosts } from '../posts/expiring.ts';
import type { Post } from '../posts/post.table.ts';
import { lockPost } from '../posts/store.ts';
import { humaneTime } from '../reminders/humane-time.ts';
import { addReminder } from '../reminders/store.ts';
import { carryOut, frontOf, lockFrontOf, type Scene } from './carry-out.ts';
import { end, passBy } from './queue.ts';

/** What a post whose time is over owes: news for its author, and for those who still waited for an answer. */
export type Expired = Pick<EffectOutput, 'tell' | 'internal' | 'takeBack'> & { timezone: string };

/**
 * Ends the posts whose time is over, and the answers that still waited on them. Nobody is left without a word, but at
 * midnight nobody is told: that is for the morning.
 * @param only of these posts; null: of all
 */
export async function endExpired(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<Expired[]> {
  const ended: Expired[] = [];
  for (const id of await expirePosts(trx, now, only)) {
    const post = await lockPost(trx, id);
    if (!post) continue;
    const scene = await frontOf(trx, post, {}, now);
    const { tell } = await carryOut(trx, scene, end(scene.queue, 'expired'), now);
    const at = humaneTime(now, scene.hours);
    if (at > now) await addReminder(trx, { what: 'tell-expired', post, at });
    ended.push({
      tell: byDay(tell, scene, now),
      internal: at > now ? [] : [expiredNews(post, now)],
      takeBack: id,
      timezone: scene.timezone,
    });
  }
  return ended;
}

/** Ends these answers, whose days have gone by while they waited: their authors may ask for others. */
export async function endPast(
  trx: Trx,
  now: Date,
  answers: readonly string[],
): Promise<Pick<Expired, 'tell' | 'timezone'>[]> {
  const ended: Pick<Expired, 'tell' | 'timezone'>[] = [];
  for (const id of answers) {
    const scene = await lockFrontOf(trx, id, now);
    const decision = scene?.post.outcome === null ? passBy(scene.queue, id) : null;
    if (!scene || !decision) continue;
    const { tell } = await carryOut(trx, scene, decision, now);
    ended.push({ tell: byDay(tell, scene, now), timezone: scene.timezone });
  }
  return ended;
}

/** Its author hears that it is over, if it still is then. */
export const expiredNews = ({ id, member_id }: Pick<Post, 'id' | 'member_id'>, now: Date) => ({
  memberId: member_id,
  name: 'expired',
  about: { post: id },
  key: `expired:${id}:${now.getTime()}`,
});

function byDay(tell: readonly Tell[], { hours }: Scene, now: Date): Tell[] {
  const notBefore = humaneTime(now, hours);
  return tell.map((one) => (notBefore > now ? { ...one, notBefore } : one));
}
