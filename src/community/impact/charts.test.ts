import { expect, test } from 'vitest';
import type { Locale } from '../../conversation/book.ts';
import { drawWeeks } from '../administration/chart.ts';
import { drawLifeKinds, drawLifeWeeks, NARROW_CHART } from './charts.ts';
import type { Life } from './life.ts';

const LIFE: Life = {
  town: { name: 'Saint-Brieuc', slug: 'saint-brieuc', timezone: 'Europe/Paris' },
  weeks: [
    { monday: '2026-11-16', give: 3, swap: 1, lend: 2, service: 1 },
    { monday: '2026-11-23', give: 1, swap: 2, lend: 4, service: 3 },
  ],
  total: { give: 4, swap: 3, lend: 6, service: 4 },
  ...{ loansOut: 1, loansBack: 5, thanks: 2, posts: 20, answered: 18, found: 15, answerMinutes: 30 },
  impact: { kilograms: 100, low: 50, high: 200 },
};

/** WCAG 2.2, relative luminance and contrast. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** What bars are filled with. */
const fills = (svg: string) => [
  ...new Set([...svg.matchAll(/<path [^>]*fill="(#[0-9a-f]{6})"/g)].map(([, fill]) => fill ?? '')),
];

test.each([
  ['day', '#f7efe3'],
  ['day', '#ffffff'],
  ['night', '#1b1714'],
] as const)('bars by %s stand out on %s (SC 1.4.11), and one in a stack from the next by a gap', (light, paper) => {
  for (const draw of [drawLifeWeeks, drawLifeKinds]) {
    for (const locale of ['fr', 'en'] satisfies Locale[]) {
      const svg = draw(LIFE, locale, light);
      const colours = fills(svg);
      expect(colours.length).toBeGreaterThanOrEqual(4);
      expect(colours.filter((colour) => contrast(colour, paper) < 3)).toEqual([]);
    }
  }
  const stack = drawLifeWeeks(LIFE, 'fr', light);
  const gap = light === 'day' ? '#f7efe3' : '#1b1714';
  expect(stack.split(`stroke="${gap}"`).length - 1).toBeGreaterThanOrEqual(8);
});

test('the bars of an admin’s statistics stand out on their white', () => {
  const svg = drawWeeks({
    weeks: ['16/11'],
    panels: [{ title: 'Annonces', series: ['a', 'b', 'c'].map((name) => ({ name, values: [3] })) }],
  });
  const colours = fills(svg).filter((colour) => colour !== '#ffffff');
  expect(colours).toHaveLength(3);
  expect(colours.filter((colour) => contrast(colour, '#ffffff') < 3)).toEqual([]);
});

test('on a telephone letters are as large for a smaller picture, and nothing of it stands out', () => {
  for (const draw of [drawLifeWeeks, drawLifeKinds]) {
    const svg = draw(LIFE, 'fr', 'day', NARROW_CHART);
    expect(svg).toMatch(/^<svg [^>]*width="440" height="400"/);
    // 390 points wide, with its margins
    for (const [, size] of svg.matchAll(/font-size:(\d+)px/g)) expect((Number(size) * 358) / 440).toBeGreaterThan(12);
  }
  const rows = [...drawLifeWeeks(LIFE, 'fr', 'day', NARROW_CHART).matchAll(/translate\(([\d.]+) ([\d.]+)\)/g)];
  expect(rows.every(([, x]) => Number(x) < 440)).toBe(true);
});
