import { expect, test } from 'vitest';
import { yesOrNo } from './open-question.ts';

test.each([
  ['oui pour Amélie', 'yes'],
  ['pour amelie', 'yes'],
  ['c’est pour Amélie', 'yes'],
  ['yes for Amélie', 'yes'],
  ['oui pas de souci', 'yes'],
  ['non, pour Amélie ?', null],
  ['non pas pour elle', 'no'],
  ['pour Yann', null],
  ['Amélie arrive', null],
])('to « C’est pour Amélie ? », « %s »: %s', (text, answer) => {
  expect(yesOrNo({ vars: { other: 'Amélie' } }, text)).toBe(answer);
});
