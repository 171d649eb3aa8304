import { expect, test } from 'vitest';
import { readDeclines } from './declines.ts';

test.each([
  ['je dis non à fatou', 'fatou'],
  ['je dis non a Fatou pour le canapé', 'fatou'],
  ['je refuse fatou', 'fatou'],
  ['refuser la demande de Fatou', 'fatou'],
  ["désolé fatou c'est trop tard", 'fatou'],
  ['dsl fatou trop tard', 'fatou'],
  ['fatou non', 'fatou'],
  ['non merci fatou', 'fatou'],
  ['fatou c non dsl', 'fatou'],
  ["fatou t'arrives trop tard", 'fatou'],
  ["désolée fatou c'est déjà pris", 'fatou'],
  ['trop tard fatou', 'fatou'],
  ["c'est trop tard fatou désolé", 'fatou'],
  ["c'est non pour fatou", 'fatou'],
  ['pas fatou', 'fatou'],
  ['je choisis pas fatou', 'fatou'],
  ['sorry Fatou, too late', 'fatou'],
  ['I say no to Fatou', 'fatou'],
  ["t'arrives trop tard", null],
  ["désolé c'est trop tard", null],
  ['trop tard pour toi dsl', null],
  ["sorry, it's too late", null],
] as const)('« %s »: one of those who answered is declined (%s)', (text, name) => {
  expect(readDeclines(text)?.name).toBe(name);
});

test.each(['pas fatou', 'fatou non', 'non fatou', 'not Fatou'])('« %s »: only of who was just shown', (text) => {
  expect(readDeclines(text)).toEqual({ name: 'fatou', isBare: true });
});

test.each([
  'non',
  'non merci',
  "c'est trop tard ?",
  'je dis non',
  'pas demain',
  'pas possible demain',
  "c'est déjà pris",
  'je refuse le canapé',
  'pas mal',
  'trop tard pour samedi',
  'je donne un canapé',
  'chaises c donné',
  'finalement non pour le fauteuil',
  'not yet',
  "désolé, c'est pas possible",
])('« %s »: nobody is', (text) => expect(readDeclines(text)).toBeNull());
