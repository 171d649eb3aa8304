import { expect, test } from 'vitest';
import { MONTH_MS, mayFound, namesIn, shortList } from './rules.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const ago = (ms: number) => new Date(NOW.getTime() - ms);

test('one town a month, and not for ever after refusals', () => {
  expect(mayFound({ openedAt: null, refused: 2 }, NOW)).toEqual({ may: true });
  expect(mayFound({ openedAt: ago(MONTH_MS - 1), refused: 0 }, NOW)).toEqual({ may: false, from: ago(-1) });
  expect(mayFound({ openedAt: ago(MONTH_MS), refused: 0 }, NOW)).toEqual({ may: true });
  expect(mayFound({ openedAt: null, refused: 3 }, NOW)).toEqual({ may: false, from: null });
});

test.each([
  ['Plérin, Langueux et Trégueux', ['Plérin', 'Langueux', 'Trégueux']],
  ['Plérin\nLa Méaugon ; Hillion', ['Plérin', 'La Méaugon', 'Hillion']],
  ['Saint-Jean-et-Saint-Paul and Brest', ['Saint-Jean-et-Saint-Paul', 'Brest']],
  [' , ', []],
])('names in « %s »', (text, names) => {
  expect(namesIn(text)).toEqual(names);
});

test('a long list is cut at a name', () => {
  expect(shortList(['Plérin', 'Langueux'])).toBe('Plérin, Langueux');
  expect(shortList(Array.from({ length: 20 }, () => 'Plouguenast'))).toMatch(/^(Plouguenast, ){9,10}…$/);
});
