import { expect, test } from 'vitest';
import type { Direction } from '../posts/post.table.ts';
import { bestFirst, type Reader } from './best-first.ts';

const post = (
  item: string,
  direction: Direction = 'offer',
  quartier: string | null = null,
  alert: string | null = null,
) => ({
  item,
  direction,
  quartier,
  alert,
});
const reader: Reader = { quartier: 'Cesson', seeks: ['poussette'], offers: ['échelle'] };
const order = (posts: ReturnType<typeof post>[], of: Reader | undefined = reader) =>
  bestFirst(posts, of, (one) => one).map(({ item }) => item);

test('what was asked for, what answers a post of one’s own, what is near, then the order given', () => {
  expect(
    order([
      post('lampe'),
      post('table', 'offer', 'cesson'),
      post('grande échelle', 'request'),
      post('landau'),
      post('vélo', 'offer', null, 'vélo'),
      post('chaise'),
    ]),
  ).toEqual(['vélo', 'grande échelle', 'landau', 'table', 'lampe', 'chaise']);
});

test('a request for what one seeks oneself is no answer, nor an offer of what one offers', () => {
  expect(order([post('lampe'), post('poussette', 'request'), post('échelle')])).toEqual([
    'lampe',
    'poussette',
    'échelle',
  ]);
});

test('of somebody unknown the order stays', () => {
  expect(order([post('lampe'), post('table')], undefined)).toEqual(['lampe', 'table']);
});
