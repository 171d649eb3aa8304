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
  ['je donne 2 pots à fatou, 3 à yann et le reste à ines', 'fatou 2, yann 3, ines rest'],
  ['deux pour fatou et trois pour yann', 'fatou 2, yann 3'],
  ['2 à fatou et les autres à yann', 'fatou 2, yann rest'],
  ['2 pots pour fatou puis le reste pour yann', 'fatou 2, yann rest'],
  ['2 for Fatou, rest for Yann', 'fatou 2, yann rest'],
  ['Fatou: 2 pots, Yann: 3 pots', 'fatou 2, yann 3'],
  ['fatou en prend 2 et yann 3', 'fatou 2, yann 3'],
  ['fatou aura 2 pots et yann 3', 'fatou 2, yann 3'],
  ['pour fatou 2, pour yann 3', 'fatou 2, yann 3'],
  ['2 pour fatou et 3 yann', 'fatou 2, yann 3'],
  ["j'en donne 2 a fatou", 'fatou 2'],
  ['je veux bien en donner 2 à fatou et 1 à yann', 'fatou 2, yann 1'],
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
  'je donne une table et un lit',
  'je donne une table, 4 chaises et un lit',
  'perceuse 42 from 28 to 29 November',
  'perceuse 42 du 5 au 7 décembre',
  '2 pour Fatou ou Yann ?',
  '10h pour moi',
  'je donne 5 pots de confiture',
])('« %s » does not', (text) => expect(readShares(text)).toBeNull());

test.each(['ab 1 ', '1 pour ab ', 'ab : 1 , ', '1 ab de ab pour ab et '])(
  '%s, over and over, comes to an end',
  (piece) => {
    const text = `${piece.repeat(Math.floor(190 / piece.length))}!x`;
    expect(readShares(text)).toBeNull();
  },
);
