import type { EffectSpec } from '../../conversation/book.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import { forbiddenInReturn } from './draft.ts';
import { forbidden, saying, whyNot } from './look-over.ts';

export const lookReturnSpec = {
  outcomes: ['fine', 'forbidden'],
  slots: ['in-return'],
  says: { 'post.forbidden': whyNot },
} satisfies EffectSpec;

/** « un vélo contre une bouteille de vin »: what else the bike may be swapped for is asked. */
export async function lookReturn({ town, slots }: EffectInput): Promise<EffectOutput> {
  const why = forbiddenInReturn(slots, town);
  return why === null
    ? { outcome: 'fine' }
    : { outcome: 'forbidden', clear: ['in-return'], ...saying([forbidden(why)]) };
}
