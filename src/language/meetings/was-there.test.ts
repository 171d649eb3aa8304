import { expect, test } from 'vitest';
import { readWasHome, readWasThere } from './was-there.ts';

test.each([
  'oui j’y étais',
  'Si, j’y étais !',
  'si si jy etais',
  'j’étais là pourtant',
  'mais j’étais bien là à 18h',
  'mais je suis venue',
  'je suis bien passé mardi',
  'ben si je suis venu au rendez-vous',
  'c’est pas vrai j’étais devant à 18h',
  'j’ai attendu et personne a ouvert',
  'j’ai sonné',
  'I was there',
  'yes I was there at 6pm',
  'but I did come',
  'I waited outside',
])('« %s »: they say that they came', (text) => expect(readWasThere(text)).toBe(true));

test.each([
  'j’y étais pas',
  'je suis venue la chercher',
  'je suis passé le prendre hier',
  'tu étais là ?',
  'j’étais là quand il est tombé',
  'je suis là',
  'j’ai attendu pour rien',
  'I wasn’t there',
  'je suis venu au monde à Plérin quand il neigeait',
  'I came to collect it',
])('« %s »: something else', (text) => expect(readWasThere(text)).toBe(false));

test.each([
  'si j’étais chez moi',
  'mais j’étais à la maison toute la journée !',
  'j’ai pas bougé',
  'on est pas sortis',
  'I was home all day',
  'I was at home!',
])('« %s »: they say that they could be found', (text) => expect(readWasHome(text)).toBe(true));

test.each(['j’étais pas chez moi', 'j’étais chez moi quand il a plu', 'tu étais chez toi', 'I was there'])(
  '« %s »: they do not',
  (text) => expect(readWasHome(text)).toBe(false),
);
