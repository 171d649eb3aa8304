import { expect, test } from 'vitest';
import { readShares } from '../own-posts/shares.ts';
import { readCorrection } from './correction.ts';
import { lengthInstead, otherMany } from './length-instead.ts';

const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris', places: [] };

test.each([
  ['pas une semaine 3 jours seulement', '3 jours'],
  ['pas une semaine, seulement 3 jours', '3 jours'],
  ['pas 1 semaine juste 3 jours max', '3 jours max'],
  ["pas une semaine trois jours c'est tout", 'trois jours'],
  ['pas 2 jours une semaine', 'une semaine'],
  ['pas 10 jours, 5', '5 jours'],
  ['pas 10 jours mais 5', '5 jours'],
  ['pas 10 jours 5 seulement', '5 jours'],
  ['pas une semaine 2 max', '2 semaines max'],
  ['pas 2 semaines, une', 'une semaine'],
  ['5 pas 10 jours', '5 jours'],
  ['une semaine c trop, 3 jours', '3 jours'],
  ['not a week just 3 days', '3 days'],
  ['not 10 days, 5', '5 days'],
])('%s: %s', (text, length) => {
  expect(lengthInstead(text)).toBe(length);
  const corrected = readCorrection(text, context);
  expect(corrected).toMatchObject({ isMarked: true, loan: expect.anything() });
  expect(corrected?.quantity).toBeUndefined();
  // nobody is called « pas », or « semaine »
  expect(readShares(text)).toBeNull();
});

test.each([
  'pas 10 chaises, 5',
  'pas 10, 5',
  'pas une table, un buffet',
  'pas samedi, dimanche',
  'pas 2 jours de suite',
])('%s: no length', (text) => {
  expect(lengthInstead(text)).toBeNull();
});

test.each([
  ['10 jours', 5, '5 jours'],
  ['une semaine', 2, '2 semaines'],
  ['2 heures max', 3, '3 heures'],
  ['2 ou 3 jours', 1, '1 jour'],
  ['le week-end', 2, null],
])('« %s » of which there are to be %i: %s', (had, many, said) => expect(otherMany(had, many)).toBe(said));
