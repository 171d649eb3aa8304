import type { EffectSpecs } from '../../conversation/book.ts';
import { namingWords } from '../../language/naming.ts';
import type { Effect, EffectOutput } from '../effect.ts';

export const whoseEffectSpecs = {
  'name-other': { outcomes: ['asked'], says: { 'meant.whose-them': ['name'] } },
} satisfies EffectSpecs;

export const whoseEffects: Record<keyof typeof whoseEffectSpecs, Effect> = {
  /** « Pour Yann », beside « Pour Parallèle »: whom the words may be for, by their name. */
  async 'name-other'({ slots }): Promise<EffectOutput> {
    const name = String(slots.name ?? '');
    const title = { key: 'meant.whose-them', args: { name } };
    return { outcome: 'asked', picks: [{ value: 'them', title, words: namingWords(name) }] };
  },
};
