import { expect, test } from 'vitest';
import { readMoment } from './moment.ts';

const timezone = 'Europe/Paris';
// a Monday, ten in the morning
const MONDAY = '2026-11-23T10:00:00+01:00';

const read = (text: string, now = MONDAY) => readMoment(text, { now: new Date(now), timezone });

test.each([
  ['demain 18h', '2026-11-24T18:00:00+01:00'],
  ['ok pour demain à 18 h 30 devant la mairie', '2026-11-24T18:30:00+01:00'],
  ['samedi vers 10 h', '2026-11-28T10:00:00+01:00'],
  ['On dit ce soir 19h ?', '2026-11-23T19:00:00+01:00'],
  ['à 8 h ce soir', '2026-11-23T20:00:00+01:00'],
  ['mercredi à midi', '2026-11-25T12:00:00+01:00'],
  ['demain midi et demi', '2026-11-24T12:30:00+01:00'],
  ['le 28 à 14h', '2026-11-28T14:00:00+01:00'],
  ['le 5 décembre à 9h15', '2026-12-05T09:15:00+01:00'],
  ['jeudi entre 18h et 19h', '2026-11-26T18:00:00+01:00'],
  ['à 18h ?', '2026-11-23T18:00:00+01:00'],
  ['9h30 ça te va ?', '2026-11-24T09:30:00+01:00'],
  ['dans 2 heures', '2026-11-23T12:00:00+01:00'],
  ['tomorrow at 6pm', '2026-11-24T18:00:00+01:00'],
  ['Saturday 10:30 am', '2026-11-28T10:30:00+01:00'],
  ['à partir de 18 h demain', '2026-11-24T18:00:00+01:00'],
])('%s', (text, at) => {
  expect(read(text)).toEqual(new Date(at));
});

test.each([
  'demain',
  'samedi matin',
  'j’arrive',
  'je ne suis pas là demain à 18 h',
  'avant 18h demain',
  'avant samedi 18h',
  'hier à 18h',
  'samedi 10h ou dimanche 14h',
  '10h ou 14h',
  'il faut 2 h de route',
  'pendant 3 h',
  'ce week-end vers 10h',
  'tous les samedis à 10h',
  'mon numéro : 06 12 34 56 78',
  'taille 36/38',
  'le 25 décembre 2031 à 18h',
  '',
])('no moment: %s', (text) => {
  expect(read(text)).toBeNull();
});

test.each([
  ['the day clocks go forward', '2026-03-28T12:00:00+01:00', 'demain 18h', '2026-03-29T18:00:00+02:00'],
  ['in the hour that is left out', '2026-03-28T12:00:00+01:00', 'demain à 2h30', '2026-03-29T03:30:00+02:00'],
  ['the day clocks go back', '2026-10-24T12:00:00+02:00', 'demain 18h', '2026-10-25T18:00:00+01:00'],
  [
    'in the hour that comes twice, the second',
    '2026-10-24T12:00:00+02:00',
    'demain à 2h30',
    '2026-10-25T02:30:00+01:00',
  ],
])('%s', (_name, now, text, at) => {
  expect(read(text, now)).toEqual(new Date(at));
});

test('an hour alone is of the day that is spoken of', () => {
  const now = new Date(MONDAY);
  const tomorrow = new Date('2026-11-24T18:00:00+01:00');
  expect(readMoment('oui 18h ça marche, 12 rue des Lilas', { now, timezone }, tomorrow)).toEqual(tomorrow);
  expect(readMoment('ce soir 19h', { now, timezone }, tomorrow)).toEqual(new Date('2026-11-23T19:00:00+01:00'));
});

test.each([
  ['je peux te la déposer samedi 10h', '2026-12-12T10:00:00+01:00'],
  ['vendredi 18h ?', '2026-12-11T18:00:00+01:00'],
  ['mardi 18h ?', '2026-11-24T18:00:00+01:00'],
  ['ce samedi 10h', '2026-11-28T10:00:00+01:00'],
  ['samedi 5 décembre 10h', '2026-12-05T10:00:00+01:00'],
  ['demain 18h', '2026-11-24T18:00:00+01:00'],
])('of a loan for 12 and 13 December: %s', (text, at) => {
  const during = { from: '2026-12-12', to: '2026-12-13' };
  expect(readMoment(text, { now: new Date(MONDAY), timezone, during })).toEqual(new Date(at));
});
