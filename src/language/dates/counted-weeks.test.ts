import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

/** Sunday 22 November 2026. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const day = (text: string): string | null => {
  const found = readDate(text, context);
  return found && new Date(found.until).toLocaleDateString('sv-SE', { timeZone: 'Europe/Paris' });
};

test.each([
  ['la 1ere semaine de dec', '2026-12-06'],
  ['motoculteur, première semaine de janvier', '2027-01-10'],
  ['the last week of November', '2026-11-30'],
  ['avant la première semaine de décembre', '2026-11-30'],
  ['1ère quinzaine de décembre', '2026-12-15'],
  ['deuxième quinzaine de janvier', '2027-01-31'],
  ['libre la semaine du 30', '2026-12-06'],
  ['semaine du lundi 7 décembre', '2026-12-13'],
  ['la semaine du 7/12', '2026-12-13'],
  ['the week of December 7', '2026-12-13'],
  ['la semaine du 7 au 11 décembre', '2026-12-11'],
  ['within the next two weeks', '2026-12-06'],
  ['dans les jours qui viennent', '2026-11-25'],
  ['me reste 3 jours ici', '2026-11-25'],
  ['only four days left', '2026-11-26'],
  ['plus que deux jours', '2026-11-24'],
  ["on n'a plus que 2 semaines avant de partir", '2026-12-06'],
  ["je n'ai plus que 3 jours", '2026-11-25'],
  ['me reste plus que 2 jours', '2026-11-24'],
  ['on a plus que 3 jours', '2026-11-25'],
  ['les coings sont à qui vient, encore une semaine', '2026-11-29'],
  ['dans mon garage encore quinze jours pas plus', '2026-12-06'],
  ['premier dimanche de février', '2027-02-07'],
  ['the last Friday of January', '2027-01-29'],
  ['come in the next couple of days', '2026-11-24'],
  ['récup 28 ou 29', '2026-11-29'],
  ['récup le 2 ou 3', '2026-12-03'],
  ['dispo le 2 ou le 5', '2026-12-05'],
  ['dispo 30 ou 1', '2026-12-01'],
  ['je suis là toute la semaine', '2026-11-29'],
  ['dispo tt la sem', '2026-11-29'],
  ['les deux prochains mercredis', '2026-12-02'],
  ["avant qu'il gèle, ce week-end ou le suivant", '2026-11-29'],
  ['here for another week', '2026-11-29'],
])('« %s » counts until %s', (text, until) => {
  expect(day(text)).toBe(until);
});

test.each([
  'il me reste 3 jours de congés',
  "j'en ai besoin encore deux jours",
  'ma semaine de 35 heures',
  'la deuxième semaine de stage',
  'le 1er et 3e mercredi du mois',
  'dispo 2 ou 3 heures',
  "je donne un chaton qui n'a plus que 2 semaines",
  "chatons qui n'ont plus que 3 semaines",
  'un chiot qui a plus que deux semaines',
  'je donne des chaises, recup 2 ou 3 a la fois',
  'je donne des plants, dispo 5 ou 6',
  'cartons, dispo 15 ou 20',
  'cartons, récup 15 ou 16 par personne',
  'elle est née le 19',
  'baby due on the 20th of January',
])('« %s » names no day', (text) => {
  expect(day(text)).toBeNull();
});

test.each([
  ['dispo mer aprem', '2026-11-25'],
  ['ven soir', '2026-11-27'],
  ['passe jsk merc', '2026-11-25'],
  ['jusqua mer apres je jette', '2026-11-25'],
  ['dispo jsk ven 20h', '2026-11-27'],
  ['jle ren sam', '2026-11-28'],
  ['free sat morning', '2026-11-28'],
])('« %s » is a day in three letters: %s', (text, until) => {
  expect(day(text)).toBe(until);
});

test.each(['une promenade en mer matin et soir', "j'ai mon aprem de libre", 'au bord de la mer ce printemps'])(
  '« %s » is none',
  (text) => {
    expect(day(text)).toBeNull();
  },
);

test.each([
  ["jusqu'au lendemain de Noël", '2026-12-26'],
  ['six chaises pour le soir de Noël', '2026-12-24'],
  ['avant la Sainte-Catherine', '2026-11-24'],
  ['samedi je taille, passez avant midi', '2026-11-28'],
  ["à prendre ce soir devant l'école ou demain matin", '2026-11-23'],
  ['avant remise des clés (mardi 1er)', '2026-11-30'],
  ['avant que la voisine change la serrure jeudi', '2026-11-25'],
  ['before the landlord changes the locks on Thursday', '2026-11-25'],
  ['avant date 30 novembre', '2026-11-29'],
  ['avant le 5 décembre dernier carat', '2026-12-05'],
  ['si pas pris avant samedi, benne', '2026-11-27'],
  ['le camion est réservé pour le samedi 12', '2026-12-12'],
  ['on devait déménager le 30 mais finalement le 28', '2026-11-28'],
  ['prenez-les dimanche au plus tard', '2026-11-29'],
  ['je dépose tout samedi, dites-moi avant si ça vous intéresse', '2026-11-27'],
  ['fermé du 21 décembre au 3 janvier, à prendre avant', '2026-12-20'],
  ['on part samedi pour Noël, prenez-les avant', '2026-11-27'],
])('« %s » ends on %s', (text, until) => {
  expect(day(text)).toBe(until);
});

test.each([
  'je ne suis pas là avant lundi',
  "I'm not home before Tuesday",
  'ouvert du lundi au samedi',
  'il devait arriver le 10 décembre',
  'des courges qui se gardent jusqu’en mars',
  'citrouilles d’Halloween',
])('« %s » ends nothing', (text) => {
  expect(day(text)).toBeNull();
});
