import { expect, test } from 'vitest';
import { periodOf } from './capacity.ts';
import { lastPlace, placeOf, placesIn } from './places.ts';
import { claim, queueOf } from './testing/queue-of.ts';

const waiting = (id: string, from: string, to: string) =>
  claim({ id, member_id: id, state: 'waiting', from_on: `2026-${from}`, to_on: `2026-${to}` });
const LINE = [
  waiting('1', '11-28', '11-29'),
  waiting('2', '12-05', '12-06'),
  waiting('3', '11-29', '12-05'),
  claim({ id: '4', member_id: '4', state: 'waiting' }),
];

test('of a loan only those count who want one of the same days, or may want any', () => {
  const places = placesIn(queueOf(LINE)).map(({ claim: { id }, place }) => [id, place]);
  expect(places).toEqual([
    ['1', 1],
    ['2', 1],
    ['3', 3],
    ['4', 4],
  ]);
  expect(placeOf(queueOf(LINE), '2')).toBe(1);
  expect(lastPlace(queueOf(LINE), { from: '2026-11-28', to: '2026-11-28' })).toBe(3);
  expect(lastPlace(queueOf(LINE), { from: '2026-12-20', to: '2026-12-20' })).toBe(2);
  expect(lastPlace(queueOf(LINE), null)).toBe(5);
});

test('each stands where they would come if they were the last, however many there are', () => {
  const day = (n: number) => `${n < 30 ? '11' : '12'}-${String((n % 30) + 1).padStart(2, '0')}`;
  const line = Array.from({ length: 200 }, (_, n) => {
    const from = (n * 17) % 53;
    const id = String(n + 1);
    return n % 9 === 0 ? claim({ id, state: 'waiting' }) : waiting(id, day(from), day(Math.min(59, from + (n % 7))));
  });
  const places = placesIn(queueOf(line)).map(({ place }) => place);
  expect(places).toEqual(line.map((one, at) => lastPlace(queueOf(line.slice(0, at)), periodOf(one))));
  expect(new Set(places).size).toBeGreaterThan(50);
});

test('of all else everybody counts, those out of sight too', () => {
  const { post, ...queue } = queueOf(LINE);
  const given = { ...queue, post: { ...post, kind: 'give' as const } };
  expect(placesIn(given).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  expect(lastPlace({ ...given, unseen: 7 }, null)).toBe(12);
});
