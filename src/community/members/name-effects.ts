import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect } from '../effect.ts';
import { tellOtherAdmins } from './rights.ts';
import { isAdminOf, updateMember } from './store.ts';

export const nameEffectSpecs = {
  'take-name': { outcomes: ['taken'], says: { 'team.told-named': ['name'] } },
  rename: { outcomes: ['renamed', 'nobody'], vars: ['name'] },
} satisfies EffectSpecs;

/** What one is called among neighbours. */
export const nameEffects: Record<keyof typeof nameEffectSpecs, Effect> = {
  /** Whoever became an admin before they had a name: the others read who it is. */
  async 'take-name'(input) {
    const { trx, member, town, slots } = input;
    const name = String(slots.name ?? '');
    await updateMember(trx, member.id, { name });
    const isNews = town !== null && (await isAdminOf(trx, member.id, town.id));
    const tell = isNews ? await tellOtherAdmins(input, town, { key: 'team.told-named', args: { name } }) : [];
    return { outcome: 'taken', tell };
  },

  async rename({ trx, member, slots }) {
    if (member.status !== 'approved' && member.status !== 'pending') return { outcome: 'nobody' };
    const name = String(slots.name ?? '');
    await updateMember(trx, member.id, { name });
    return { outcome: 'renamed', vars: { name } };
  },
};
