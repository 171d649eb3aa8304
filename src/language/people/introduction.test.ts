import { expect, test } from 'vitest';
import { givesUp, isWrongTown, knowsNot } from './at-door.ts';
import { behindTown, readIntroduction, readOtherName } from './introduction.ts';

test.each([
  ['bonjour je suis de saint brieuc quartier balzac moi c hugo', 'Hugo', 'balzac', 'bonjour je suis de saint brieuc'],
  ["Bonjour, moi c'est Léa, j'habite à Saint-Brieuc", 'Léa', null, "Bonjour, j'habite à Saint-Brieuc"],
  ["je m'appelle Jean-Marc et j'habite le quartier de la Gare à Plérin", 'Jean-Marc', 'Gare', null],
  ["I'm Emma, from Saint-Brieuc", 'Emma', null, 'from Saint-Brieuc'],
  ['22000, quartier Robien', null, 'Robien', '22000'],
  ['mon prénom est Zoé', 'Zoé', null, ''],
  ["bonjour c'est pour un renseignement", null, null, null],
  ['mon quartier est calme', null, null, null],
  ['moi c bon', null, null, null],
  ["I'm new here", null, null, null],
] as const)('%s', (text, name, quartier, rest) => {
  const read = readIntroduction(text);
  expect({ name: read.name, quartier: read.quartier }).toEqual({ name, quartier });
  if (rest !== null) expect(read.rest).toBe(rest);
});

test.each([
  ['SAINT BRIEUC LE LÉGUÉ', 'Saint-Brieuc', 'LE LÉGUÉ'],
  ['st brieuc, Cesson', 'Saint-Brieuc', 'Cesson'],
  ["je suis à Saint-Brieuc dans les côtes d'armor", 'Saint-Brieuc', null],
  ['Saint-Brieuc 22000', 'Saint-Brieuc', null],
  ['Saint-Brieuc', 'Saint-Brieuc', null],
  ['jhabite a saint brieuc maintenant', 'Saint-Brieuc', null],
  ['non plérin pardon', 'Plérin', null],
  ['I live in Saint-Brieuc now', 'Saint-Brieuc', null],
  ['Saint-Brieuc alors', 'Saint-Brieuc', null],
  ['Saint-Brieux rue de Brest', 'Saint-Brieuc', null],
] as const)('behind the town: %s', (text, commune, said) => expect(behindTown(text, commune)).toBe(said));

test.each(['non laisse tomber', 'laisse tomber', 'Never mind', "j'arrête", 'je veux plus', 'annule tout', 'stop'])(
  'gives up: %s',
  (text) => expect(givesUp(text)).toBe(true),
);
test.each(['la rue Stop', 'Cesson', 'je veux bien', 'annulé hier', 'tombe'])('goes on: %s', (text) =>
  expect(givesUp(text)).toBe(false),
);

test.each([
  'non c pas la bonne ville',
  "c'est pas ma ville",
  'je me suis trompé de ville',
  'wrong town',
  'changer de ville',
  "j'habite pas là",
])('the wrong town: %s', (text) => expect(isWrongTown(text)).toBe(true));
test.each(['pas loin du centre-ville', 'la ville haute', 'Villejuif', 'pas dans le centre'])('a quartier: %s', (text) =>
  expect(isWrongTown(text)).toBe(false),
);

test.each(['je sais pas', 'Je ne sais pas.', "i don't know", 'jsp', 'aucune idée', 'euh je sais pas trop', 'passer'])(
  'no answer: %s',
  (text) => expect(knowsNot(text)).toBe(true),
);
test.each(['Passerelle', 'je sais que c’est Robien', 'Robien'])('an answer: %s', (text) =>
  expect(knowsNot(text)).toBe(false),
);

test.each([
  ["non c'est Léa", 'Léa', true],
  ['no, it’s Lea', 'Lea', true],
  ['moi c’est plutôt Zoé !', 'Zoé', true],
  ['Léa pas Léo', 'Léa', true],
  ['pardon, Zora en fait', 'Zora', false],
  ['Jean-Marc', 'Jean-Marc', false],
] as const)('another name: %s', (text, name, isSure) => expect(readOtherName(text)).toEqual({ name, isSure }));
test.each([
  'non merci',
  'Non Merci',
  'no problem',
  'no thanks',
  'Toujours rien',
  'Toujours',
  'non demain',
  'mais pourquoi',
  'Mais Pourquoi',
  'plérin en fait',
  'Désolée',
  "c'est Urgent",
  "non c'est bon",
  'Merci !',
  'en fait non',
  'ok Super',
])('no other name: %s', (text) => expect(readOtherName(text)).toBeNull());
