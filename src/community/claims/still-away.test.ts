import { expect, test } from 'vitest';
import type { Queue, QueueClaim } from './capacity.ts';
import { stillAway, waitsForReturn } from './still-away.ts';

const TODAY = '2026-11-23';
const claim = (id: string, state: QueueClaim['state'], from: string | null, to = from, parts = 1): QueueClaim => ({
  ...{ id, member_id: id, state, parts, lot: id, place_told: null },
  from_on: from === null ? null : `2026-${from}`,
  to_on: to === null ? null : `2026-${to}`,
});
const queueOf = (claims: QueueClaim[], over: Partial<Queue['post']> = {}): Queue => ({
  post: {
    ...{ id: '1', member_id: '1', direction: 'offer', kind: 'lend', quantity: 1 },
    ...{ outcome: null, way: 'choose', expires_at: null },
    ...over,
  },
  claims,
  today: TODAY,
});
const ids = (claims: QueueClaim[]) => claims.map(({ id }) => id);
const LATE = claim('1', 'out', '11-18', '11-22');
const NEXT = claim('2', 'accepted', '11-23', '11-25');

test('who has it must have brought it back before it goes out to the next', () => {
  expect(ids(stillAway(queueOf([LATE, NEXT]), NEXT))).toEqual(['1']);
  expect(stillAway(queueOf([NEXT]), NEXT)).toEqual([]);
});

test('of two, one goes out while the other is away; of several that are away the longest due is back', () => {
  expect(stillAway(queueOf([LATE, NEXT], { quantity: 2 }), NEXT)).toEqual([]);
  const other = claim('3', 'out', '11-10', '11-15');
  expect(ids(stillAway(queueOf([LATE, other, NEXT], { quantity: 2 }), NEXT))).toEqual(['3']);
  const both = claim('4', 'accepted', '11-23', '11-25', 2);
  expect(ids(stillAway(queueOf([LATE, other, both], { quantity: 2 }), both))).toEqual(['3', '1']);
});

test('what is given, and what somebody asks for, is in nobody’s way', () => {
  expect(stillAway(queueOf([LATE, NEXT], { kind: 'give' }), NEXT)).toEqual([]);
  expect(stillAway(queueOf([LATE, NEXT], { direction: 'request' }), NEXT)).toEqual([]);
});

test('only whoever is next waits for it: the one after waits for them', () => {
  const first = claim('2', 'accepted', '11-23', '11-23');
  const second = claim('3', 'accepted', '11-24', '11-25');
  expect(ids(waitsForReturn(queueOf([LATE, second, first])))).toEqual(['2']);
});

test('it is waited for from the day before one’s own days on, until they are over', () => {
  const tomorrow = claim('5', 'accepted', '11-24');
  const later = claim('6', 'accepted', '11-25');
  const over = claim('7', 'accepted', '11-20', '11-21');
  const waiting = claim('8', 'waiting', '11-23');
  const open = claim('9', 'accepted', null);
  expect(ids(waitsForReturn(queueOf([LATE, tomorrow, later, over, waiting, open])))).toEqual(['5']);
  expect(waitsForReturn(queueOf([tomorrow]))).toEqual([]);
});
