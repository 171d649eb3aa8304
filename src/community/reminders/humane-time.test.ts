import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { daytimeAfter, humaneTime } from './humane-time.ts';

const PARIS = 'Europe/Paris';
const at = (iso: string) => new Date(iso);

test.each([
  ['by day it is that moment', '2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  ['late in the evening it is the next morning', '2026-11-23T21:00:00+01:00', '2026-11-24T09:00:00+01:00'],
  ['before dawn it is the same morning', '2026-11-23T03:00:00+01:00', '2026-11-23T09:00:00+01:00'],
  ['the night in which clocks go back', '2026-10-24T23:00:00+02:00', '2026-10-25T09:00:00+01:00'],
  ['the night in which clocks go forward', '2026-03-28T23:00:00+01:00', '2026-03-29T09:00:00+02:00'],
])('%s', (_name, from, to) => {
  expect(humaneTime(at(from), PARIS)).toEqual(at(to));
});

test.each([
  [120, '2026-11-23T10:00:00+01:00', '2026-11-23T12:00:00+01:00'],
  [120, '2026-11-23T20:00:00+01:00', '2026-11-24T10:00:00+01:00'],
  [120, '2026-11-23T22:30:00+01:00', '2026-11-24T11:00:00+01:00'],
  [0, '2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  [60, '2026-10-24T20:30:00+02:00', '2026-10-25T09:30:00+01:00'],
])('%i minutes by day', (minutes, from, to) => {
  expect(daytimeAfter(at(from), minutes, PARIS)).toEqual(at(to));
});

test('it is always by day, never before, and later with more minutes', () => {
  const from = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
  fc.assert(
    fc.property(from, fc.integer({ min: 0, max: 3_000 }), (moment, minutes) => {
      const end = daytimeAfter(moment, minutes, PARIS);
      const { hour } = DateTime.fromJSDate(end, { zone: PARIS });
      expect(hour).toBeGreaterThanOrEqual(9);
      expect(hour).toBeLessThan(21);
      expect(end.getTime()).toBeGreaterThanOrEqual(moment.getTime() + minutes * 60_000);
      expect(daytimeAfter(moment, minutes + 1, PARIS).getTime()).toBeGreaterThan(end.getTime());
    }),
  );
});
