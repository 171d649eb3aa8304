import { expect, test } from 'vitest';
import { readFlag } from './read-flag.ts';

test.each([
  ['signaler le 42', 42, null, null],
  ['Signaler CHAISE 42', 42, 'CHAISE', null],
  ['je signale le 42', 42, null, null],
  ['je veux signaler l’annonce 42', 42, null, null],
  ['report CHAIR 42', 42, 'CHAIR', null],
  ['signaler perceuse', null, 'PERCEUSE', null],
  ['je signale la table basse', null, 'TABLE', null],
  ['signaler l’annonce de perceuse', null, 'PERCEUSE', null],
  ['signaler la perceuse : c’est une arnaque', null, 'PERCEUSE', 'c’est une arnaque'],
  ['signaler une annonce', null, null, null],
  ['Signaler', null, null, null],
] as const)('%s', (text, number, word, words) => {
  expect(readFlag(text)).toMatchObject({ number, word, words });
});

test('what is wrong is kept as typed', () => {
  expect(readFlag('signaler le 42, c’est une Arnaque')).toMatchObject({
    number: 42,
    words: expect.stringContaining('Arnaque'),
  });
});

test.each([
  ['signaler la rose', true],
  ['signaler l’échelle', true],
  ['report the rose', true],
  ['signaler Rose', false],
])('whether a thing is meant: %s', (text, isThing) => {
  expect(readFlag(text)?.isThing).toBe(isThing);
});

test.each(['je veux signaler un membre, il m’a insulté', 'signaler quelqu’un', 'je donne 42 panneaux'])(
  'no post is meant by: %s',
  (text) => {
    expect(readFlag(text)).toBeNull();
  },
);

test.each([
  ['signaler Amélie', 'amelie'],
  ['je veux signaler Paul : il m’insulte', 'paul'],
  ['report Jean-Marc', 'jean-marc'],
  ['signaler perceuse', 'perceuse'],
  ['signaler la perceuse', 'perceuse'],
  ['signaler l’échelle en bois : elle est cassée', 'echelle'],
  ['report the bike', 'bike'],
  ['signaler une perceuse', null],
  ['signaler CHAISE 42', null],
  ['signaler mon absence', null],
  ['signaler elle', null],
])('who may be meant: %s', (text, name) => {
  expect(readFlag(text)?.name).toBe(name);
});
