import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { findPeriod, readPeriod } from '../../language/dates/period.ts';
import { addDays, eveOf, lentFor, loanDays, nextLate, periodFrom } from './lending.ts';
import { todayIn } from './today.ts';

/*
 * « Deux jours », begun today, are today and tomorrow: in what is read, what is promised and what is lent, on any day and
 * at any hour, those on which clocks change among them.
 */
const timezone = 'Europe/Paris';
const WORDS = (days: number) => [
  `${days} jours`,
  `pour ${days} jours`,
  `aujourd’hui pour ${days} jours`,
  `${days} jours à partir de ce soir`,
  `${days} jours à partir d’aujourd’hui`,
  `pour ${days} jours à partir de maintenant`,
  `${days * 24}h`,
  `for ${days} days`,
  `${days} days starting today`,
  `tonight for ${days} days`,
];
const CHANGES = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];
const day = fc.oneof(
  fc.constantFrom(...CHANGES),
  fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2026-01-01', days)),
);
const moment = fc
  .record({ day, minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day: on, minute }) => DateTime.fromISO(on, { zone: timezone }).plus({ minutes: minute }).toJSDate());
const length = fc.integer({ min: 2, max: 30 });

describe('the days of a loan that begins today', () => {
  test('are as many as were said, today the first of them', () => {
    fc.assert(
      fc.property(moment, length, (now, days) => {
        const from = todayIn(timezone, now);
        const wanted = { from, to: addDays(from, days - 1) };
        for (const said of WORDS(days)) {
          expect(readPeriod(said, { now, timezone }), said).toEqual(wanted);
          expect(findPeriod(said, { now, timezone }), said).toEqual(wanted);
        }
        expect(periodFrom(from, loanDays({ loan: `${days} jours` }))).toEqual(wanted);
        const post = { quantity: 1, kind: 'lend', direction: 'offer', outcome: null, way: 'choose' };
        const claim = { id: '1', member_id: '2', state: 'accepted', parts: 1, lot: null, place_told: null };
        const queue = { post, claims: [], today: from } as unknown as Parameters<typeof lentFor>[0];
        const unsaid = { ...claim, from_on: null, to_on: null } as unknown as Parameters<typeof lentFor>[1];
        expect(lentFor(queue, unsaid, days)).toEqual(wanted);
        const promised = { ...unsaid, from_on: wanted.from, to_on: wanted.to };
        expect(lentFor(queue, promised, days)).toEqual(wanted);
      }),
    );
  });

  test('a night goes on to the next day, hours are counted as the days they are', () => {
    const now = new Date('2026-10-24T20:00:00Z');
    expect(readPeriod('une nuit', { now, timezone })).toEqual({ from: '2026-10-24', to: '2026-10-25' });
    expect(readPeriod('3h', { now, timezone })).toEqual({ from: '2026-10-24', to: '2026-10-24' });
  });

  test('are not over before the last of them is: reminded of on the eve, late on the morning after', () => {
    fc.assert(
      fc.property(moment, length, (now, days) => {
        const due = addDays(todayIn(timezone, now), days - 1);
        const eve = eveOf(due, now, timezone);
        const hour = (at: Date | null) =>
          at && DateTime.fromJSDate(at, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm');
        expect([`${addDays(due, -1)} 18:00`, `${due} 10:00`]).toContain(hour(eve));
        expect(hour(nextLate(due, now, timezone))).toBe(`${addDays(due, 1)} 10:00`);
      }),
    );
  });
});

test.each([
  ['samedi, j’ai une voiture', { from: '2026-11-28', to: '2026-11-28' }],
  ['du 5 au 7, j’habite à côté', { from: '2026-12-05', to: '2026-12-07' }],
  ['j’ai une voiture, je passe samedi', null],
  ['je peux passer ce soir', null],
])('« %s »: days that stand by themselves are those of the loan', (said, days) => {
  expect(findPeriod(said, { now: new Date('2026-11-23T09:00:00Z'), timezone })).toEqual(days);
});
