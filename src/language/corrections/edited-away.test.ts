import { expect, test } from 'vitest';
import { editedAway } from './edited-away.ts';

test.each([
  'finalement non merci',
  'non merci en fait',
  'actually no thanks',
  'désolé, finalement non',
  'finalement je n’en veux plus',
  'je n’en ai plus besoin',
  'je laisse ma place',
  'annule ma réponse',
  'I don’t need it any more, sorry',
  'finalement je ne peux plus',
])('« %s » takes an answer back, whatever was edited', (text) => {
  expect(editedAway(text, false)).toBe('sure');
  expect(editedAway(text, true)).toBe('sure');
});

test.each([
  ['non', 'sure', null],
  ['aucune', 'sure', null],
  ['non merci', 'sure', 'perhaps'],
  ['trop loin pour moi désolé', 'perhaps', 'perhaps'],
  ['c’est trop grand finalement', 'perhaps', 'perhaps'],
])('« %s »: it depends on what it stands in place of', (text, answer, word) => {
  expect([editedAway(text, false), editedAway(text, true)]).toEqual([answer, word]);
});

test.each([
  'je ne peux plus samedi',
  'je prends la lampe, je passe dimanche',
  'plutôt dimanche',
  'je passe demain',
  'pas avant 18h',
  'merci',
  'je veux bien',
])('« %s » takes nothing back', (text) => {
  expect([editedAway(text, false), editedAway(text, true)]).toEqual([null, null]);
});
