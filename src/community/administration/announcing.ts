import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble } from '../../conversation/bubble.ts';
import type { Effect, EffectInput, EffectOutput } from '../effect.ts';
import { requireAdmin } from '../members/rights.ts';
import { countReach } from '../members/store.ts';
import { writeJournal } from '../towns/store.ts';
import type { Town } from '../towns/town.table.ts';

export const announcingEffectSpecs = {
  'weigh-announcement': {
    outcomes: ['reaches', 'nobody'],
    vars: ['place', 'here', 'away', 'never'],
    says: { 'announce.text-word': ['by', 'place', 'text'] },
  },
  announce: {
    outcomes: ['announced', 'nobody'],
    vars: ['here', 'away', 'never'],
    says: { 'announce.text-word': ['by', 'place', 'text'] },
  },
} satisfies EffectSpecs;

/** A4. A word to the whole town, once it is known whom it reaches now, whom on their return, and whom not at all. */
export const announcingEffects: Record<keyof typeof announcingEffectSpecs, Effect> = {
  async 'weigh-announcement'(input): Promise<EffectOutput> {
    const town = await requireAdmin(input);
    const reach = await countReach(input.trx, town.id, input.member.id, input.now);
    const vars = { place: town.name, ...reach };
    if (reach.here + reach.away === 0) return { outcome: 'nobody', vars };
    return { outcome: 'reaches', vars, bubbles: [wordOf(input, town)] };
  },

  async announce(input): Promise<EffectOutput> {
    const { trx, member, slots, now } = input;
    const town = await requireAdmin(input);
    const reach = await countReach(trx, town.id, member.id, now);
    if (reach.here + reach.away === 0) return { outcome: 'nobody', vars: reach };
    const reason = String(slots.text ?? '');
    await writeJournal(trx, { townId: town.id, adminId: member.id, action: 'announced', reason, now });
    return {
      outcome: 'announced',
      vars: reach,
      announce: { townId: town.id, except: member.id, bubbles: [wordOf(input, town)] },
    };
  },
};

/** As everybody gets it. */
function wordOf({ member, slots }: EffectInput, town: Town): Bubble {
  const args = { by: member.name ?? '', place: town.name, text: String(slots.text ?? '') };
  return { type: 'text', text: [{ key: 'announce.text-word', args }] };
}
