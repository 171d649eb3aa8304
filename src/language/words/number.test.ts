import { expect, test } from 'vitest';
import { readNumber } from './number.ts';

test.each([
  ['3', 3],
  ['trois', 3],
  ['Trois.', 3],
  ['il y en a 4', 4],
  ['4 pots', 4],
  ['j’en ai cinq !', 5],
  ['une douzaine', 12],
  ['deux douzaines', 2],
  ['une demi-douzaine', 6],
  ['une dizaine environ', 10],
  ['vingt-cinq', 25],
  ['quatre-vingts', 80],
  ['quatre-vingt-dix-sept', 97],
  ['soixante et onze', 71],
  ['deux cents', 200],
  ['un', 1],
  ['x3', 3],
  ['3x', 3],
  ['a dozen', 12],
  ['half a dozen', 6],
  ['twenty two', 22],
  ['a pair', 2],
  ['3️⃣', 3],
  ['plusieurs', null],
  ['je ne sais pas', null],
  ['', null],
  ['entre 3 et 5', null],
])('%s → %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});
