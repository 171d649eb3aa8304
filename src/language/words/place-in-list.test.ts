import { expect, test } from 'vitest';
import { isNamedBy } from './naming.ts';
import { placeWords } from './place-in-list.ts';

test.each<[text: string, of: number, places: number[]]>([
  ['le 2eme', 4, [1]],
  ['la deuxième', 4, [1]],
  ['le second', 2, [1]],
  ['2', 3, [1]],
  ['le premier', 3, [0]],
  ['the third one', 3, [2]],
  ['le dernier', 3, [2]],
  ['le dernier', 4, [3]],
  ['22', 3, []],
  ['le 2eme à gauche', 3, []],
])('« %s », of %i: %j', (text, count, places) => {
  const all = Array.from({ length: count }, (_, at) => at);
  expect(all.filter((at) => isNamedBy(text, placeWords(at, count)))).toEqual(places);
});
