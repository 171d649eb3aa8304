import { expect, test } from 'vitest';
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

test('of all else everybody counts, those out of sight too', () => {
  const { post, ...queue } = queueOf(LINE);
  const given = { ...queue, post: { ...post, kind: 'give' as const } };
  expect(placesIn(given).map(({ place }) => place)).toEqual([1, 2, 3, 4]);
  expect(lastPlace({ ...given, unseen: 7 }, null)).toBe(12);
});
