import { expect, test } from 'vitest';
import { proposes, proposesAnew, tellsHour } from './rules.ts';

test.each([
  'samedi 10h',
  'je peux lundi 10h',
  'je pourrais plutôt passer dimanche à 11h',
  'lundi 10h ce serait mieux pour moi',
  'on peut décaler à 18h30',
  'je préfère qu’on se voie lundi 10h',
  'ça m’arrangerait vers 18 h',
  'monday 10:00 would be better',
  'finalement 15h',
  'en fait c’est 16h',
  'c’est 14h30 en fait',
  'ah non pardon ce sera 18h',
  'actually it’s 4pm',
])('« %s » proposes another moment', (text) => expect(proposesAnew(text)).toBe(true));

test.each([
  'je change de boulot lundi 9h donc je serai bien libre',
  'mon mari rentre à 18h on peut attendre',
  'mon mari rentre à 18h',
  'possible que je sois en retard samedi 10h',
  'ça change rien samedi 10h c’est bon',
  'je peux te prêter une sangle. à samedi 10h',
  'ma réunion c’est 16h',
  'finalement je finis à 18h',
])('« %s » does not', (text) => expect(proposesAnew(text)).toBe(false));

test.each([
  'mon mari rentre à 18h',
  'je finis à 18h',
  'il arrive vers 10h',
  'ça ferme à 18h',
  'le magasin ouvre à 10h',
  'si, j’étais là à 18h',
  'mais je suis venue à 18h',
  'je travaille jusqu’à tard, je finis à 18h30',
  'I finish at 6pm',
  'my husband gets home at 6pm',
])('« %s » tells when something else is', (text) => expect(tellsHour(text)).toBe(true));

test.each([
  'ce soir 18h devant la mairie',
  'j’arrive à 18h',
  'je passe demain 18h',
  'on se voit à 10h',
  '20h je note, je regarde',
  'finalement 19h',
  'je finis à 18h, on dit 18h30 ?',
])('« %s » may be when they meet', (text) => expect(tellsHour(text)).toBe(false));

test.each([
  '14h30 plutôt',
  'moi c’est 15h plutôt',
  '17h plutot si tu peux',
  'mieux vaut 18h',
  'je préfère 18h',
  'pas possible plutôt 11h',
  'I’d prefer 6pm',
])('« %s » asks for another hour', (text) => expect(proposes(text)).toBe(true));

test.each([
  'je finis plutôt vers 18h',
  'plutôt sympa ton vélo',
  'il arrive plutôt à 10h',
  'je prends plutôt 2 chaises',
])('« %s » asks for none', (text) => expect(proposes(text)).toBe(text.startsWith('plutôt')));

test.each(['non 18h', 'non, 18h', 'non plutôt 18h', 'no, 6pm', 'non demain vers 10h'])(
  '« %s » proposes another',
  (text) => expect(proposes(text)).toBe(true),
);

test.each(['non', 'non pas 18h', 'non je finis à 18h', 'non 5 minutes', 'no worries, 6pm is when I eat'])(
  '« %s » proposes nothing',
  (text) => expect(proposes(text)).toBe(false),
);
