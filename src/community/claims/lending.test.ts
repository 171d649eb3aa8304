import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import type { QueueClaim } from './capacity.ts';
import { eveOf, lentFor, loanDays, nextLate, partiesOf, periodFrom } from './lending.ts';
import { claim, queueOf, TODAY } from './testing/queue-of.ts';

const PARIS = 'Europe/Paris';
const at = (local: string) => DateTime.fromISO(local, { zone: PARIS }).toJSDate();

const lent = (own: QueueClaim, others: QueueClaim[] = [], days = 7, quantity = 1) =>
  lentFor(queueOf([own, ...others], quantity), own, days);

describe('a loan that begins today is', () => {
  test('for the days it was promised for', () => {
    const days = { from_on: '2026-11-22', to_on: '2026-11-25' };
    expect(lent(claim(days))).toEqual({ from: '2026-11-22', to: '2026-11-25' });
  });

  test('from today, when it is handed over before its days, unless somebody counts on it until then', () => {
    const days = { from_on: '2026-11-26', to_on: '2026-11-28' };
    expect(lent(claim(days))).toEqual({ from: TODAY, to: '2026-11-28' });
    const before = claim({ id: '2', from_on: '2026-11-24', to_on: '2026-11-25' });
    expect(lent(claim(days), [before])).toEqual({ from: '2026-11-26', to: '2026-11-28' });
    expect(lent(claim(days), [before], 7, 2)).toEqual({ from: TODAY, to: '2026-11-28' });
  });

  test('else for as long as it is lent, today counted', () => {
    expect(lent(claim({}), [], 3)).toEqual({ from: TODAY, to: '2026-11-25' });
    expect(lent(claim({}), [], 1)).toEqual({ from: TODAY, to: TODAY });
  });

  test('for as many days as it was promised for, when those have gone by', () => {
    const late = claim({ from_on: '2026-11-20', to_on: '2026-11-22' });
    expect(lent(late, [], 7)).toEqual({ from: TODAY, to: '2026-11-25' });
  });

  test('or for less, until the day before somebody else counts on it', () => {
    const other = claim({ id: '2', from_on: '2026-11-26', to_on: '2026-11-28' });
    expect(lent(claim({}), [other])).toEqual({ from: TODAY, to: '2026-11-25' });
    expect(lent(claim({}), [other], 7, 2)).toEqual({ from: TODAY, to: '2026-11-29' });
  });

  test('without a day, when somebody else counts on it today', () => {
    expect(lent(claim({}), [claim({ id: '2', from_on: TODAY, to_on: TODAY })])).toBe(null);
  });
});

test.each([
  ['une semaine', 7],
  ['le week-end', 2],
  ['3 jours', 3],
  ['une soirée', 1],
  ['quand tu veux', 7],
  [null, 7],
])('« %s » is %i days', (loan, days) => {
  expect(loanDays({ loan })).toBe(days);
});

test('whose it is, and who has it', () => {
  expect(partiesOf({ direction: 'offer', member_id: 'marie' }, { member_id: 'paul' })).toEqual({
    lender: 'marie',
    borrower: 'paul',
  });
  expect(partiesOf({ direction: 'request', member_id: 'marie' }, { member_id: 'paul' })).toEqual({
    lender: 'paul',
    borrower: 'marie',
  });
});

describe('its borrower is reminded', () => {
  test.each([
    ['the evening before', '2026-11-29', '2026-11-23T10:00', '2026-11-28T18:00'],
    ['on the morning itself, when the evening is past', '2026-11-24', '2026-11-23T19:00', '2026-11-24T10:00'],
    ['at the same hour in the night in which clocks go back', '2026-10-26', '2026-10-20T10:00', '2026-10-25T18:00'],
    ['… and forward', '2027-03-29', '2027-03-20T10:00', '2027-03-28T18:00'],
  ])('%s', (_name, due, now, when) => {
    expect(eveOf(due, at(now), PARIS)).toEqual(at(when));
  });

  test('not at all, when it goes and comes on one day', () => {
    expect(eveOf(TODAY, at('2026-11-23T11:00'), PARIS)).toBe(null);
  });
});

test('lateness is looked at on the days 1, 3, 7 and 9, in the morning, then no more', () => {
  const days: (string | null)[] = [];
  let now: Date | null = at('2026-10-20T12:00');
  while (now) {
    now = nextLate('2026-10-20', now, PARIS);
    days.push(now && DateTime.fromJSDate(now, { zone: PARIS }).toFormat('MM-dd HH:mm'));
  }
  expect(days).toEqual(['10-21 10:00', '10-23 10:00', '10-27 10:00', '10-29 10:00', null]);
});

test('whenever it is due, nobody is reminded at night, nor of what is past', () => {
  const day = fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 60 }), (now, days) => {
      const due = periodFrom(DateTime.fromJSDate(now, { zone: PARIS }).toISODate() ?? '', days + 1).to;
      for (const time of [eveOf(due, now, PARIS), nextLate(due, now, PARIS)]) {
        if (!time) continue;
        expect(time.getTime()).toBeGreaterThan(now.getTime());
        expect([10, 18]).toContain(DateTime.fromJSDate(time, { zone: PARIS }).hour);
      }
    }),
  );
});
