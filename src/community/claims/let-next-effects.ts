import type { EffectSpecs } from '../../conversation/book.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { aboutPost, goesOn } from '../posts/rules.ts';
import { awayOf, carryOut, lockFrontOf, namesPromised } from './carry-out.ts';
import { fail } from './queue.ts';
import { toldBeside, wasReached } from './reached.ts';
import { claimTopic } from './topics.ts';

export const letNextEffectSpecs = {
  'let-next': {
    // heard: whoever was chosen has been back since; reached: they can read it by now, and have not answered yet
    outcomes: ['passed', 'heard', 'reached', 'nobody', 'not-yours'],
    vars: ['keyword', 'thing', 'direction', 'outcome', 'name', 'how', 'kept', 'next', 'away'],
    slots: ['post', 'claim'],
  },
} satisfies EffectSpecs;

export const letNextEffects: Record<keyof typeof letNextEffectSpecs, Effect> = {
  /** The chosen could not be told for two days, and its owner lets whoever is next have it. */
  async 'let-next'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    if (scene?.post.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const said = {
      vars: { ...aboutPost(post), name: claim.by.name ?? '', how: claim.state, kept: '', next: '', away: '' },
      slots: { post: post.id, claim: claim.id },
    };
    if (claim.state === 'accepted' && claim.heard_at !== null) return { outcome: 'heard', ...said };
    // they were told that they have a day to answer
    const isReached = claim.state === 'accepted' && (wasReached(claim) || (await toldBeside(trx, claim)) !== null);
    if (isReached && goesOn(post)) return { outcome: 'reached', ...said };
    const passed = goesOn(post) ? fail(scene.queue, claim.id, 'silent') : null;
    if (!passed) return { outcome: 'nobody', ...said };
    const { tell } = await carryOut(trx, scene, passed, now);
    const next = namesPromised(scene.claims, passed, post).join(', ');
    return {
      outcome: 'passed',
      ...said,
      vars: { ...said.vars, next, away: awayOf(scene.claims, passed, now) },
      // its owner has done it
      tell: tell.filter(({ to }) => to.id !== member.id),
      overtakes: [claimTopic(claim.id)],
    };
  },
};
