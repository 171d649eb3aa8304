import { expect, test } from 'vitest';
import { readLetsIn } from './lets-in.ts';

test.each([
  ['ok pour ludo', 'ludo', true],
  ['OK pour Ludo !', 'Ludo', true],
  ['oui pour 12', '12', true],
  ['ok pour le n°12', '12', true],
  ['ok 12', '12', true],
  ['Ludo ok', 'Ludo', true],
  ["c'est bon pour Ludo merci", 'Ludo', true],
  ['d’accord pour ludo', 'ludo', true],
  ["j'accepte Ludo", 'Ludo', true],
  ['bienvenue à Ludo', 'Ludo', true],
  ['yes to Ludo', 'Ludo', true],
  ['let Ludo in', 'Ludo', true],
  ['non pour ludo', 'ludo', false],
])('« %s » lets %s in: %s', (text, who, isIn) => {
  expect(readLetsIn(text)).toEqual({ who, isIn });
});

test.each([
  'ok',
  'ok merci',
  'ok pour moi',
  'ok pour demain',
  'ok pour samedi matin',
  'ok bonne soirée',
  'ok pour venir le chercher',
  'ok pour la table',
  'oui super',
  'ok pour ludo ?',
  'ok pour 12h',
  "j'accepte volontiers",
  'ok for now',
  'welcome back',
  'ok pour minuit',
  'ok pour plus tard',
  'welcome home',
])('« %s » lets nobody in', (text) => {
  expect(readLetsIn(text)).toBeNull();
});

test.each([
  ['ok bob', 'bob', true],
  ['bob oui', 'bob', true],
  ['kim non', 'kim', false],
  ['non kim', 'kim', false],
  ['kim, no', 'kim', false],
])('« %s », right below newcomers: %s, %s', (text, who, isIn) => {
  expect(readLetsIn(text)).toBeNull();
  expect(readLetsIn(text, true)).toEqual({ who, isIn });
});

test.each(['ok', 'ok merci', 'non merci', 'non', 'pas demain', 'ok bob ?', 'ok super'])(
  '« %s » is no name there either',
  (text) => expect(readLetsIn(text, true)).toBeNull(),
);
