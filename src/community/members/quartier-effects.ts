import type { EffectSpecs } from '../../conversation/book.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { isCommuneNear } from './quartier.ts';
import { updateMember } from './store.ts';

export const quartierEffectSpecs = {
  // elsewhere: it is a commune, which is another town
  'move-within': { outcomes: ['moved', 'elsewhere'], vars: ['quartier'] },
} satisfies EffectSpecs;

/** « j'habite maintenant à Robien »: within one's town. */
export const quartierEffects: Record<keyof typeof quartierEffectSpecs, Effect> = {
  async 'move-within'({ trx, member, town, slots }): Promise<EffectOutput> {
    const quartier = typeof slots.quartier === 'string' ? slots.quartier.trim() : '';
    const isHome = town !== null && member.status === 'approved' && quartier !== '';
    if (!isHome || (await isCommuneNear(trx, quartier, town.insee))) return { outcome: 'elsewhere' };
    await updateMember(trx, member.id, { quartier });
    return { outcome: 'moved', vars: { quartier } };
  },
};
