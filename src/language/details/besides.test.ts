import { expect, test } from 'vitest';
import { readMessage } from '../read-message.ts';
import { besides, namedAfterAll } from './besides.ts';

/** Sunday 22 November 2026, noon in Paris. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const told = (text: string) => besides(text, readMessage(text, context), context);

test.each([
  ['il reste du gratin a manger ce soir pour 2 pers', 'ce soir, pour 2 pers'],
  ['jcherche une nounou mercredi apres midi pr mon fils de 4 ans', 'pour mon fils de 4 ans'],
  ['je donne des tomates demain 18h à Cesson', 'à 18h'],
  ['je donne un canapé, faut etre 2 pour le porter', 'faut etre 2 pour le porter'],
  ['je donne un lit à Cesson, 3e étage sans ascenseur', '3e étage sans ascenseur'],
  [
    'je donne un grand canapé d’angle convertible gris anthracite avec coffre de rangement et méridienne réversible',
    'méridienne réversible',
  ],
  ['I need a babysitter on saturday for my son', 'for my son'],
  ['je donne un aspirateur, il ne marche plus mais peut servir pour pièces', 'peut servir pour pièces'],
  ['je donne un vélo, il faut changer la chambre à air', 'il faut changer la chambre à air'],
  ['je donne un canapé. Il est un peu abîmé.', 'Il est un peu abîmé'],
  ['je donne un canapé, dimensions 180x90, quelques taches', 'dimensions 180x90'],
  ['je donne un frigo qui fait du bruit', 'qui fait du bruit'],
  ['je donne une armoire, bon état, dispo le soir après 18h', 'bon état, dispo le soir après 18h'],
  ['je donne une armoire, prévoir deux personnes', 'prévoir deux personnes'],
  ['Je donne un lave-linge. Il fuit un peu. À venir chercher à Robien avant samedi.', 'Il fuit un peu'],
  ['JE DONNE UN VELO A ROBIEN, IL EST UN PEU ROUILLE', 'il est un peu rouille'],
  ['I’m giving away a bike, it needs a new tyre', 'it needs a new tyre'],
  ['je cherche une perceuse, j’ai juste deux trous à faire', 'j’ai juste deux trous à faire'],
])('« %s » says besides « %s »', (text, said) => expect(told(text)).toBe(said));

test.each([
  'je donne une table',
  'je donne une table jusqu’à samedi',
  'je prête ma perceuse pour 2h',
  'bonjour',
  'je donne une table 6 personnes',
  'je donne un sommier (sans les pieds)',
  'je donne un frigo, cause déménagement, merci d’avance',
  'je donne un frigo à venir chercher rapidement à Robien, bonne journée !',
  'je donne un frigo, qui le veut ?',
  'je donne un vélo, je le vends 50 euros sinon',
])('« %s » says nothing besides', (text) => expect(told(text)).toBeNull());

test('what is called « un truc » is called by what it is for', () => {
  expect(namedAfterAll('je cherche un truc pour couper du bois', 'truc')).toBe('truc pour couper du bois');
  expect(namedAfterAll('jai besoin de quelqu’un pour porter une armoire', 'besoin')).toBe('porter une armoire');
  expect(namedAfterAll('je cherche un truc', 'truc')).toBeNull();
  expect(namedAfterAll('je cherche une scie pour couper du bois', 'scie')).toBeNull();
});

test.each([
  ['je donne une armoire elle est lourde faut etre 2 a plerin avt dimanche pcq on demenage', 'faut etre 2'],
  [
    'je donne une armoire lourde il faut etre deux pr la porter elle est demontable, c a plerin avt dimanche svp car jdemenage lundi',
    'il faut etre deux pour la porter elle est demontable',
  ],
  [
    'je donne un canapé il est un peu abimé mais confortable a plerin avt dimanche',
    'il est un peu abimé mais confortable',
  ],
])('« %s »: the place and the day are not told twice', (text, told) => {
  const now = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: ['Plérin'] };
  expect(besides(text, readMessage(text, now), now)).toContain(told);
  expect(besides(text, readMessage(text, now), now)).not.toMatch(/plerin|dimanche/);
});
