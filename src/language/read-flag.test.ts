import { expect, test } from 'vitest';
import { readFlag } from './read-flag.ts';

test.each([
  ['signaler le 42', 42, null, null],
  ['Signaler CHAISE 42', 42, 'CHAISE', null],
  ['je signale le 42', 42, null, null],
  ['je veux signaler l’annonce 42', 42, null, null],
  ['report CHAIR 42', 42, 'CHAIR', null],
  ['signaler une annonce', null, null, null],
  ['Signaler', null, null, null],
] as const)('%s', (text, number, word, words) => {
  expect(readFlag(text)).toEqual({ number, word, words });
});

test('what is wrong is kept as typed', () => {
  expect(readFlag('signaler le 42, c’est une Arnaque')).toMatchObject({
    number: 42,
    words: expect.stringContaining('Arnaque'),
  });
});

test.each(['je veux signaler un membre, il m’a insulté', 'signalement routier à donner', 'je donne 42 panneaux'])(
  'no post is meant by: %s',
  (text) => {
    expect(readFlag(text)).toBeNull();
  },
);
