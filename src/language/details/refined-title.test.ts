import { expect, test } from 'vitest';
import { describedAs, namedAnew, refinedTitle } from './refined-title.ts';

test.each([
  ["canapé vert d'angle", "canapé vert d'angle"],
  ['un grand canapé vert', 'grand canapé vert'],
])('« %s »', (text, title) => expect(refinedTitle('canapé vert', text)).toBe(title));

test.each([
  ['il est un peu abîmé', 'un peu abîmé'],
  ['ajouter : il est un peu abîmé', 'un peu abîmé'],
  ['il fait 2 m de large', '2 m de large'],
  ['il manque un pied', 'il manque un pied'],
  ['ajoute très confortable', 'très confortable'],
])('« %s » describes the thing', (text, said) => expect(describedAs(text)).toBe(said));

test.each([
  'canapé vert',
  'canapé',
  'je donne un canapé vert et une table',
  'il est où ?',
  'mon canapé vert je le garde',
  'une table',
  'plus tard',
])('« %s » is something else', (text) => expect(refinedTitle('canapé vert', text)).toBeNull());

test.each([
  'canapé ce soir 18h',
  'canapé 18h',
  'canapé demain 14h30',
  'canapé ce week-end',
  'canapé vendu',
  'canapé réservé',
  'canapé déjà pris',
  'canapé rue de la gare',
  'rue de la gare',
  'canapé 12 rue des Lilas',
  'canapé place de la mairie',
  'canapé chez ma mère',
  'canapé tonight 6pm',
  'canapé sold',
  'canapé near the station',
])('« %s » says when, where, or what has become of it', (text) =>
  expect([refinedTitle('canapé', text), namedAnew('canapé', text)]).toEqual([null, null]),
);

test.each([
  ['canapé', 'canapé cuir 3 places'],
  ['canapé', "canapé d'angle"],
  ['perceuse', 'perceuse 18V'],
  ['poussette', 'poussette 18 mois'],
  ['lampe', 'lampe de rue'],
  ['robe', 'robe du soir'],
  ['réveil', 'réveil matin'],
  ['horloge', 'horloge 24h'],
  ['train', 'train chemin de fer'],
  ['vélo fille', 'vélo fille rose 5-6 ans'],
])('« %s » is called « %s »', (title, text) => expect(refinedTitle(title, text)).toBe(text));
