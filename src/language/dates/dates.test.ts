import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './dates.ts';

/** Tuesday 24 November 2026, noon in Paris. */
const TUESDAY = { now: new Date('2026-11-24T11:00:00Z'), timezone: 'Europe/Paris' };
const SUNDAY = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const end = (day: string): string => new Date(`${day}T23:59:59+01:00`).toISOString();

describe('on a Tuesday', () => {
  test.each([
    ['lit pliant, 23-26 décembre', '2026-12-26'],
    ['vendredi 27/11 au matin', '2026-11-27'],
    ['mercredi 2 décembre à 10h15, retour vers midi', '2026-12-02'],
    ['anyone wanting it for the 28th may have it overnight', '2026-11-28'],
    ['juska l’épiphanie', '2027-01-06'],
    ['jusqu a noel', '2026-12-25'],
    ['avan le fest noz du 12', '2026-12-11'],
    ['venez dimanche. 11 steaks à donner', '2026-11-29'],
    ['avt le mauvais temps de jeudi', '2026-11-25'],
    ['avant le gros coup de vent de jeudi', '2026-11-25'],
    ['à prendre ce soir ou demain max', '2026-11-25'],
    ['ce soir, demain au pire', '2026-11-25'],
    ['on déménage le 28 aux Villages', '2026-11-28'],
    ['on the 5th to get a sofa bed up', '2026-12-05'],
    ['dispo tt le we', '2026-11-29'],
    ['elle arrive vendredi 4, juste le temps du week-end', '2026-12-06'],
    ['avant samedi', '2026-11-27'],
    ['à venir chercher avant samedi', '2026-11-27'],
    ['avant samedi soir', '2026-11-28'],
    ['un cric vite fait samedi', '2026-11-28'],
    ['mon examen de cuisine samedi', '2026-11-28'],
    ['avant samedi midi', '2026-11-28'],
    ['avant samedi inclus', '2026-11-28'],
    ['jusqu’à samedi', '2026-11-28'],
    ["jusqu'a samedi inclus", '2026-11-28'],
    ["d'ici vendredi", '2026-11-27'],
    ['pour vendredi', '2026-11-27'],
    ['vendredi dernier délai', '2026-11-27'],
    ['dernier délai : vendredi', '2026-11-27'],
    ['je déménage jeudi, dernier délai mercredi soir', '2026-11-25'],
    ['on part jeudi dernier délai mercredi', '2026-11-25'],
    ['on part le 3 décembre. Dernier jour pour venir : le 1er', '2026-12-01'],
    ['garage à vider le 27 au plus tard', '2026-11-27'],
    ['je le rends dès le lundi 7', '2026-12-07'],
    ['mercredi, retour dim.', '2026-11-29'],
    ['cuisine à démonter ; après jeudi c’est benne', '2026-11-26'],
    ['after Friday it all goes to the tip', '2026-11-27'],
    ['jusqu’à 18h ce jour', '2026-11-24'],
    ['vendredi', '2026-11-27'],
    ['VENDREDI', '2026-11-27'],
    ['vendredi 18h', '2026-11-27'],
    ['vendredi prochain', '2026-11-27'],
    ['vendredi en huit', '2026-12-04'],
    ['mardi', '2026-12-01'],
    ['ce mardi', '2026-11-24'],
    ['samedi et dimanche', '2026-11-29'],
    ['entre vendredi et dimanche', '2026-11-29'],
    ['ce week-end', '2026-11-29'],
    ['ce weekend', '2026-11-29'],
    ['ce we', '2026-11-29'],
    ['le week-end prochain', '2026-12-06'],
    ['avant le week-end', '2026-11-27'],
    ['pour le week-end', '2026-11-29'],
    ['aujourd’hui', '2026-11-24'],
    ['aujourdhui', '2026-11-24'],
    ['ce soir', '2026-11-24'],
    ['cet aprem', '2026-11-24'],
    ['avant ce soir', '2026-11-24'],
    ['demain', '2026-11-25'],
    ['demain soir', '2026-11-25'],
    ['avant demain', '2026-11-24'],
    ['avant demain soir', '2026-11-25'],
    ['après-demain', '2026-11-26'],
    ['cette semaine', '2026-11-29'],
    ['avant la fin de la semaine', '2026-11-29'],
    ['la semaine prochaine', '2026-12-06'],
    ['fin du mois', '2026-11-30'],
    ['avant la fin du mois', '2026-11-30'],
    ['fin décembre', '2026-12-31'],
    ['mi-décembre', '2026-12-15'],
    ['le mois prochain', '2026-12-31'],
    ["jusqu'au 30", '2026-11-30'],
    ['avant le 30', '2026-11-29'],
    ['d’ici le 30', '2026-11-30'],
    ['le 30', '2026-11-30'],
    ['le 3', '2026-12-03'],
    ['le 31', '2026-12-31'],
    ['samedi 28', '2026-11-28'],
    ['le 12/12', '2026-12-12'],
    ['avant le 12/12', '2026-12-11'],
    ['12/12/2026', '2026-12-12'],
    ['le 3.1', '2027-01-03'],
    ['le 12 décembre', '2026-12-12'],
    ['jusqu’au 1er décembre', '2026-12-01'],
    ['samedi 5 decembre', '2026-12-05'],
    ['le 12 janvier', '2027-01-12'],
    ['12 décembre 2027', '2027-12-12'],
    ['du 12 au 15 décembre', '2026-12-15'],
    ['du 12 au 15', '2026-12-15'],
    ['dans 3 jours', '2026-11-27'],
    ["d'ici trois jours", '2026-11-27'],
    ['dans les 3 prochains jours', '2026-11-27'],
    ['dans une semaine', '2026-12-01'],
    ['dans un mois', '2026-12-24'],
    ['sous 48h', '2026-11-26'],
    ['avant Noël', '2026-12-24'],
    ['avant 20h', '2026-11-24'],
    ['before Saturday', '2026-11-27'],
    ['by Friday', '2026-11-27'],
    ['until Friday', '2026-11-27'],
    ['this weekend', '2026-11-29'],
    ['tomorrow', '2026-11-25'],
    ['tonight', '2026-11-24'],
    ['by the end of the month', '2026-11-30'],
    ['in two weeks', '2026-12-08'],
    ['until December 5th', '2026-12-05'],
    ['Dec 12', '2026-12-12'],
    ['2 weeks from now', '2026-12-08'],
    ['2026-12-24', '2026-12-24'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, TUESDAY)?.until).toBe(end(day));
  });

  test.each([
    '',
    'fauteuil',
    'hier',
    'samedi dernier',
    'à partir de samedi',
    'dès demain',
    'tous les samedis',
    'le samedi',
    'depuis 2015',
    'pendant 3 jours',
    'un week-end',
    'taille 36/38',
    '1/2 pain',
    '12 ans',
    'au 12 rue de la gare',
    'le 42',
    'avant 9h',
    'le 12/12/2020',
    'calendrier 2026',
    'we need a drill',
    'le 31/02',
    'dispo ts lé jour sf jeudi',
  ])('no end: %s', (text) => {
    expect(readDate(text, TUESDAY)).toBeNull();
  });
});

describe('on a Sunday the week to come is meant', () => {
  test.each([
    ['cette semaine', '2026-11-29'],
    ['la semaine prochaine', '2026-11-29'],
    ['ce week-end', '2026-11-22'],
    ['jusquau we', '2026-11-29'],
    ['le w-e proch', '2026-11-29'],
    ['elle vient vendredi, juste le temps du week-end', '2026-11-29'],
    ['le week-end prochain', '2026-11-29'],
    ['dimanche', '2026-11-29'],
    ['avant samedi', '2026-11-27'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, SUNDAY)?.until).toBe(end(day));
  });
});

describe('beside other days of the same message, on a Tuesday', () => {
  test.each([
    // a thing lent is back on a day told from that on which it is wanted
    ['j’ai besoin de tables samedi 12, je les rends le lundi', '2026-12-14'],
    ['besoin d’un barnum dimanche 6, on vous le ramene mardi', '2026-12-08'],
    ['a marquee for Saturday the 12th, I will bring it back Monday', '2026-12-14'],
    ['on part vendredi, passez demain soir', '2026-11-25'],
    ['jdemenage samedi, venez jeudi', '2026-11-26'],
    ['on part vendredi', '2026-11-27'],
    // the month of a day already named
    ['mon fils vient le 18 decembre, un lit pliant jusqu’au 30', '2026-12-30'],
    ['my sister comes on the 20th, a cot until the 26th', '2026-12-26'],
    ['il revient fin decembre, disons le 29', '2026-12-29'],
    ['un sapin pour le 26, noel en retard', '2026-12-26'],
    // a feast, and its day
    ['il me faut un plat pour noel, on mange le 24 au soir', '2026-12-24'],
    ['noel 25 a midi : une grande table', '2026-12-25'],
    // said otherwise in the same breath
    ['avant vendredi, non, disons avant samedi', '2026-11-27'],
    ['d’ici jeudi, pardon, vendredi', '2026-11-27'],
    ['by Thursday, sorry, Friday', '2026-11-27'],
    // what comes late: until then one does without
    ['le plombier ne vient pas avant jeudi', '2026-11-26'],
    ['the shop can’t deliver before Friday', '2026-11-27'],
    ['avant la fermeture de l’ecole vendredi', '2026-11-26'],
    ['avant le depart de ma fille samedi', '2026-11-27'],
    ['avan vendredi', '2026-11-26'],
    ['avant jeudi matin', '2026-11-25'],
    ['before Friday morning', '2026-11-26'],
    ['avant vendredi soirée pyjama', '2026-11-26'],
    ['demain soir je vide tout, venez avant', '2026-11-25'],
    ['il faut venir le 27 o plus tard', '2026-11-27'],
    ['je pars dans deux heures', '2026-11-24'],
    ['on ferme à 18h', '2026-11-24'],
    ['avant la fermeture à 19h', '2026-11-24'],
    ['from tomorrow till 2 December', '2026-12-02'],
    ['terme prevu mi-janvier, on aimerait tout pour le 20 decembre', '2026-12-20'],
    ['we leave at 6pm', '2026-11-24'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, TUESDAY)?.until).toBe(end(day));
  });
});

describe('days with a name, on a Tuesday', () => {
  test.each([
    ['pour la chandeleur', '2027-02-02'],
    ['pour mardi gras', '2027-02-09'],
    ['avant mardi gras', '2027-02-08'],
    ['la semaine de noel', '2026-12-27'],
    ['during Christmas week', '2026-12-27'],
    ['on est 8 à Noël', '2026-12-25'],
    ['on sat', '2026-11-28'],
    ['the weekend of the fifth and sixth', '2026-12-06'],
    ['le week-end du 12 et 13', '2026-12-13'],
    ['the weekend of the 12th', '2026-12-13'],
    ['le samedi vingt-huit, je fais une fete', '2026-11-28'],
    ['jusqu’à la fin de ce mois-ci', '2026-11-30'],
    ['si tu passes ce mois ci', '2026-11-30'],
    ['un jeudi de libre (celui-ci)', '2026-11-26'],
    ['un rendez-vous le jeudi', '2026-11-26'],
    ['from 3 December through 9 December', '2026-12-09'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, TUESDAY)?.until).toBe(end(day));
  });
});

describe('talk of days that are no end', () => {
  test.each([
    'un jardinier du dimanche',
    'les devoirs du mercredi',
    'en plein samedi',
    'la tempête de mardi a tout cassé',
    'l’inondation de dimanche',
    'mardi, jeudi et vendredi',
    'dispo du lundi au vendredi',
    'every other Saturday',
    'every second Tuesday',
    'any day but Sunday',
    'anytime except on Friday',
    'en dehors du mois de mai',
    'je vous le rends dans une heure',
    'on le ramène dans 3 jours',
    'retour sous 15 jours',
    'ma soeur accouche dans un mois',
    'les fins de mois sont dures',
    'fin de mois difficile',
    'je suis fauché ce mois-ci',
    'bottes du 22 au 35',
    'habits du 3 au 6 mois',
    'pour mon 2 pièces',
    'pr mon 1er appart',
    'un meuble du 1er, sans ascenseur',
    'la veille de l’audit',
    'retour le lundi',
    'tous les jeudis, retour dimanche',
  ])('no end: %s', (text) => {
    expect(readDate(text, TUESDAY)).toBeNull();
  });
});

test('where it stands in the text as typed', () => {
  const text = '🎁 À venir chercher AVANT  Samedi, merci';
  const read = readDate(text, TUESDAY);
  expect(read && text.slice(read.from, read.to)).toBe('AVANT  Samedi');
});

describe('the end of a day by the clocks of the town', () => {
  test.each([
    // summer time ends on 25 October 2026, and begins on 28 March 2027
    ['2026-10-23T10:00:00Z', 'Europe/Paris', 'samedi', '2026-10-24T21:59:59.000Z'],
    ['2026-10-23T10:00:00Z', 'Europe/Paris', 'dimanche', '2026-10-25T22:59:59.000Z'],
    ['2026-10-23T10:00:00Z', 'Europe/Paris', 'dans 3 jours', '2026-10-26T22:59:59.000Z'],
    ['2027-03-27T10:00:00Z', 'Europe/Paris', 'demain', '2027-03-28T21:59:59.000Z'],
    // half past midnight in Paris is still yesterday in London
    ['2026-11-24T23:30:00Z', 'Europe/Paris', 'demain', '2026-11-26T22:59:59.000Z'],
    ['2026-11-24T23:30:00Z', 'Indian/Reunion', "aujourd'hui", '2026-11-25T19:59:59.000Z'],
    ['2026-11-24T23:30:00Z', 'America/Guadeloupe', "aujourd'hui", '2026-11-25T03:59:59.000Z'],
  ])('%s in %s: %s', (now, timezone, text, until) => {
    expect(readDate(text, { now: new Date(now), timezone })?.until).toBe(until);
  });
});

test('never throws, never in the past, the same without accents and in capitals', () => {
  const pieces = fc.array(
    fc.constantFrom(
      'avant',
      "jusqu'à",
      'le',
      'samedi',
      '30',
      '12/12',
      'décembre',
      'fin',
      'du',
      'mois',
      'demain',
      'soir',
      'dans',
      '3',
      'jours',
      'by',
      'week-end',
      ',',
      '2026',
      '31',
    ),
    { maxLength: 8 },
  );
  const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(pieces, fc.string({ unit: 'binary', maxLength: 20 }), day, (typed, noise, now) => {
      const context = { now, timezone: 'Europe/Paris' };
      const text = typed.join(' ');
      const read = readDate(text, context);
      expect(readDate(text.toUpperCase(), context)?.until).toBe(read?.until);
      expect(readDate(text.normalize('NFD').replace(/\p{M}/gu, ''), context)?.until).toBe(read?.until);
      const noisy = readDate(text + noise, context);
      if (noisy) expect(Date.parse(noisy.until)).toBeGreaterThanOrEqual(now.getTime() - 1_000);
    }),
    { numRuns: 300 },
  );
});
