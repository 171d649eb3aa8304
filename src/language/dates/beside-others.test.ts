import { expect, test } from 'vitest';
import { readDate } from './dates.ts';

/** A Sunday. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const until = (text: string): string | undefined =>
  readDate(text, context)?.until && new Date(readDate(text, context)?.until ?? '').toLocaleDateString('sv-SE');

test.each([
  // given back on a day that is named like a habit
  ['Qui aurait une marmite pour vendredi soir ? On rend tout lavé le samedi', '2026-11-28'],
  ['six chaises pour vendredi, je les rapporterai le samedi', '2026-11-28'],
  ['six chaises pour vendredi que je rapporterais le samedi', '2026-11-28'],
  ['un barnum pour samedi, restitué le dimanche', '2026-11-29'],
  ['une tente pour samedi, on la ramène le lundi', '2026-11-30'],
  // until a weekday behind the one named ahead
  ['on part vendredi et j’ai besoin d’une poussette jusqu’au lundi', '2026-11-30'],
  ['friends arrive on Friday, could we borrow two camp beds till Tuesday?', '2026-12-01'],
  ['short of chairs for Sunday lunch, could you spare six until Monday?', '2026-11-30'],
  ['ma sœur vient jeudi, qui me prête un lit jusqu’au dimanche', '2026-11-29'],
  ['Qui aurait dix chaises samedi 5, à nous laisser du vendredi au dimanche ?', '2026-12-06'],
  // floors and houses beside days
  ['besoin de bras jeudi pour monter un piano au 1er étage', '2026-11-26'],
  ['Samedi on attaque la haie avec les voisins du 8, qui prête un taille-haie', '2026-11-28'],
  ['samedi, avec la dame du 12, je vide la cave', '2026-11-28'],
  ['à prendre avant le 28 rue de la Corderie', '2026-11-27'],
  ['le 24 l’après-midi', '2026-11-24'],
  ['it must go by the 30th because the van leaves', '2026-11-30'],
  ['will babysit friday 4 december, first aid trained', '2026-12-04'],
  ['jdemenage dm1 midi', '2026-11-23'],
  // a thing that comes back by itself, and what is given back behind the turn of the year
  ['un parasol pour dimanche et il rentre lundi', '2026-11-30'],
  ['une télé pour dimanche, elle revient lundi entière', '2026-11-30'],
  ['on les prend vendredi, on les retourne lundi', '2026-11-30'],
  ['un grand service pour dimanche, que je rendrais lavé le lundi', '2026-11-30'],
  ['vous me le reprendrez dès lundi 30', '2026-11-30'],
  ['barbecue pour le 31, je le rends le 2', '2027-01-02'],
  // the 24th and 25th are those of December where one sits at a table, and else of this month
  ['nous serons treize à table le 25', '2026-12-25'],
  ['le 24, tous les miens dorment ici, je rends les matelas le 26', '2026-12-26'],
  ['je déménage, un lit à prendre avant le 24 dernier délai', '2026-11-24'],
  ['Cherche une remorque d’ici le 24', '2026-11-24'],
  ['sapin à donner avant le 24', '2026-12-23'],
  ['un costume de lutin jusqu’au 24', '2026-12-24'],
  ['en décembre, du dix-neuf au vingt-six', '2026-12-26'],
  ['une bâche pour cette nuit', '2026-11-22'],
  ['venez avant vendredi minuit', '2026-11-27'],
  // as one hears them
  ['une robe de princesse juska ven dre di', '2026-11-27'],
  ['une remorque pour jeu di', '2026-11-26'],
  ['une nape ronde pour same di', '2026-11-28'],
  ['l’opérateur dit dans 10 jours, qui me laisse sa box demain ?', '2026-11-23'],
])('« %s » lasts until %s', (text, wanted) => {
  expect(until(text)).toBe(wanted);
});

test.each([
  'un jeu dit de société',
  'le jeu dit des sept familles',
  'jadis je jetais les boîtes d’œufs, aujourd’hui mes poules pondent',
  'payé cher il y a 4 ans, aujourd’hui je le laisse',
  'autrefois du L, le pull irait aujourd’hui à un enfant',
  'I used to sew, today I lack the eyes',
  'Au 14, sous le porche : un miroir',
  'la dame du 12 donne un lit',
  'un canapé au 1er étage',
  'le 28 rue de Brest, devant la porte',
  'on me rend service le samedi',
  'retour le lundi',
  'I can plait hair, any Saturday',
  'ma remorque dépanne quelqu’un le week-end',
  'retour sous huitaine',
  'retour sous 48 h',
  'retour sous quinzaine',
  'le plombier vient dans dix jours',
  'notre cantine ouvre dans un mois',
  'le bébé arrive le 6 janvier',
  'chatons sevrés le 10 décembre',
  'la prime tombe ke le 5',
  'couches taille 4, payé le 1er',
  'on a mangé par terre tout le mois d’octobre',
  '15 tablettes achetées en promotion le 3 novembre',
  'une sono, le 31 c déjà pris',
  'tou les same di je peu',
])('« %s » names no day', (text) => {
  expect(readDate(text, context)).toBeNull();
});

test.each([
  ['à donner aujourd’hui', '2026-11-22'],
  ['je pars samedi, à prendre jusqu’à vendredi', '2026-11-27'],
  ['du 24 au 28', '2026-11-28'],
  ['six yaourts, date au 25', '2026-11-25'],
  ['une table avant le 25', '2026-11-24'],
  ['mon neveu arrive mardi sans rien', '2026-11-24'],
  ['libre jusqu’à fin octobre', '2027-10-31'],
  ['avant le 30, rue de Brest', '2026-11-29'],
])('« %s » is as it was', (text, wanted) => {
  expect(until(text)).toBe(wanted);
});
