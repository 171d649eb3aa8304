import type { EffectSpecs } from '../../conversation/book.ts';
import type { Words } from '../../conversation/bubble.ts';
import type { Effect, EffectOutput } from '../effect.ts';
import { requireAdmin } from '../members/rights.ts';
import { keepDrawing } from '../photos/picture.ts';
import { drawWeeks } from './chart.ts';
import { lifeOf, type Week } from './weeks.ts';

export const statisticsEffectSpecs = {
  'tell-stats': {
    outcomes: ['told'],
    says: {
      'stats.text-head': ['place', 'members', 'posts', 'exchanges'],
      'stats.text-answer': ['minutes', 'hours', 'answered'],
      'stats.text-taken': ['taken', 'under-way'],
      'stats.text-week': ['monday', 'posts', 'exchanges', 'members'],
    },
  },
} satisfies EffectSpecs;

/** A7: the town's life in words, and as a picture for those who can see it. */
export const statisticsEffects: Record<keyof typeof statisticsEffectSpecs, Effect> = {
  async 'tell-stats'(input): Promise<EffectOutput> {
    const { trx, member, now } = input;
    const town = await requireAdmin(input);
    const { weeks, members, posts, exchanges, ...life } = await lifeOf(trx, town, now);
    const { answered, answerMinutes, taken, promised } = life;
    const svg = drawWeeks(factsOf(weeks, member.locale));
    const photo = await keepDrawing(trx, { memberId: member.id, svg, now });
    const hours = answerMinutes === null ? '' : Math.round(answerMinutes / 60);
    const text: Words[] = [
      { key: 'stats.text-head', args: { place: town.name, members, posts, exchanges } },
      ...(posts === 0
        ? []
        : [
            { key: 'stats.text-answer', args: { minutes: answerMinutes ?? '', hours, answered } },
            { key: 'stats.text-taken', args: { taken, 'under-way': promised } },
          ]),
      ...sinceFirst(weeks).map((week) => ({ key: 'stats.text-week', args: { ...week, monday: dayOf(week) } })),
    ];
    return {
      outcome: 'told',
      bubbles: [
        { type: 'photo', photo },
        { type: 'text', text },
      ],
    };
  },
};

/**
 * The words on the picture: it is drawn for one reader. What was declared is called as on the page of the town’s life: an
 * « échange » is a swap. Members are told in words: hundreds would hide a handful.
 */
export const SERIES_NAMES = {
  fr: { posts: 'annonces', exchanges: 'remises' },
  en: { posts: 'posts', exchanges: 'hand-overs' },
} as const;

function factsOf(weeks: readonly Week[], locale: 'fr' | 'en') {
  const series = (['posts', 'exchanges'] as const).map((name) => ({
    name: SERIES_NAMES[locale][name],
    values: weeks.map((week) => week[name]),
  }));
  return { weeks: weeks.map(dayOf), series };
}

/** Weeks before there was anybody are not told one by one. */
function sinceFirst(weeks: readonly Week[]): readonly Week[] {
  const first = weeks.findIndex(({ posts, exchanges, members }) => posts + exchanges + members > 0);
  return first < 0 ? weeks.slice(-1) : weeks.slice(first);
}

/** `23/11`: the Monday of a week. */
function dayOf({ monday }: Week): string {
  const [, month, day] = monday.split('-');
  return `${day}/${month}`;
}
