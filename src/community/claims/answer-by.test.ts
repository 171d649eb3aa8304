import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { humaneTime } from '../reminders/humane-time.ts';
import { type AnswerByFacts, answerBy, EARLY_MS } from './answer-by.ts';

const PARIS = 'Europe/Paris';
const HOURS = { timezone: PARIS, day_starts: 9, day_ends: 21 };
const DAY = 24 * 60 * 60_000;
const at = (iso: string) => new Date(DateTime.fromISO(iso, { zone: PARIS }).toMillis());
const facts = (now: string, more: Partial<AnswerByFacts> = {}): AnswerByFacts => ({
  now: at(now),
  neededBy: null,
  isUrgent: false,
  windowUntil: new Date(at(now).getTime() + DAY - 5 * 60_000),
  hours: HOURS,
  ...more,
});
const today = { neededBy: at('2026-11-23T23:59:59') };
const soon = { neededBy: at('2026-11-25T23:59:59') };

test.each<[string, string, Partial<AnswerByFacts>, string | null]>([
  ['in no hurry: the same day', '2026-11-23T10:00', {}, '2026-11-23T18:00'],
  ['rounded to half an hour', '2026-11-23T10:07', {}, '2026-11-23T18:30'],
  ['until the quiet hours begin', '2026-11-23T13:00', {}, '2026-11-23T21:00'],
  ['in the afternoon: the next day, before the window closes', '2026-11-23T15:00', {}, '2026-11-24T11:00'],
  ['late in the evening: by day', '2026-11-23T23:40', {}, '2026-11-24T17:00'],
  ['within two days: four hours', '2026-11-23T10:00', soon, '2026-11-23T14:00'],
  ['needed today: two hours', '2026-11-23T10:07', today, '2026-11-23T12:15'],
  ['urgent: two hours', '2026-11-23T10:00', { isUrgent: true }, '2026-11-23T12:00'],
  ['urgent in the evening: the next morning', '2026-11-23T20:00', { isUrgent: true }, '2026-11-24T10:00'],
  ['needed today, in the evening: while it is of use', '2026-11-23T20:00', today, '2026-11-23T21:00'],
  ['needed today, when nobody may be told any more: no promise', '2026-11-23T20:45', today, null],
  ['not after the window closes', '2026-11-23T10:00', { windowUntil: at('2026-11-23T13:20') }, '2026-11-23T12:30'],
  ['a window that closes at night', '2026-11-23T14:00', { windowUntil: at('2026-11-24T02:00') }, '2026-11-23T21:00'],
  ['a window that is about to close: no promise', '2026-11-23T10:00', { windowUntil: at('2026-11-23T10:50') }, null],
  ['the night in which clocks go back', '2026-10-24T20:00', { isUrgent: true }, '2026-10-25T10:00'],
])('%s', (_name, now, more, promised) => {
  expect(answerBy(facts(now, more))).toEqual(promised === null ? null : at(promised));
});

test('whatever the hours: by day, while the window is open, while it is of use, and not before anybody can answer', () => {
  const now = fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true });
  const hours = fc
    .tuple(fc.integer({ min: 4, max: 12 }), fc.integer({ min: 13, max: 24 }))
    .map(([day_starts, day_ends]) => ({ timezone: PARIS, day_starts, day_ends }));
  const ahead = fc.option(fc.integer({ min: -60, max: 20_000 }), { nil: null });
  fc.assert(
    fc.property(
      now,
      hours,
      ahead,
      fc.boolean(),
      fc.integer({ min: 0, max: 1435 }),
      (from, h, needed, isUrgent, open) => {
        const windowUntil = new Date(from.getTime() + open * 60_000);
        const neededBy = needed === null ? null : new Date(from.getTime() + needed * 60_000);
        const promised = answerBy({ now: from, neededBy, isUrgent, windowUntil, hours: h });
        if (promised === null) return;
        const said = new Date(promised.getTime() - EARLY_MS);
        expect(humaneTime(said, h)).toEqual(said);
        expect(promised.getTime()).toBeLessThan(windowUntil.getTime());
        if (neededBy !== null) expect(promised.getTime()).toBeLessThanOrEqual(neededBy.getTime());
        expect(promised.getTime()).toBeGreaterThanOrEqual(from.getTime() + 30 * 60_000);
        expect(promised.getSeconds()).toBe(0);
      },
    ),
  );
});

test('who asks by day, with a day to be reached in, is always promised something', () => {
  const minute = fc.integer({ min: 9 * 60, max: 21 * 60 - 1 });
  fc.assert(
    fc.property(minute, fc.boolean(), (minutes, isUrgent) => {
      const now = at('2026-11-23T00:00').getTime() + minutes * 60_000;
      const windowUntil = new Date(now + DAY - 5 * 60_000);
      expect(answerBy(facts('2026-11-23T00:00', { now: new Date(now), isUrgent, windowUntil }))).not.toBeNull();
    }),
  );
});
