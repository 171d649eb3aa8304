import { expect, test } from 'vitest';
import { pointedAt, wantedNoun } from './pointed-at.ts';

test.each([
  ['je veux aussi le taille haie, demain', [['taille', 'haie']]],
  ['je suis intéressé par l’armoire', [['armoire']]],
  ['moi je prendrais bien ta perceuse', [['perceuse']]],
])('« %s » points at a thing', (text, things) => {
  expect(pointedAt(text).map((words) => words.slice(0, things[0]?.length))).toEqual(things);
});

test.each([
  'je le prends',
  'moi !',
  'je les veux bien',
  'je peux passer le chercher demain',
  'dans la soirée',
  'j’en prends 2',
])('« %s » points at none', (text) => {
  expect(pointedAt(text)).toEqual([]);
});

test.each([
  ['je voudrais bien les cours pour ma fille en 4e', 'cours'],
  ['I’d like the lessons please', 'lessons'],
  ['je veux bien la trottinette', 'trottinette'],
  ['je voudrais les récupérer demain', null],
  ['je prends le premier', null],
  ['je le veux bien', null],
  ['je veux bien', null],
])('what is wanted in « %s »', (text, noun) => expect(wantedNoun(text)).toBe(noun));
