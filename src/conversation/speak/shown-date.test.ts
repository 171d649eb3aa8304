import { expect, test } from 'vitest';
import { showDate, showMoment } from './shown-date.ts';

const timezone = 'Europe/Paris';
const now = new Date('2026-11-23T22:30:00Z');

test.each([
  ['2026-11-28', 'samedi 28 novembre', 'Saturday 28 November'],
  ['2026-12-01', 'mardi 1er décembre', 'Tuesday 1 December'],
  ['2026-11-23', 'aujourd’hui', 'today'],
  ['2026-11-24', 'demain', 'tomorrow'],
  ['2026-11-25', 'mercredi 25 novembre', 'Wednesday 25 November'],
  ['2027-11-01', 'lundi 1er novembre 2027', 'Monday 1 November 2027'],
  // Half past midnight in Paris: the day after.
  ['2026-11-23T23:30:00Z', 'demain', 'tomorrow'],
  ['bientôt', 'bientôt', 'bientôt'],
])('%s', (iso, french, english) => {
  expect(showDate('fr', iso, { timezone, now })).toBe(french);
  expect(showDate('en', iso, { timezone, now })).toBe(english);
});

test('without knowing the time, the day itself', () => {
  expect(showDate('fr', '2026-11-23', { timezone })).toBe('lundi 23 novembre');
});

test('tomorrow is tomorrow on the night the clocks change', () => {
  const saturday = new Date('2026-10-24T12:00:00Z');
  expect(showDate('fr', '2026-10-25', { timezone, now: saturday })).toBe('demain');
  expect(showDate('fr', '2026-10-26', { timezone, now: saturday })).toBe('lundi 26 octobre');
});

test.each([
  ['2026-11-24T17:00:00Z', 'demain à 18 h', 'tomorrow at 6 pm'],
  ['2026-11-28T09:30:00Z', 'samedi 28 novembre à 10 h 30', 'Saturday 28 November at 10:30 am'],
  ['bientôt', 'bientôt', 'bientôt'],
])('the moment %s', (iso, french, english) => {
  expect(showMoment('fr', iso, { timezone, now })).toBe(french);
  expect(showMoment('en', iso, { timezone, now })).toBe(english);
});

test('what is read on another day names the day', () => {
  const later = { timezone, now, isReadLater: true };
  expect(showDate('fr', '2026-11-24', later)).toBe('mardi 24 novembre');
  expect(showMoment('fr', '2026-11-24T17:00:00Z', later)).toBe('mardi 24 novembre à 18 h');
  expect(showMoment('en', '2026-11-24T17:00:00Z', later)).toBe('Tuesday 24 November at 6 pm');
  expect(showDate('fr', '2027-11-01', later)).toBe('lundi 1er novembre 2027');
});
