import { expect, test } from 'vitest';
import { proposesAnew } from './rules.ts';

test.each([
  'samedi 10h',
  'je peux lundi 10h',
  'je pourrais plutôt passer dimanche à 11h',
  'lundi 10h ce serait mieux pour moi',
  'on peut décaler à 18h30',
  'je préfère qu’on se voie lundi 10h',
  'ça m’arrangerait vers 18 h',
  'monday 10:00 would be better',
])('« %s » proposes another moment', (text) => expect(proposesAnew(text)).toBe(true));

test.each([
  'je change de boulot lundi 9h donc je serai bien libre',
  'mon mari rentre à 18h on peut attendre',
  'mon mari rentre à 18h',
  'possible que je sois en retard samedi 10h',
  'ça change rien samedi 10h c’est bon',
  'je peux te prêter une sangle. à samedi 10h',
])('« %s » does not', (text) => expect(proposesAnew(text)).toBe(false));
