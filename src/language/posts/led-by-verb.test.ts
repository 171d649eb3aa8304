import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { infinitiveOf } from './infinitive.ts';

const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };

test.each([
  ['relis', 'relire'],
  ['promènerais', 'promener'],
  ['règle', 'régler'],
  ['nettoie', 'nettoyer'],
  ['livrons', 'livrer'],
  ['rangeons', 'ranger'],
  ['accompagne', 'accompagner'],
  ['lise', 'lire'],
])('« je %s » is to %s', (form, verb) => {
  expect(infinitiveOf(form)).toBe(verb);
});

test.each(['donne', 'cherche', 'maison', 'va', ''])('« %s » tells of no help', (form) => {
  expect(infinitiveOf(form)).toBeUndefined();
});

test.each([
  ['Je vous relis vos baux avant que vous ne signiez n’importe quoi, ça me détend', 'relire vos baux'],
  ['Je tape vos manuscrits. Langueux.', 'taper vos manuscrits'],
  ['Je récupère vos enfants à l’école si vous êtes coincés au travail.', 'récupérer vos enfants à l’école'],
  ['retraité avec voiture, j’accompagne aux rendez-vous médicaux, ça m’occupe', 'accompagner aux rendez-vous médicaux'],
])('what is done is part of its title: %s', (text, title) => {
  expect(readMessage(text, context).items).toEqual([title]);
});

test.each([
  ['je donne une machine à laver', 'machine à laver'],
  ['je propose des cours de guitare', 'cours de guitare'],
  ['je peux aider à monter une armoire', 'monter une armoire'],
])('a verb of giving, or a task that is named, stays as it is: %s', (text, title) => {
  expect(readMessage(text, context).items.join()).toContain(title);
  expect(readMessage(text, context).items.join()).not.toMatch(/donner|proposer|pouvoir/);
});
