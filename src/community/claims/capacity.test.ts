import { expect, test } from 'vitest';
import { fitting, isLasting, partsLeft, type Queue, type QueueClaim } from './capacity.ts';
import type { ClaimState } from './claim.table.ts';
import { OWNER, TODAY } from './testing/queue-acts.ts';

type Told = [state: ClaimState, parts?: number, from?: string, to?: string];

function queueOf(
  kind: 'give' | 'lend' | 'service',
  quantity: number,
  told: Told[],
  direction: 'offer' | 'request' = 'offer',
): Queue {
  const claims = told.map(
    ([state, parts = 1, from_on = null, to_on = from_on], n): QueueClaim => ({
      id: String(n + 1),
      member_id: `m${n}`,
      state,
      parts,
      from_on,
      to_on,
      lot: '',
      place_told: null,
    }),
  );
  const post = {
    id: '1',
    member_id: OWNER,
    direction,
    kind,
    quantity,
    outcome: null,
    way: 'choose',
    expires_at: null,
  } as const;
  return { post, claims, today: TODAY };
}

test.each<[string, Queue, number]>([
  ['nothing is promised', queueOf('give', 3, [['waiting'], ['declined'], ['cancelled'], ['silent'], ['missed']]), 3],
  [
    'a promise counts',
    queueOf('give', 3, [
      ['accepted', 2],
      ['waiting', 9],
    ]),
    1,
  ],
  ['what was given is gone', queueOf('give', 3, [['done', 2], ['accepted']]), 0],
  ['help can be given again', queueOf('service', 1, [['done']]), 1],
  ['help that was found is found', queueOf('service', 1, [['done']], 'request'), 0],
  ['what was lent and is back is there again', queueOf('lend', 1, [['done']]), 1],
  ['what is out is not', queueOf('lend', 1, [['out']]), 0],
])('%s', (_name, queue, left) => {
  expect(partsLeft(queue, null)).toBe(left);
});

test.each<[string, Told[], [string, string], number]>([
  ['days apart do not meet', [['accepted', 1, '2026-12-05', '2026-12-06']], ['2026-12-07', '2026-12-08'], 2],
  ['one common day is enough', [['accepted', 1, '2026-12-05', '2026-12-07']], ['2026-12-07', '2026-12-08'], 1],
  ['inside', [['accepted', 1, '2026-12-06']], ['2026-12-05', '2026-12-08'], 1],
  [
    'the fullest day counts',
    [
      ['accepted', 1, '2026-12-05', '2026-12-06'],
      ['accepted', 1, '2026-12-06'],
    ],
    ['2026-12-05', '2026-12-07'],
    0,
  ],
  [
    'never two on one day',
    [
      ['accepted', 1, '2026-12-05'],
      ['accepted', 1, '2026-12-06'],
    ],
    ['2026-12-05', '2026-12-06'],
    1,
  ],
  ['a promise without days is in the way of all', [['accepted']], ['2026-12-05', '2026-12-05'], 1],
  ['what is late is away today', [['out', 2, '2026-12-01', '2026-12-02']], [TODAY, '2026-12-05'], 0],
  ['and hoped for tomorrow', [['out', 2, '2026-12-01', '2026-12-02']], ['2026-12-05', '2026-12-05'], 2],
  [
    'handed over early it is away from now on',
    [['out', 2, '2026-12-07', '2026-12-08']],
    ['2026-12-05', '2026-12-06'],
    0,
  ],
  ['back is back', [['done', 2, '2026-12-05', '2026-12-09']], ['2026-12-05', '2026-12-05'], 2],
])('two drills: %s', (_name, claims, [from, to], left) => {
  expect(partsLeft(queueOf('lend', 2, claims), { from, to })).toBe(left);
});

test('who wants more than there is gets what is left, and never less than nothing', () => {
  const queue = queueOf('give', 3, [
    ['accepted', 2],
    ['waiting', 5],
  ]);
  const full = queueOf('give', 1, [['accepted', 2], ['waiting']]);
  const [, wants] = queue.claims;
  expect(wants && [fitting(queue)(wants), fitting(full)(wants)]).toEqual([1, 0]);
});

test('what stays up after one was served: loans and help that are offered', () => {
  const lasting = (['offer', 'request'] as const).flatMap((direction) =>
    (['give', 'lend', 'swap', 'service'] as const)
      .filter((kind) => isLasting({ direction, kind }))
      .map((kind) => `${direction} ${kind}`),
  );
  expect(lasting).toEqual(['offer lend', 'offer service']);
});
