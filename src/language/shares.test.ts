import { expect, test } from 'vitest';
import { readShares } from './shares.ts';

test.each([
  ['2 pr fatou 3 pr yann et 1 pr ines', 'fatou 2, yann 3, ines 1'],
  ['2 pour Fatou, le reste pour Yann', 'fatou 2, yann rest'],
  ['2 pots pour fatou et 1 pour yann', 'fatou 2, yann 1'],
  ['fatou 2, yann 3, inès 1', 'fatou 2, yann 3, ines 1'],
  ['je donne 2 à fatou et 3 à yann', 'fatou 2, yann 3'],
  ['deux pour fatou, un pour yann stp', 'fatou 2, yann 1'],
  ['3 pour yann', 'yann 3'],
  ['Fatou: 2\nYann: 1', 'fatou 2, yann 1'],
  ['2 for Fatou and 3 for Yann', 'fatou 2, yann 3'],
  ['bon alors 1 pour Fatou 1 pour Yann', 'fatou 1, yann 1'],
])('« %s » shares out', (text, shares) => {
  expect(
    readShares(text)
      ?.shares.map(({ name, parts }) => `${name} ${parts}`)
      .join(', '),
  ).toBe(shares);
});

test('what is shared out may be said', () => {
  expect(readShares('2 pots de confiture pour fatou et 1 pour yann')?.of).toBe('pots de confiture');
});

test.each([
  'je donne un lit pour enfant',
  'un vélo pour Zoé',
  '2 pour moi',
  '2 chaises pour samedi',
  '2 pots pour le déménagement',
  'je cherche 2 chaises pour Noël',
  'table 12',
  'fauteuil 42',
  'le reste pour Yann',
  '2 pour Fatou ou Yann ?',
  '10h pour moi',
  'je donne 5 pots de confiture',
])('« %s » does not', (text) => expect(readShares(text)).toBeNull());
