import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { daytimeAfter, humaneTime } from './humane-time.ts';

const PARIS = 'Europe/Paris';
const HOURS = { timezone: PARIS, day_starts: 9, day_ends: 21 };
const LATE = { timezone: PARIS, day_starts: 10, day_ends: 22 };
const at = (iso: string) => new Date(iso);

test.each([
  ['by day it is that moment', '2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  ['late in the evening it is the next morning', '2026-11-23T21:00:00+01:00', '2026-11-24T09:00:00+01:00'],
  ['before dawn it is the same morning', '2026-11-23T03:00:00+01:00', '2026-11-23T09:00:00+01:00'],
  ['the night in which clocks go back', '2026-10-24T23:00:00+02:00', '2026-10-25T09:00:00+01:00'],
  ['the night in which clocks go forward', '2026-03-28T23:00:00+01:00', '2026-03-29T09:00:00+02:00'],
])('%s', (_name, from, to) => {
  expect(humaneTime(at(from), HOURS)).toEqual(at(to));
});

test.each([
  [120, '2026-11-23T10:00:00+01:00', '2026-11-23T12:00:00+01:00'],
  [120, '2026-11-23T20:00:00+01:00', '2026-11-24T10:00:00+01:00'],
  [120, '2026-11-23T22:30:00+01:00', '2026-11-24T11:00:00+01:00'],
  [0, '2026-11-23T10:00:00+01:00', '2026-11-23T10:00:00+01:00'],
  [60, '2026-10-24T20:30:00+02:00', '2026-10-25T09:30:00+01:00'],
])('%i minutes by day', (minutes, from, to) => {
  expect(daytimeAfter(at(from), minutes, HOURS)).toEqual(at(to));
});

test('each town has its own hours', () => {
  expect(humaneTime(at('2026-11-23T09:30:00+01:00'), LATE)).toEqual(at('2026-11-23T10:00:00+01:00'));
  expect(humaneTime(at('2026-11-23T21:30:00+01:00'), LATE)).toEqual(at('2026-11-23T21:30:00+01:00'));
  expect(daytimeAfter(at('2026-11-23T21:00:00+01:00'), 120, LATE)).toEqual(at('2026-11-24T11:00:00+01:00'));
});

test('it is always by day, never before, and later with more minutes', () => {
  const from = fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true });
  const anyHours = fc
    .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 13, max: 24 }))
    .map(([day_starts, day_ends]) => ({ timezone: PARIS, day_starts, day_ends }));
  fc.assert(
    fc.property(from, fc.integer({ min: 0, max: 3_000 }), anyHours, (moment, minutes, hours) => {
      const end = daytimeAfter(moment, minutes, hours);
      const { hour } = DateTime.fromJSDate(end, { zone: PARIS });
      expect(hour).toBeGreaterThanOrEqual(hours.day_starts);
      expect(hour).toBeLessThan(hours.day_ends);
      expect(end.getTime()).toBeGreaterThanOrEqual(moment.getTime() + minutes * 60_000);
      expect(daytimeAfter(moment, minutes + 1, hours).getTime()).toBeGreaterThan(end.getTime());
    }),
  );
});
