import { expect, test } from 'vitest';
import { readAfterAll, thingAfterAll } from './after-all.ts';

test.each([
  ['finalement je veux bien le fauteuil', 'je veux bien le fauteuil', 'fauteuil'],
  ['Finalement oui je le prends', 'je le prends', null],
  ['ah finalement si, je la prends', 'je la prends', null],
  ['en fait je veux bien la table merci', 'je veux bien la table merci', 'table merci'],
  ['au final je prends le vélo', 'je prends le vélo', 'velo'],
  ['bon finalement je suis preneuse', 'je suis preneuse', null],
  ['Actually I’ll take the armchair', 'I’ll take the armchair', 'armchair'],
])('« %s » takes it', (text, rest, thing) => {
  expect(readAfterAll(text)).toBe(rest);
  expect(thingAfterAll(rest)).toBe(thing);
});

test.each([
  'finalement je ne prends pas le fauteuil',
  'finalement je veux plus du fauteuil',
  'finalement je prends que 2 chaises',
  'finalement je viens demain',
  'finalement je laisse le fauteuil',
  'finalement non',
  'je veux bien le fauteuil',
  'finalement je prends plutôt la lampe',
  'finalement je peux plus',
  'finalement je le prends ?',
])('« %s » does not', (text) => expect(readAfterAll(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['bon, '.repeat(20), 'finalement '.repeat(9), 'finalement oui '.repeat(6)]) readAfterAll(text);
  expect(performance.now() - start).toBeLessThan(50);
});
