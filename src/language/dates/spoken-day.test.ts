import { expect, test } from 'vitest';
import { dayOfIso, isoOf } from './calendar.ts';
import { readMoment } from './moment.ts';
import { readPeriod } from './period.ts';
import { readSpokenDay } from './spoken-day.ts';

/** A Monday. */
const at = { now: new Date('2026-11-23T10:00:00+01:00'), timezone: 'Europe/Paris' };
const christmas = { from: '2026-12-24', to: '2026-12-26' };

const dayOf = (text: string, about: Partial<Parameters<typeof readSpokenDay>[1]> = {}) => {
  const day = readSpokenDay(text, { ...at, ...about });
  return typeof day === 'number' ? isoOf(day) : day;
};

test.each([
  ['reveillon 24 dec', '2026-12-24'],
  ['le 24 dec pas le 31', '2026-12-24'],
  ['samedi pas dimanche', '2026-11-28'],
  ['dans 15 jours samedi 12 decembre', '2026-12-12'],
  ['the 24th is fine', '2026-11-24'],
  ['mecredi', '2026-11-25'],
  ['ojd', '2026-11-23'],
  ['je peux plus mardi, plutôt jeudi', '2026-11-26'],
])('« %s » speaks of %s', (text, day) => expect(dayOf(text)).toBe(day));

test('« le 24 » is the one that is spoken of, or of the loan', () => {
  expect(dayOf('the 24th is fine', { before: dayOfIso('2026-12-24') })).toBe('2026-12-24');
  expect(dayOf('le 24 pas le 31', { during: christmas })).toBe('2026-12-24');
  expect(dayOf('le 23 à 18h', { during: christmas })).toBe('2026-12-23');
  expect(readMoment('le 24 à 10h', { ...at, during: christmas })).toEqual(new Date('2026-12-24T10:00:00+01:00'));
  expect(readMoment('10h', at, new Date('2026-12-24T23:59:59+01:00'))).toEqual(new Date('2026-12-24T10:00:00+01:00'));
});

test.each([
  '24 rue des Lilas',
  'au 24 bis',
  'sonne au 3',
  'sonne au 3, ok',
  'je suis au 12',
  'j’en ai 24',
  'ok',
  'samedi ou dimanche',
  '10h',
])('« %s » speaks of no day', (text) => expect(dayOf(text)).toBeNull());

test('a day that can not be is none', () => expect(dayOf('samedi je peux pas')).toBe('refused'));

test.each([
  ['le 24 pas le 31 à 10h', '2026-11-24T10:00'],
  ['pas le 31 mais le 24 à 10h', '2026-11-24T10:00'],
  ['ce midi 12h30', '2026-11-23T12:30'],
  ['tantôt vers 16h', '2026-11-23T16:00'],
  ['tantôt vers 4h', '2026-11-23T16:00'],
  ['a tt a l’heure 18h', '2026-11-23T18:00'],
  ['ojd 18h', '2026-11-23T18:00'],
  ['2m1 18h', '2026-11-24T18:00'],
  ['dmn 18h', '2026-11-24T18:00'],
  ['mecredi 18h', '2026-11-25T18:00'],
  ['dans 15 jours, samedi 12 décembre 10h', '2026-12-12T10:00'],
  ['réveillon 24 déc 18h', '2026-12-24T18:00'],
  ['demain, sonne au 3 à 18h', '2026-11-24T18:00'],
])('« %s » is %s, whatever was spoken of', (text, moment) => {
  const spokenOf = new Date('2026-11-28T15:00:00+01:00');
  expect(readMoment(text, at, spokenOf)).toEqual(new Date(`${moment}:00+01:00`));
});

test.each(['après le taf', 'tantôt', 'à tt', 'ce soir vers 19h30 ou 20h', 'je peux pas lundi 18h', 'mardi pas 18h'])(
  '« %s » is no hour',
  (text) => expect(readMoment(text, at)).toBeNull(),
);

test.each([
  ['reveillon 24 dec', '2026-12-24', '2026-12-24'],
  ['pour le réveillon 24 déc', '2026-12-24', '2026-12-24'],
  ['le 24 pas le 31', '2026-11-24', '2026-11-24'],
  ['dans 15 jours samedi 12 decembre', '2026-12-12', '2026-12-12'],
  ['tantôt', '2026-11-23', '2026-11-23'],
  ['ojd et 2m1', '2026-11-23', '2026-11-24'],
])('« %s » is from %s to %s', (text, from, to) => expect(readPeriod(text, at)).toEqual({ from, to }));
