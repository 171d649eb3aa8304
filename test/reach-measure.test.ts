import { expect, test } from 'vitest';
import { DAY, HOUR } from '../bench/reach/assumptions.ts';
import { reachOf } from '../bench/reach/measure.ts';
import { isWanted } from '../bench/reach/villager.ts';

const SEED = 464;
const MEMBERS = 200;
const FROM = 3 * DAY;

const trace = (days: number) => ({
  acts: [],
  matters: [],
  learned: new Map<string, number>(),
  posts: [{ id: '1', author: -1, at: FROM + HOUR, endedAt: null }],
  messages: [] as number[],
  mails: 0,
  refused: 0,
  handedOver: 0,
  from: FROM,
  until: FROM + days * DAY,
});

test('messages of the days before it counts are not counted', () => {
  const messages = [FROM - DAY, FROM - 1, ...Array.from({ length: MEMBERS }, (_, nth) => FROM + nth), FROM + 7 * DAY];
  expect(reachOf({ ...trace(7), messages }, SEED, MEMBERS).messagesPerPersonPerWeek).toBe(1);
});

test.each([1, 2, 7])('a post published on the first of %i days is counted', (days) => {
  const wanting = Array.from({ length: MEMBERS }, (_, member) => member).filter((member) => isWanted(SEED, 0, member));
  expect(wanting.length).toBeGreaterThan(0);
  const learned = new Map(wanting.map((member) => [`0/${member}`, FROM + 2 * HOUR]));
  expect(reachOf({ ...trace(days), learned }, SEED, MEMBERS).posts).toBe(1);
});
