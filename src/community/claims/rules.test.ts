import { expect, test } from 'vitest';
import { goesAtOnce, goesToFirst } from './rules.ts';

const hours = { timezone: 'Europe/Paris', day_starts: 8, day_ends: 21 };
const gratin = {
  way: 'choose',
  direction: 'offer',
  kind: 'give',
  item: 'Gratin de pâtes',
  expires_at: new Date('2026-11-24T22:59:59Z'),
} as const;

test('food goes to the first in the morning of its last day, also where the clocks change', () => {
  expect(goesToFirst(gratin, hours)).toEqual(new Date('2026-11-24T07:00:00Z'));
  const inMarch = { ...gratin, expires_at: new Date('2027-03-28T21:59:59Z') };
  expect(goesToFirst(inMarch, hours)).toEqual(new Date('2027-03-28T06:00:00Z'));
  const inOctober = { ...gratin, expires_at: new Date('2026-10-25T22:59:59Z') };
  expect(goesToFirst(inOctober, hours)).toEqual(new Date('2026-10-25T07:00:00Z'));
});

test('not what is over before, what keeps, what its owner settled otherwise, or what is looked for', () => {
  const none = [
    { ...gratin, expires_at: new Date('2026-11-24T06:30:00Z') },
    { ...gratin, expires_at: null },
    { ...gratin, item: 'Fauteuil' },
    { ...gratin, way: 'draw' as const },
    { ...gratin, way: 'first' as const },
    { ...gratin, direction: 'request' as const },
    { ...gratin, kind: 'swap' as const },
  ];
  for (const post of none) expect(goesToFirst(post, hours)).toBeNull();
});

test('whoever answers on the last day has it at once, from midnight on', () => {
  const at = (now: string) => goesAtOnce(gratin, new Date(now), hours.timezone);
  expect(['2026-11-23T22:59:00Z', '2026-11-23T23:00:00Z', '2026-11-24T12:00:00Z'].map(at)).toEqual([false, true, true]);
});
