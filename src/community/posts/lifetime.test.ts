import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { extendedUntil, type LifeFacts, lifetimeOf } from './lifetime.ts';
import type { Direction, Kind } from './post.table.ts';

const PARIS = 'Europe/Paris';
const MS_A_DAY = 86_400_000;
/** Wednesday 25 November 2026, 10:00 in Paris. */
const now = new Date('2026-11-25T09:00:00Z');
const USUAL = { food_days: 6, gift_days: 30, request_days: 14, loan_days: null, service_days: null };
const townAt = (timezone: string) => ({ ...USUAL, timezone });
const facts = (direction: Direction, kind: Kind, item: string, more: Partial<LifeFacts> = {}): LifeFacts => ({
  direction,
  kind,
  item,
  until: null,
  now,
  town: townAt(PARIS),
  ...more,
});
const local = (date: Date | null, timezone = PARIS): string | null =>
  date && DateTime.fromJSDate(date, { zone: timezone }).toFormat('yyyy-MM-dd HH:mm:ss');

describe('the end', () => {
  test.each([
    ['offer', 'give', 'gratin de courgettes', '2026-11-25 23:59:59'],
    ['offer', 'swap', 'baguettes', '2026-11-25 23:59:59'],
    ['offer', 'give', 'courgettes', '2026-12-01 23:59:59'],
    ['offer', 'swap', 'œufs', '2026-12-01 23:59:59'],
    ['offer', 'give', 'confiture de mûres', '2026-12-25 23:59:59'],
    ['offer', 'give', 'fauteuil', '2026-12-25 23:59:59'],
    ['offer', 'swap', 'livres de cuisine', '2026-12-25 23:59:59'],
    ['offer', 'lend', 'perceuse', null],
    ['offer', 'service', 'gâteau d’anniversaire', null],
    ['offer', 'service', 'aide aux devoirs', null],
    ['request', 'give', 'canapé', '2026-12-09 23:59:59'],
    ['request', 'give', 'pain', '2026-12-09 23:59:59'],
    ['request', 'lend', 'échelle', '2026-12-09 23:59:59'],
    ['request', 'swap', 'graines', '2026-12-09 23:59:59'],
    ['request', 'service', 'aide pour déménager', '2026-12-09 23:59:59'],
  ] as const)('%s %s %s: %s', (direction, kind, item, end) => {
    expect(local(lifetimeOf(facts(direction, kind, item)).expiresAt)).toBe(end);
  });

  test.each([
    ['2026-11-25T16:59:59Z', PARIS, '2026-11-25 23:59:59'],
    ['2026-11-25T17:00:00Z', PARIS, '2026-11-26 23:59:59'],
    ['2026-11-25T22:59:59.900Z', PARIS, '2026-11-26 23:59:59'],
    ['2026-11-25T17:00:00Z', 'America/Guadeloupe', '2026-11-25 23:59:59'],
    ['2026-11-25T17:00:00Z', 'Indian/Reunion', '2026-11-26 23:59:59'],
    ['2026-11-25T09:00:00Z', 'Pacific/Noumea', '2026-11-26 23:59:59'],
  ])('a dish offered at %s in %s: %s', (at, timezone, end) => {
    const { expiresAt } = lifetimeOf(facts('offer', 'give', 'soupe', { now: new Date(at), town: townAt(timezone) }));
    expect(local(expiresAt, timezone)).toBe(end);
  });

  test('what its author said holds, for every kind', () => {
    const until = new Date('2026-11-28T22:59:59Z');
    for (const kind of ['give', 'lend', 'swap', 'service'] as const) {
      expect(lifetimeOf(facts('offer', kind, 'soupe', { until })).expiresAt).toEqual(until);
    }
  });
});

describe('the nudge', () => {
  test.each([
    ['today', facts('offer', 'give', 'soupe'), null],
    ['a week of food', facts('offer', 'give', 'poires'), '2026-11-30 23:59:59'],
    ['a request', facts('request', 'give', 'lit'), '2026-12-08 23:59:59'],
    ['a gift', facts('offer', 'give', 'lit'), '2026-12-22 23:59:59'],
    ['no end', facts('offer', 'lend', 'scie'), null],
    ['just short of three days', facts('offer', 'give', 'lit', { until: new Date(+now + 3 * MS_A_DAY - 1) }), null],
    ['three days', facts('offer', 'give', 'lit', { until: new Date(+now + 3 * MS_A_DAY) }), '2026-11-27 10:00:00'],
    ['fifteen days', facts('offer', 'give', 'lit', { until: new Date(+now + 15 * MS_A_DAY) }), '2026-12-07 10:00:00'],
    ['over already', facts('offer', 'give', 'lit', { until: new Date(+now - 1) }), null],
  ])('%s', (_, given, warn) => {
    expect(local(lifetimeOf(given).warnAt)).toBe(warn);
  });
});

test.each([
  ['offer', 'give', 'lit', '2026-12-25 23:59:59'],
  ['offer', 'give', 'pain', '2026-11-25 23:59:59'],
  ['request', 'service', 'aide', '2026-12-09 23:59:59'],
  ['offer', 'lend', 'scie', null],
  ['offer', 'service', 'cours de crochet', null],
] as const)('« prolonger » a %s, %s %s: %s', (direction, kind, item, end) => {
  expect(local(extendedUntil(facts(direction, kind, item)))).toBe(end);
});

test.each([
  ['offer', 'give', 'poires', '2026-12-05 23:59:59'],
  ['offer', 'give', 'soupe', '2026-11-25 23:59:59'],
  ['offer', 'swap', 'lit', '2026-12-02 23:59:59'],
  ['request', 'lend', 'scie', '2027-01-24 23:59:59'],
  ['offer', 'lend', 'scie', '2027-02-23 23:59:59'],
  ['offer', 'service', 'cours de crochet', '2026-12-25 23:59:59'],
] as const)('a town that settled otherwise: %s %s %s: %s', (direction, kind, item, end) => {
  const town = { timezone: PARIS, food_days: 10, gift_days: 7, request_days: 60, loan_days: 90, service_days: 30 };
  expect(local(lifetimeOf(facts(direction, kind, item, { town })).expiresAt)).toBe(end);
});

describe('on any clock', () => {
  const zone = fc.constantFrom(
    PARIS,
    'America/Guadeloupe',
    'America/Cayenne',
    'America/Miquelon',
    'Indian/Reunion',
    'Indian/Mayotte',
    'Pacific/Noumea',
    'Pacific/Tahiti',
    'Pacific/Marquesas',
  );
  // a year around both days on which the clocks change, and those two days themselves, more often
  const instant = fc.oneof(
    fc.date({ min: new Date('2026-01-01'), max: new Date('2027-06-30'), noInvalidDate: true }),
    fc.date({ min: new Date('2026-03-28T12:00Z'), max: new Date('2026-03-30T12:00Z'), noInvalidDate: true }),
    fc.date({ min: new Date('2026-10-24T12:00Z'), max: new Date('2026-10-26T12:00Z'), noInvalidDate: true }),
    fc.date({ min: new Date('2026-02-25T12:00Z'), max: new Date('2026-03-30T12:00Z'), noInvalidDate: true }),
  );
  const anyFacts = fc.record({
    direction: fc.constantFrom<Direction>('offer', 'request'),
    kind: fc.constantFrom<Kind>('give', 'lend', 'swap', 'service'),
    item: fc.constantFrom('soupe', 'tomates', 'fauteuil', 'aide pour déménager'),
    until: fc.constant(null),
    now: instant,
    town: zone.map(townAt),
  });

  test('a default end is the last second of a day, ahead, and its nudge before it and ahead', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { expiresAt, warnAt } = lifetimeOf(given);
        if (expiresAt === null) return warnAt === null && given.direction === 'offer';
        const isLast = local(expiresAt, given.town.timezone)?.endsWith('23:59:59') === true;
        const isNudged = warnAt === null || (warnAt < expiresAt && warnAt > given.now);
        return isLast && expiresAt > given.now && isNudged;
      }),
      { numRuns: 2_000 },
    );
  });

  test('a named end is kept, and the nudge lies between now and it', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 400 * MS_A_DAY }), (given, ahead) => {
        const until = new Date(given.now.getTime() + ahead);
        const { expiresAt, warnAt } = lifetimeOf({ ...given, until });
        return expiresAt === until && (warnAt === null ? ahead < 3 * MS_A_DAY : warnAt < until && warnAt > given.now);
      }),
    );
  });

  test('« prolonger » gives a week at least to what does not perish', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const end = extendedUntil(given);
        const perishes = given.direction === 'offer' && /soupe|tomates/.test(given.item);
        return end === null || perishes || end.getTime() - given.now.getTime() >= 7 * MS_A_DAY;
      }),
    );
  });
});
