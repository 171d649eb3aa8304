import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import { countMatters, goOut, isLastAdmin, NEW } from '../claims/leave-effects.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { makePrivateLink } from '../members/private-link.ts';
import { updateMember } from '../members/store.ts';
import { leaveList } from '../members/waiting-list.ts';
import { askToBeForgotten, GRACE_MS, takeBackForgetting } from './store.ts';

export const personalEffectSpecs = {
  'give-data': { outcomes: ['given'], says: { 'data.link': [], 'data.button-open': [] } },
  'weigh-forgetting': {
    outcomes: ['may', 'already', 'last-admin'],
    vars: ['place', 'day', 'posts', 'answers', 'loans'],
  },
  'forget-me': { outcomes: ['going', 'last-admin'], vars: ['place', 'day'] },
  'keep-me': { outcomes: ['kept', 'nothing'], vars: ['place'] },
} satisfies EffectSpecs;

/** S2. What is held on a member is theirs to read, and to have removed: whatever their standing in a town. */
export const personalEffects: Record<keyof typeof personalEffectSpecs, Effect> = {
  /** A link and not a file: a file sent through Messenger would stay with Meta. */
  async 'give-data'({ trx, member, now }): Promise<EffectOutput> {
    const token = await makePrivateLink(trx, member.id, 'data', now);
    const link: Bubble = {
      type: 'buttons',
      text: [{ key: 'data.link' }],
      buttons: [{ id: 'open', title: { key: 'data.button-open' }, url: `/my-data/${token}` }],
    };
    return { outcome: 'given', bubbles: [link] };
  },

  async 'weigh-forgetting'(input): Promise<EffectOutput> {
    const { member, town, now } = input;
    const place = town?.name ?? '';
    if (member.erase_at !== null)
      return { outcome: 'already', vars: { place, day: { date: member.erase_at.toISOString() } } };
    const day = { date: new Date(now.getTime() + GRACE_MS).toISOString() };
    const vars = { place, day, ...(await countMatters(input)) };
    return { outcome: (await isLastAdmin(input)) ? 'last-admin' : 'may', vars };
  },

  /** From this moment on as somebody who left; what is left of them goes when the days of grace are over. */
  async 'forget-me'({ trx, member, town, now }): Promise<EffectOutput> {
    const gone = town ? await goOut(trx, member, town, now) : {};
    if (gone === 'last-admin') return { outcome: gone, vars: { place: town?.name ?? '' } };
    await leaveList(trx, member.id);
    const eraseAt = await askToBeForgotten(trx, member.id, now);
    const vars = { place: town?.name ?? '', day: { date: eraseAt.toISOString() } };
    // a decision of the admins stands as long as anything stands
    if (member.status === 'refused' || member.status === 'banned') return { outcome: 'going', vars, ...gone };
    if (member.status === 'approved') await updateMember(trx, member.id, { status: 'left', left_at: now });
    else if (member.status !== 'left') await updateMember(trx, member.id, { ...NEW, status: 'left' });
    return { outcome: 'going', vars, became: 'left', ...gone };
  },

  async 'keep-me'({ trx, member, town }): Promise<EffectOutput> {
    if (!(await takeBackForgetting(trx, member.id))) return { outcome: 'nothing' };
    const next = member.status === 'left' ? { next: { flow: 'join', at: 'look-back', slots: {} } } : {};
    return { outcome: 'kept', vars: { place: town?.name ?? '' }, ...next };
  },
};
