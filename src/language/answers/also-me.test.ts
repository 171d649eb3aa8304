import { expect, test } from 'vitest';
import { readAlsoMe } from './also-me.ts';

test.each([
  ['couscous pour moi aussi !', { word: 'COUSCOUS' }],
  ['la soupe aussi, 2 parts', { word: 'SOUPE', rest: '2 parts' }],
  ['le canape svp je suis interessé', { word: 'CANAPE', rest: 'je suis interessé' }],
  ['Les livres svp, je passe demain', { word: 'LIVRES', rest: 'je passe demain' }],
  ['the curtains please', { word: 'CURTAINS' }],
])('« %s »', (text, read) => expect(readAlsoMe(text)).toEqual(read));

test.each([
  'je veux aussi',
  'moi aussi',
  'ok pour moi',
  'bonjour svp',
  'c’est pour moi',
  'la soupe aussi ?',
  'demain aussi',
  'pareil pour moi',
  'le canapé',
  'confiture de fraises svp',
  'je donne la table aussi',
])('« %s » names no thing that one would have', (text) => expect(readAlsoMe(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['aussi '.repeat(33), 'ok '.repeat(60), `${'a'.repeat(199)}!`, 'la svp '.repeat(28)])
    readAlsoMe(text);
  expect(performance.now() - start).toBeLessThan(100);
});
