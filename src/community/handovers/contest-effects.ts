import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { lockFrontOf } from '../claims/carry-out.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { claimTopic } from '../claims/topics.ts';
import { type Effect, type EffectOutput, idOf } from '../effect.ts';
import { findMember, laterOf } from '../members/store.ts';
import { aboutBoth } from './ask-after.ts';
import { deleteNoShow } from './store.ts';

const ofBoth = ['name', 'keyword', 'thing', 'direction', 'kind', 'later'] as const;

export const contestAbsenceEffectSpecs = {
  'contest-absence': {
    outcomes: ['noted', 'again', 'over', 'not-yours'],
    vars: [...ofBoth, 'how', 'mine'],
    says: { 'after.came-came': ['name', 'keyword', 'thing', 'direction', 'kind'] },
  },
} satisfies EffectSpecs;

export const contestAbsenceEffects: Record<keyof typeof contestAbsenceEffectSpecs, Effect> = {
  /**
   * « Si, j’y étais »: one says so, the other does not, so it is held against nobody. What has moved on meanwhile stays
   * where it is: they are to talk.
   */
  async 'contest-absence'({ trx, member, slots, now }): Promise<EffectOutput> {
    const scene = await lockFrontOf(trx, idOf(slots.claim), now);
    const owner = scene && (await findMember(trx, scene.post.member_id));
    if (!owner || scene.claim.member_id !== member.id) return { outcome: 'not-yours' };
    const { post, claim } = scene;
    const vars = { ...aboutBoth(post, owner), later: laterOf(owner, now) };
    if (claim.state !== 'missed') {
      const isClosed = ['done', 'out'].includes(claim.state);
      const how = isClosed ? claim.state : post.outcome === null ? 'free' : 'ended';
      return { outcome: 'over', vars: { ...vars, how, mine: 'answer' } };
    }
    if (!(await deleteNoShow(trx, claim.id, member.id))) return { outcome: 'again', vars };
    const text = [{ key: 'after.came-came', args: aboutBoth(post, member) }];
    const bubble: Bubble = { type: 'buttons', text, buttons: [mineButton('write', claim.id)] };
    return { outcome: 'noted', vars, tell: [{ to: owner, bubbles: [bubble], topic: claimTopic(claim.id) }] };
  },
};
