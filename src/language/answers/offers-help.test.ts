import { expect, test } from 'vitest';
import { readHelp } from './offers-help.ts';

test.each([
  'je peux aider',
  'Je peux t’aider !',
  'moi je peux aider avec plaisir',
  'je veux bien le faire',
  'j’en ai une',
  'j’en ai un à prêter',
  'je peux te prêter la mienne',
  'j’ai ça chez moi',
  'Bonjour, je peux vous dépanner',
  'je m’en occupe',
  'I can help',
  'moi aussi je peux aider',
  'I have one to lend',
])('%s', (text) => expect(readHelp(text)).toEqual({ by: null }));

test.each([
  ['moi je peux venir t’aider pour l’armoire', { by: null, of: 'armoire' }],
  ['moi jpeux aider amelie pour le canape', { by: 'amelie', of: 'canape' }],
  ['je suis dispo pour t’aider', { by: null }],
  ['je peux venir porter', { by: null, of: 'porter' }],
  ['je peux t’aider à monter l’armoire', { by: null, of: 'armoire' }],
  ['je peux venir porter le canapé samedi', { by: null, of: 'porter', thing: 'canape', rest: 'samedi' }],
])('« %s » helps', (text, read) => expect(readHelp(text)).toEqual(read));

test.each([
  'je peux prêter : perceuse, échelle, remorque',
  'je peux venir le chercher ce soir',
  'je peux passer demain',
  'je peux aider pour un déménagement',
  'je peux aider samedi pour monter des meubles',
  'j’ai une perceuse à prêter',
  'je le prends',
  'aide',
  'j’en ai marre',
  'i can help with gardening',
])('not %s', (text) => expect(readHelp(text)).toBeNull());

test.each([
  ['moi aussi je peux aider pour le déménagement', 'demenagement'],
  ['je veux bien donner un coup de main pour ton jardin', 'jardin'],
  ['I can help with the garden', 'garden'],
  ['je peux aider pour le lave-linge', 'lave-linge'],
  ['je peux t’aider à porter le lave-linge', 'lave-linge'],
  ['pour le lave linge je peux aider', 'lave linge'],
  ['I can help you move the sofa', 'sofa'],
  ['I can help with the washing machine', 'washing machine'],
  ['j’ai une perceuse à te prêter', 'perceuse'],
  ['je peux te prêter une perceuse', 'perceuse'],
  ['I can lend you a drill', 'drill'],
])('%s, and what for', (text, of) => expect(readHelp(text)).toEqual({ by: null, of }));

test.each([
  ['moi aussi je peux aider Nina', 'nina'],
  ['je peux dépanner Léa !', 'lea'],
  ['je veux bien donner un coup de main à Anne-Lise', 'anne-lise'],
  ['I can help Nina', 'nina'],
])('%s, by name', (text, by) => expect(readHelp(text)).toEqual({ by }));

test.each([
  ['je peux aider, j’ai une camionnette et je suis libre samedi', 'j’ai une camionnette et je suis libre samedi'],
  ['j’en ai une ! Je peux te l’apporter demain.', 'Je peux te l’apporter demain.'],
  ['I can help and I have a van', 'I have a van'],
  ['je peux aider samedi matin', 'samedi matin'],
])('%s, and what besides', (text, rest) => expect(readHelp(text)).toEqual({ by: null, rest }));

test('what for, and when', () => {
  const [of, rest] = ['lave linge', 'samedi matin'];
  expect(readHelp('je veux bien aider pour le lave linge samedi matin')).toEqual({ by: null, of, rest });
  expect(readHelp('je peux aider pour la haie de Marcel')).toEqual({ by: 'marcel', of: 'haie' });
});

test('« moi je peux », and nothing of what', () => {
  expect(readHelp('moi je peux')).toEqual({ by: null });
  expect(readHelp('Moi je peux, samedi si tu veux')).toEqual({ by: null, rest: 'samedi si tu veux' });
  for (const text of ['je peux', 'je peux passer demain', 'moi je peux prendre le vélo'])
    expect(readHelp(text)).toBeNull();
});

test('« je peux aider, je cherche aussi une échelle » is a post too', () => {
  expect(readHelp('je peux aider, je cherche aussi une échelle')).toBeNull();
});
