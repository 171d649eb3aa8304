import { expect, test } from 'vitest';
import { readFollowing, readMoving, readQuartier, readRenaming } from './me-words.ts';

test.each([
  ["je m'appelle plutôt Nina", 'Nina', true],
  ['Change mon prénom en Nina stp', 'Nina stp', true],
  ['appelle-moi Nina !', 'Nina', true],
  ['call me Nina', 'Nina', true],
  ['change my name to Kate', 'Kate', true],
  ["Je m'appelle Nina", 'Nina', false],
  ['my first name is Kate', 'Kate', false],
  ["no my name's Kate", 'Kate', false],
  ['my name is Omar not Les Villages', 'Omar', true],
  ['non moi c’est Gaël, et pas Langueux', 'Gaël', true],
  ["I'm Jean Paul, not Jean", 'Jean Paul', true],
])('renaming: %s', (text, what, isSure) => {
  expect(readRenaming(text)).toEqual({ what, isSure });
});

test.each([
  'change mon prénom',
  "je m'appelle Nina, je donne un canapé",
  'je donne un livre, appelle-moi',
  'appelle-moi demain',
  'moi c samedi pas dimanche',
  'moi c pas pareil',
  'moi c’est parfait, pas de souci',
  'moi c’est bleu pas vert',
  "I'm sorry, not today",
  "I'm free, not busy",
  'moi c’est bon pas de souci',
  'call me later',
  'appelle-moi demain soir pour fixer un rendez-vous chez toi',
])('no renaming: %s', (text) => {
  expect(readRenaming(text)).toBeNull();
});

test.each([
  ['je déménage à Rennes', 'Rennes'],
  ["J'ai déménagé à Saint-Brieuc.", 'Saint-Brieuc'],
  ['on va déménager au Havre', 'Havre'],
  ["j'habite maintenant à Plérin", 'Plérin'],
  ["I'm moving to Rennes", 'Rennes'],
  ["We've moved to Brest", 'Brest'],
  ['changer de ville pour Quintin', 'Quintin'],
])('moving: %s', (text, what) => {
  expect(readMoving(text)).toEqual({ what, isSure: true });
});

test.each([
  'je déménage',
  'aide au déménagement',
  'je déménage samedi, qui peut aider ?',
  'je déménage à Rennes, je donne mon canapé',
  "j'habite à Rennes",
])('no moving: %s', (text) => {
  expect(readMoving(text)).toBeNull();
});

const PLACES = ['Robien', 'Ville Oger', 'Le Plateau', 'Plérin', 'Notre-Dame de l’Espérance'];

test.each([
  ["mon quartier c'est Robien maintenant", 'Robien'],
  ['mon quartier est désormais la Ville Oger', 'la Ville Oger'],
  ['mon quartier c’est le Plateau', 'le Plateau'],
  ["mon quartier c'est Notre-Dame de l'Espérance", "Notre-Dame de l'Espérance"],
  ['my area is Robien now', 'Robien'],
  ['je change de quartier pour Cesson', 'Cesson'],
  ['change my area to Robien please', 'Robien'],
  ["mon nouveau quartier c'est Beauvallon", 'Beauvallon'],
  ['my new neighbourhood is Beauvallon now', 'Beauvallon'],
  ['mon nouveau quartier est calme', null],
  ['mon quartier est calme', null],
  ['mon quartier est en travaux', null],
  ['mon quartier est tranquille', null],
  ['mon quartier est bruyant', null],
  ['mon quartier est maintenant inondé', null],
  ["mon quartier c'est le plus beau", null],
  ['my area is lovely', null],
  ["mon quartier c'est un peu loin", null],
  ['je change de quartier', null],
  ['je change de quartier pour une maison', null],
])('« %s »: where in their town', (text, what) => expect(readQuartier(text, PLACES)?.what ?? null).toBe(what));

test.each([
  ['je veux aussi saint brieuc', 'saint brieuc'],
  ['je voudrais Plérin aussi', 'Plérin'],
  ['I want Saint-Brieuc too', 'Saint-Brieuc'],
  ['suivre Plérin', 'Plérin'],
])('a second town: %s', (text, what) => {
  expect(readFollowing(text)).toEqual({ what, isOver: false });
});

test.each(['je veux la table aussi', 'je veux aussi bois', 'je veux aussi une chaise', 'je veux aussi des livres'])(
  'a thing, and no town: %s',
  (text) => {
    expect(readFollowing(text)).toBeNull();
  },
);
