import type { EffectSpecs } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { requireAdmin } from '../members/rights.ts';
import { keepDrawing } from '../photos/picture.ts';
import { drawWeeks } from './chart.ts';
import { lifeOf, type TownLife, type Week } from './weeks.ts';
import { dayOf, pictureOf } from './weeks-picture.ts';

export const statisticsEffectSpecs = {
  'tell-stats': {
    outcomes: ['told'],
    says: {
      'stats.text-head': ['place', 'members', 'posts', 'exchanges'],
      'stats.text-answer': ['minutes', 'hours', 'answered'],
      'stats.text-taken': ['taken', 'under-way'],
      'stats.text-week': ['monday', 'posts', 'answered', 'minutes', 'hours', 'taken', 'exchanges', 'members', 'now'],
    },
  },
} satisfies EffectSpecs;

/** A7: the town's life in words, and as a picture for those who can see it: what it shows is all said. */
export const statisticsEffects: Record<keyof typeof statisticsEffectSpecs, Effect> = {
  async 'tell-stats'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const town = await requireAdmin(input);
    const life = await lifeOf(trx, town, now);
    const svg = drawWeeks(pictureOf(life.weeks, member.locale));
    const photo = await keepDrawing(trx, { memberId: member.id, svg, now });
    return {
      outcome: 'told',
      bubbles: [
        { type: 'photo', photo },
        { type: 'text', text: statisticsWords(town.name, life) },
      ],
    };
  },
};

/** All that the picture shows. */
export function statisticsWords(place: string, { weeks, members, posts, exchanges, ...life }: TownLife): Words[] {
  const { answered, answerMinutes, taken, promised } = life;
  return [
    { key: 'stats.text-head', args: { place, members, posts, exchanges } },
    ...(posts === 0
      ? []
      : [
          { key: 'stats.text-answer', args: { ...delayOf(answerMinutes), answered } },
          { key: 'stats.text-taken', args: { taken, 'under-way': promised } },
        ]),
    ...sinceFirst(weeks).map((week) => {
      const { answerMinutes: minutes, ...counts } = week;
      const isNow = week === weeks.at(-1);
      return {
        key: 'stats.text-week',
        args: { ...counts, ...delayOf(minutes), monday: dayOf(week), now: isNow ? 'yes' : '' },
      };
    }),
  ];
}

/** As it is said, « in less than »: two hours and a half are less than three. */
function delayOf(minutes: number | null) {
  return { minutes: minutes ?? '', hours: minutes === null ? '' : minutes < 120 ? 0 : Math.ceil(minutes / 60) };
}

/** Weeks before there was anybody are not told one by one. */
function sinceFirst(weeks: readonly Week[]): readonly Week[] {
  const first = weeks.findIndex(({ posts, exchanges, members }) => posts + exchanges + members > 0);
  return first < 0 ? weeks.slice(-1) : weeks.slice(first);
}
