import { expect, test } from 'vitest';
import { asksAboutThing } from './asks-about-thing.ts';
import { offersSomething, readOffered } from './read-offered.ts';

test.each([
  ["est-ce qu'il marche ?", true],
  ['quelle taille ?', true],
  ["il est de quelle couleur, s'il te plaît ?", true],
  ['does it work?', true],
  ['dispo ? elle fait quelle taille ?', true],
  ['Bonjour, toujours disponible ? Quelle marque ?', true],
  ['elle fait quelle taille ? je peux passer ce soir', true],
  ['ce soir ?', false],
  ['je peux passer ce soir ?', false],
  ["c'est bon pour ce soir ?", false],
  ['toujours dispo ?', false],
  ['il marche très bien', false],
])('a question for all: %s', (said, asks) => {
  expect(asksAboutThing(said)).toBe(asks);
});

test.each([
  ['Et contre ton vélo ?', 'vélo'],
  ['contre un pot de miel', 'un pot de miel'],
  ['je te propose un pot de miel', 'un pot de miel'],
  ['un pot de miel', 'un pot de miel'],
  ['I can offer a jar of honey', 'a jar of honey'],
  ['ton vélo rouge, 06 12 34 56 78', 'vélo rouge'],
  ['06 12 34 56 78', ''],
])('offered: %s', (said, thing) => {
  expect(readOffered(said)).toBe(thing);
});

test('a word that offers something', () => {
  expect(offersSomething('contre un pot de miel')).toBe(true);
  expect(offersSomething('je peux passer ce soir')).toBe(false);
});
