import { expect, test } from 'vitest';
import { isPlaceName, readOtherTown, saysOnlyTown, saysPlace } from './says-where.ts';

const PLACES = ['Robien', 'Cesson', 'Le Légué', 'Les Villages', 'Langueux', 'Plérin', 'Valentine', 'Saint-Michel'];

test.each([
  ...['cote gare', 'côté gare', 'near the harbour', 'Near the train station', 'next to the church', 'du légué'],
  ...['pres du port', 'Cesson', 'les villages', 'Les Villages', 'le légué', 'légué', 'langueux', 'the city centre'],
  ...['centre ville', 'le bourg', 'la gare', 'en fait Robien', 'je suis à côté de la mairie', '12 rue de Brest'],
  ...['dans le quartier Robien', 'vers la plage', 'la rue de la Corniche', 'not far from the beach', 'st michel'],
  ...[
    'plutôt à Robien',
    'à Robien',
    'a cesson',
    'finalement à la Ville-Bastard',
    'actually in Cesson',
    'Plérin près de Saint-Brieuc',
  ],
])('a place: %s', (text) => expect(saysPlace(text, PLACES)).toBe(true));

test.each([
  ...['Zoé', 'Valentine', 'Michel', 'Jean-Marc', 'Rose Port', 'Le Gall', 'Lamartine', 'Marie Dubourg', 'Mamie Jo'],
  ...["moi c'est Léa", 'je m’appelle Ville', 'Surya', 'Desmond', 'Dudley', 'Paul Gare', 'Nearchos'],
  ...['A. Martin', 'In Sook', 'Pascal près de la gare', 'En Noël'],
])('a name: %s', (text) => expect(saysPlace(text, PLACES)).toBe(false));

test('one of the places, and nothing else', () => {
  expect(isPlaceName('Le légué', PLACES)).toBe(true);
  expect(isPlaceName('Robien Gare', PLACES)).toBe(false);
  expect(isPlaceName('', PLACES)).toBe(false);
});

test.each([
  ['non plérin pardon', 'plerin'],
  ["en fait j'habite Plérin", 'plerin'],
  ['Plérin pardon', 'plerin'],
  ['non, pardon, c’est Plérin', 'plerin'],
  ['actually I live in Lannion', 'lannion'],
  ['plérin pas saint brieuc', 'plerin'],
  ['bon jveux bien rejoindre st brieuc alors', 'st brieuc'],
  ['je me suis trompé c Plérin', 'plerin'],
])('another commune: %s', (text, town) => expect(readOtherTown(text)).toBe(town));

test.each([
  'Robien',
  'pas loin du port',
  'Plérin',
  'c’est loin Plérin ?',
  'non',
  'oui',
  'Zoé',
  'je sais pas trop',
  "j'habite à Rennes, et je viens souvent",
])('none: %s', (text) => expect(readOtherTown(text)).toBe(null));

test.each(['yes Saint-Brieuc', 'St Brieuc', 'bon jveux bien rejoindre st brieuc alors', "j'habite à Saint-Brieuc"])(
  'the commune again: %s',
  (text) => expect(saysOnlyTown(text, 'Saint-Brieuc')).toBe(true),
);
test.each(['Saint-Brieuc Robien', 'Robien', 'oui', ''])('more than that: %s', (text) =>
  expect(saysOnlyTown(text, 'Saint-Brieuc')).toBe(false),
);
