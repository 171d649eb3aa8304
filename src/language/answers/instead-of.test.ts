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
  ['je le donne plutôt à marcel finalement', { to: 'marcel', isGiven: true }],
  ['actually marcel instead of amelie', { to: 'marcel', from: 'amelie' }],
  ['I changed my mind, I’ll take gwen', { to: 'gwen' }],
  ['gwen instead please', { to: 'gwen' }],
  ['aucune nouvelle de yann, je la donne a fatou', { to: 'fatou', from: 'yann', isGiven: true }],
  ['yann repond pas, je donne la table a fatou', { to: 'fatou', from: 'yann', of: 'table', isGiven: true }],
  ['toujours pas de réponse de Yann, je préfère Fatou', { to: 'fatou', from: 'yann', isGiven: true }],
  ['yann est jamais venu du coup je la propose a fatou', { to: 'fatou', from: 'yann', isGiven: true }],
  ['fatou ne repond pas, je veux donner a yann', { to: 'yann', from: 'fatou', isGiven: true }],
  ['je change d’avis, je donne le canapé a yann', { to: 'yann', of: 'canape', isGiven: true }],
  ['j’ai changé d’avis je prête ma remorque à gwen', { to: 'gwen', of: 'remorque', isGiven: true }],
  ['finalement non je la donne a fatou', { to: 'fatou', isGiven: true }],
  ['finalement je vais le donner à Fatou', { to: 'fatou', isGiven: true }],
  ['non c trop tard je prefere yann', { to: 'yann' }],
  ['tjrs rien de fatou, je passe au suivant', { to: null, from: 'fatou', isGiven: true }],
  ['toujours aucune nouvelle, au suivant', { to: null, isGiven: true }],
  ['Yann doesn’t answer, I’ll give it to Fatou', { to: 'fatou', from: 'yann', isGiven: true }],
  ['no news from yann, next please', { to: null, from: 'yann', isGiven: true }],
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
  'aucune nouvelle de yann',
  'yann repond pas',
  'yann repond pas, je fais quoi',
  'je donne une table a fatou',
  'je donne la table à cesson',
  'finalement je la donne',
  'au suivant',
  'pas de nouvelles, je passe demain',
])('« %s » names nobody in place of another', (text) => expect(readInsteadOf(text)).toBeNull());

test('never freezes', () => {
  const start = performance.now();
  for (const text of [
    'plutot '.repeat(12),
    'a'.repeat(90),
    'je change d avis '.repeat(5),
    'non, '.repeat(18),
    'je donne la '.repeat(8),
    'pas de nouvelles de '.repeat(5),
  ])
    readInsteadOf(text);
  expect(performance.now() - start).toBeLessThan(100);
});
