import type { EffectSpecs } from '../../conversation/book.ts';
import type { Bubble, Words } from '../../conversation/bubble.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { keepDrawing } from '../photos/picture.ts';
import type { Kind } from '../posts/post.table.ts';
import { drawLifeKinds, drawLifeWeeks, ORDER, shortDay } from './charts.ts';
import { type Life, readLife } from './life.ts';
import { roundEstimate } from './rules.ts';

export const lifeEffectSpecs = {
  'tell-life': {
    outcomes: ['told', 'nothing'],
    vars: ['place'],
    says: {
      'life.text-kinds': ['place', 'all', 'give', 'swap', 'lend', 'service'],
      'life.text-weeks': ['count'],
      'life.text-week': ['monday', 'count'],
      'life.text-loans': ['out', 'back'],
      'life.text-thanks': ['count'],
      'life.text-weight': ['kilograms'],
    },
  },
} satisfies EffectSpecs;

/** As many are told one by one: the pictures show more. */
const TOLD_WEEKS = 4;

/** W3 in the chat: what a town has come to, for each of its members, in pictures and the same in words. */
export const lifeEffects: Record<keyof typeof lifeEffectSpecs, Effect> = {
  async 'tell-life'({ trx, member, town, now }): Promise<EffectOutput> {
    const vars = { place: town?.name ?? '' };
    const life = town && (await readLife(trx, town.slug, now));
    if (!life || sumOf(life.total) === 0) return { outcome: 'nothing', vars };
    const keep = async (svg: string): Promise<Bubble> => ({
      type: 'photo',
      photo: await keepDrawing(trx, { memberId: member.id, svg, now }),
    });
    const pictures = [
      await keep(drawLifeKinds(life, member.locale, 'day')),
      await keep(drawLifeWeeks(life, member.locale, 'day')),
    ];
    return { outcome: 'told', vars, bubbles: [...pictures, { type: 'text', text: wordsOf(life) }] };
  },
};

function wordsOf({ town, total, weeks, loansOut, loansBack, thanks, impact }: Life): Words[] {
  const told = weeks.slice(-TOLD_WEEKS);
  const kilograms = roundEstimate(impact.kilograms);
  return [
    { key: 'life.text-kinds', args: { place: town.name, all: sumOf(total), ...total } },
    { key: 'life.text-weeks', args: { count: told.length } },
    ...told.map((week) => ({ key: 'life.text-week', args: { monday: shortDay(week.monday), count: sumOf(week) } })),
    ...(total.lend > 0 ? [{ key: 'life.text-loans', args: { out: loansOut, back: loansBack } }] : []),
    ...(thanks > 0 ? [{ key: 'life.text-thanks', args: { count: thanks } }] : []),
    ...(kilograms > 0 ? [{ key: 'life.text-weight', args: { kilograms } }] : []),
  ];
}

function sumOf(counts: Readonly<Record<Kind, number>>): number {
  return ORDER.reduce((sum, kind) => sum + counts[kind], 0);
}
