import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { updateMember } from './store.ts';

export const nameEffectSpecs = {
  'take-name': { outcomes: ['taken'] },
  rename: { outcomes: ['renamed', 'nobody'], vars: ['name'] },
} satisfies EffectSpecs;

/** What one is called among neighbours. */
export const nameEffects: Record<keyof typeof nameEffectSpecs, Effect> = {
  async 'take-name'({ trx, member, slots }) {
    await updateMember(trx, member.id, { name: String(slots.name ?? '') });
    return { outcome: 'taken' };
  },

  async rename({ trx, member, slots }) {
    if (member.status !== 'approved' && member.status !== 'pending') return { outcome: 'nobody' };
    const name = String(slots.name ?? '');
    await updateMember(trx, member.id, { name });
    return { outcome: 'renamed', vars: { name } };
  },
};
