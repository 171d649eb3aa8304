import { expect, test } from 'vitest';
import { createSpeech } from '../../conversation/speak/speech.ts';
import { loadBook } from '../../load-book.ts';
import { LIMITS } from '../../messenger/limits.ts';
import { drawWeeks } from './chart.ts';
import { statisticsWords } from './statistics.ts';
import type { TownLife, Week } from './weeks.ts';
import { pictureOf } from './weeks-picture.ts';

const NOTHING = { members: 0, posts: 0, answered: 0, answerMinutes: null, taken: 0, exchanges: 0 };
const weeksOf = (...given: Partial<Week>[]): Week[] =>
  given.map((week, n) => ({ monday: `2026-11-${String(2 + 7 * n).padStart(2, '0')}`, ...NOTHING, ...week }));
const speech = createSpeech(loadBook());
const options = { timezone: 'Europe/Paris', now: new Date('2026-11-25T09:00:00Z') };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
function said(life: TownLife, locale: 'fr' | 'en' = 'fr'): string {
  return plain(
    statisticsWords('Quimper', life)
      .map((words) => speech.say(locale, words, options))
      .join('\n'),
  );
}

test('the picture has posts and what became of them, the time to the first answer, hand-overs and members, apart', () => {
  const weeks = weeksOf(
    { posts: 4, answered: 3, answerMinutes: 90, taken: 2, exchanges: 1, members: 464 },
    { posts: 1, members: 470 },
    { posts: 2, answered: 1, answerMinutes: 1_441, members: 471 },
  );
  const { weeks: names, panels } = pictureOf(weeks, 'fr');
  expect(names).toEqual(['02/11', '09/11', 'en cours']);
  expect(panels.map(({ series }) => series.map(({ values }) => values))).toEqual([
    [
      [4, 1, 2],
      [3, 0, 1],
      [2, 0, 0],
    ],
    // in hours; without an answer there is no time, not even none
    [[1.5, null, 1_441 / 60]],
    [[1, 0, 0]],
    [[464, 470, 471]],
  ]);
  expect(panels[1]?.series[0]?.labels?.map(plain)).toEqual(['90 min', '', '25 h']);
  const svg = plain(drawWeeks(pictureOf(weeks, 'fr')));
  for (const words of ['Annonces', 'ont eu une réponse', 'ont trouvé quelqu', 'en moins de… (h)', '25 h', '464']) {
    expect(svg).toContain(words);
  }
});

test('a town without an answer shows none: no bar of nought minutes', () => {
  const { panels } = pictureOf(weeksOf({}, {}), 'fr');
  expect(panels[1]?.title).toBe('Première réponse : aucune encore');
  expect(panels[1]?.series[0]?.values).toEqual([null, null]);
});

test('the picture holds every word and no script', () => {
  const series = [{ name: 'a', values: [3, 0] }];
  const svg = drawWeeks({ weeks: ['16/11', '23/11'], panels: [{ title: 'annonces <b>', series }] });
  expect(svg).toContain('23/11');
  expect(svg).toContain('annonces &lt;b&gt;');
  expect(svg).not.toMatch(/<script|<b>/);
});

test('what it shows is said in words too, week by week', () => {
  const weeks = weeksOf(
    { members: 3 },
    { posts: 4, answered: 3, answerMinutes: 150, taken: 2, exchanges: 1, members: 464 },
    { posts: 1, answered: 1, answerMinutes: 40, members: 470 },
  );
  const life = { ...NOTHING, posts: 5, answered: 4, answerMinutes: 119, promised: 0, members: 470, weeks };
  expect(said(life).split('\n').slice(-3)).toEqual([
    'Semaine du 02/11 : aucune annonce, aucune remise, 3 membres',
    'Semaine du 09/11 : 4 annonces (3 ont eu une réponse, la moitié en moins de 3 heures ; 2 ont trouvé quelqu’un), une remise, 464 membres',
    'Semaine du 16/11 (en cours) : une annonce (une a eu une réponse, au bout de 40 minutes ; aucune n’a trouvé quelqu’un), aucune remise, 470 membres',
  ]);
  expect(said(life)).toContain('4 annonces ont reçu une réponse, la moitié d’entre elles en moins de 119 minutes.');
});

test('eight full weeks are one message', () => {
  const week = { posts: 888, answered: 888, answerMinutes: 9_999, taken: 888, exchanges: 888, members: 88_888 };
  const weeks = weeksOf(...Array.from({ length: 8 }, () => week));
  for (const locale of ['fr', 'en'] as const) {
    expect(said({ ...week, weeks, promised: 888 }, locale).length).toBeLessThan(LIMITS.text);
  }
});
