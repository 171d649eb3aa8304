import { expect, test } from 'vitest';
import { answer, drawLots, giveUp, pick } from './queue.ts';
import { inOrderShown, type Standing } from './standing.ts';

const claim = (id: string, lot: string) =>
  ({
    id,
    member_id: `m${id}`,
    state: 'waiting',
    parts: 1,
    from_on: null,
    to_on: null,
    lot,
    place_told: Number(id),
  }) as const;
const post = {
  id: '1',
  member_id: 'owner',
  direction: 'offer',
  kind: 'give',
  quantity: 1,
  outcome: null,
  way: 'choose',
  expires_at: null,
} as const;
const came = [claim('1', 'c'), claim('2', 'a'), claim('3', 'b')];
const queue = { post, claims: came, today: '2026-11-23' };
/** The first of the queue has taken much of late. */
const standing = new Map<string, Standing>([['m1', { exchanges: 9, recent: 4 }]]);

test('whoever took less of late is shown first, then whoever came first', () => {
  expect(inOrderShown(came, standing).map(({ id }) => id)).toEqual(['2', '3', '1']);
  expect(inOrderShown(came, new Map()).map(({ id }) => id)).toEqual(['1', '2', '3']);
});

test('the quiet brake changes the order shown and nothing else', () => {
  const before = structuredClone(queue);
  const shown = { ...queue, claims: inOrderShown(queue.claims, standing) };
  expect(queue).toEqual(before);
  // places, lots, turns and promises follow the order in which answers came: they never see the other one
  const newcomer = { memberId: 'm4', parts: 1, period: null, atOnce: false };
  expect(answer(queue, newcomer)).toMatchObject({ place: 4, isFree: true });
  expect(drawLots(queue).changes.find(({ state }) => state === 'accepted')?.claim).toBe('2');
  const picked = pick(queue, '2', 'owner');
  expect('news' in picked && picked.news).toEqual([
    { to: 'claimant', claim: '2', what: 'chosen' },
    { to: 'claimant', claim: '1', what: 'not-chosen', place: 1 },
    { to: 'claimant', claim: '3', what: 'not-chosen', place: 2 },
  ]);
  const promised = {
    ...queue,
    claims: came.map((one) => (one.id === '2' ? { ...one, state: 'accepted' as const } : one)),
  };
  const turn = giveUp(promised, '2')?.changes.find(({ state }) => state === 'accepted');
  expect(turn?.claim).toBe('1');
  // what its owner sees of each is the same, in another order
  expect([...shown.claims].sort((a, b) => Number(a.id) - Number(b.id))).toEqual(came);
});
