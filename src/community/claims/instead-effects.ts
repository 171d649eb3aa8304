import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { laterOf } from '../members/store.ts';
import { aboutPost } from '../posts/rules.ts';
import { isPast } from './capacity.ts';
import { carryOut, lockSceneOf, type Scene } from './carry-out.ts';
import { replace } from './queue-replace.ts';
import type { ClaimBy } from './store.ts';

/*
 * « je donne le grille-pain à Marcel », and it is promised to Amélie: to Marcel instead, if its owner says yes to that.
 */

const about = ['keyword', 'thing', 'direction', 'outcome'] as const;

export const insteadEffectSpecs = {
  'pick-instead': {
    // gone: nobody else is promised it any more, or they do not wait
    outcomes: ['picked', 'gone', 'not-yours'],
    vars: [...about, 'name', 'before', 'later'],
    slots: ['post', 'claim'],
  },
} satisfies EffectSpecs;

export const insteadEffects: Record<keyof typeof insteadEffectSpecs, Effect> = {
  async 'pick-instead'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockSceneOf(trx, idOf(slots.claim), now);
    if (scene?.post.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const holder = holderInsteadOf(scene);
    const replaced = holder && post.outcome === null ? replace(scene.queue, holder.id, claim.id) : null;
    if (!holder || !replaced) return { outcome: 'gone', vars: aboutPost(post), slots: { post: post.id } };
    const { tell } = await carryOut(trx, scene, replaced, now);
    const vars = {
      ...aboutPost(post),
      name: claim.by.name ?? '',
      before: holder.by.name ?? '',
      later: laterOf(claim.by, now),
    };
    return { outcome: 'picked', vars, slots: { post: post.id, claim: claim.id }, tell };
  },
};

/** The only one it is promised to, where whoever waits can have it in their place. Of loans each has other days. */
export function holderInsteadOf({ post, claims, claim, queue }: Scene & { claim: ClaimBy }): ClaimBy | undefined {
  const held = claims.filter(({ state }) => state === 'accepted');
  const isOne = held.length === 1 && post.quantity === 1 && post.kind !== 'lend' && !queue.isOver;
  return isOne && claim.state === 'waiting' && !isPast(claim, queue.today) ? held[0] : undefined;
}
