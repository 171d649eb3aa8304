import { expect, test } from 'vitest';
import { partsPromised, type Queue, type QueueClaim, type QueuePost } from './capacity.ts';
import { giveUp, resize, retell } from './queue.ts';
import { toldAnew } from './told-anew.ts';

const toldAs = (queue: Queue, told: Pick<QueuePost, 'quantity' | 'way'>) =>
  retell(queue, toldAnew(queue, { ...queue.post, ...told }));

const post = {
  id: '1',
  member_id: 'owner',
  direction: 'offer',
  kind: 'give',
  quantity: 5,
  outcome: null,
  way: 'choose',
  expires_at: null,
} as const;
const claim = (
  id: string,
  state: QueueClaim['state'],
  parts: number,
  days: [string, string] | null = null,
): QueueClaim => ({
  id,
  member_id: `m${id}`,
  state,
  parts,
  from_on: days?.[0] ?? null,
  to_on: days?.[1] ?? null,
  lot: id,
  place_told: null,
});
const today = '2026-11-23';

test('a promise grows by no more than is left, an answer that waits by no more than there is', () => {
  const queue = {
    post,
    claims: [claim('1', 'accepted', 2), claim('2', 'accepted', 2), claim('3', 'waiting', 1)],
    today,
  };
  expect(resize(queue, '1', 9)?.changes).toEqual([{ claim: '1', parts: 3 }]);
  expect(resize(queue, '3', 9)?.changes).toEqual([{ claim: '3', parts: 5 }]);
  expect(resize({ ...queue, claims: [claim('1', 'done', 2)] }, '1', 3)).toBeNull();
});

test('what a promise gives back goes to whoever had nothing left', () => {
  const queue = { post, claims: [claim('1', 'accepted', 5), claim('2', 'waiting', 2)], today };
  expect(resize(queue, '1', 4)?.changes).toEqual([
    { claim: '1', parts: 4 },
    { claim: '2', state: 'accepted', parts: 1 },
  ]);
});

test('more of it serves those who had nothing left, « premier arrivé » those who are first', () => {
  const full = { post: { ...post, quantity: 2 }, claims: [claim('1', 'accepted', 2), claim('2', 'waiting', 1)], today };
  expect(toldAs(full, { quantity: 2, way: 'choose' }).changes).toEqual([]);
  expect(toldAs(full, { quantity: 3, way: 'choose' }).changes).toEqual([{ claim: '2', state: 'accepted', parts: 1 }]);
  const free = { post: { ...post, quantity: 1 }, claims: [claim('1', 'waiting', 1), claim('2', 'waiting', 1)], today };
  expect(toldAs(free, { quantity: 1, way: 'choose' }).changes).toEqual([]);
  expect(toldAs(free, { quantity: 1, way: 'draw' }).changes).toEqual([]);
  expect(toldAs(free, { quantity: 1, way: 'first' }).changes).toEqual([{ claim: '1', state: 'accepted', parts: 1 }]);
});

test('before lots are drawn nobody gets it because another gave up', () => {
  const queue = {
    post: { ...post, way: 'draw' as const },
    claims: [claim('1', 'waiting', 1), claim('2', 'waiting', 1)],
    today,
  };
  expect(giveUp(queue, '1')?.changes).toEqual([{ claim: '1', state: 'cancelled' }]);
});

test('of a loan as much is promised as is away on one day', () => {
  const lent = { ...post, kind: 'lend' as const };
  const claims = [
    claim('1', 'accepted', 1, ['2026-11-24', '2026-11-25']),
    claim('2', 'accepted', 2, ['2026-11-25', '2026-11-26']),
    claim('3', 'accepted', 1, ['2026-12-01', '2026-12-02']),
    claim('4', 'waiting', 4, ['2026-11-25', '2026-11-25']),
  ];
  expect(partsPromised({ post: lent, claims, today })).toBe(3);
  expect(partsPromised({ post, claims, today })).toBe(4);
});
