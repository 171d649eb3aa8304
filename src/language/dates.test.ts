import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './dates.ts';

/** Tuesday 24 November 2026, noon in Paris. */
const TUESDAY = { now: new Date('2026-11-24T11:00:00Z'), timezone: 'Europe/Paris' };
const SUNDAY = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const end = (day: string): string => new Date(`${day}T23:59:59+01:00`).toISOString();

describe('on a Tuesday', () => {
  test.each([
    ['avant samedi', '2026-11-27'],
    ['à venir chercher avant samedi', '2026-11-27'],
    ['avant samedi soir', '2026-11-28'],
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
  ])('no end: %s', (text) => {
    expect(readDate(text, TUESDAY)).toBeNull();
  });
});

describe('on a Sunday the week to come is meant', () => {
  test.each([
    ['cette semaine', '2026-11-29'],
    ['la semaine prochaine', '2026-11-29'],
    ['ce week-end', '2026-11-22'],
    ['le week-end prochain', '2026-11-29'],
    ['dimanche', '2026-11-29'],
    ['avant samedi', '2026-11-27'],
  ])('%s → %s', (text, day) => {
    expect(readDate(text, SUNDAY)?.until).toBe(end(day));
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
