import { expect, test } from 'vitest';
import { readInsteadOf } from './instead-of.ts';

test.each([
  ['plutot gwen finalement', { to: 'gwen' }],
  ['Finalement je préfère Marcel', { to: 'marcel' }],
  ['je change d’avis, je prends gwen plutot qu’erwan', { to: 'gwen', from: 'erwan' }],
  ['j’ai changé d’avis : ce sera Gwen', { to: 'gwen' }],
  ['finalement erwan et pas gwen', { to: 'erwan', from: 'gwen' }],
  ['bon marcel à la place d’amélie', { to: 'marcel', from: 'amelie' }],
  ['gwen à la place', { to: 'gwen' }],
  ['je le donne plutôt à marcel finalement', { to: 'marcel' }],
  ['actually marcel instead of amelie', { to: 'marcel', from: 'amelie' }],
  ['I changed my mind, I’ll take gwen', { to: 'gwen' }],
  ['gwen instead please', { to: 'gwen' }],
])('« %s »', (text, read) => expect(readInsteadOf(text)).toEqual(read));

test.each([
  'plutôt demain finalement',
  'plutôt 14h30',
  'je change d’avis',
  'finalement je ne peux plus',
  'finalement je le garde',
  'plutôt une table à la place du lit',
  'je prends la lampe finalement',
  'merci gwen',
  'both please',
  'oups, pour personne en fait',
  'et merci',
  'je prends confiture svp',
  'j’ai changé d’avis',
  'plutôt jeudi et pas vendredi',
  'gwen',
])('« %s » names nobody in place of another', (text) => expect(readInsteadOf(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of ['plutot '.repeat(12), 'a'.repeat(90), 'je change d avis '.repeat(5), 'non, '.repeat(18)])
    readInsteadOf(text);
  expect(performance.now() - start).toBeLessThan(100);
});
