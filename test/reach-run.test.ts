import { expect, test } from 'vitest';
import { DAY } from '../bench/reach/assumptions.ts';
import { Life } from '../bench/reach/life.ts';
import { reachOf } from '../bench/reach/measure.ts';
import { LADDER, type Ways } from '../bench/reach/rungs.ts';
import type { Sides } from '../bench/reach/sides.ts';
import { MIDNIGHT, simulate } from '../bench/reach/simulate.ts';
import { openHouse } from './helpers/house.ts';

const SIZE = { seed: 7, members: 12, warmUp: 1, days: 1 };
const ALL = LADDER.at(-1)?.ways as Ways;

/** A short life of a small town with all the ladder has, on a database of the test run. */
const live = () =>
  simulate({ ...SIZE, ways: ALL }, async (use, options) => {
    await using house = await openHouse(options);
    return await use(house);
  });

test('the same seed gives the same life, and Meta refuses nothing of it', async () => {
  const [first, second] = await Promise.all([live(), live()]);
  expect(second).toEqual(first);
  expect(reachOf(first, SIZE.seed, SIZE.members).refused).toBe(0);
  expect(first.posts).toHaveLength(SIZE.warmUp + SIZE.days);
  expect(first.messages.length).toBeGreaterThan(0);
}, 90_000);

test('who gets a mail comes back by its link, once and later, or does not', async () => {
  const members = 6;
  await using house = await openHouse();
  const town = await house.town('Saint-Brieuc', { approval: false });
  const mails = Array.from({ length: members }, (_, member) => ({ member, by: 'mail' as const }));
  const sides: Sides = { options: {}, tie: async () => {}, arrived: () => mails.splice(0), close: async () => {} };
  const ways = { ...ALL, hand: false };
  const setting = { seed: 7, members, warmUp: 0, days: 1, ways, house, town, sides, midnight: MIDNIGHT };
  const { acts, beside } = await new Life(setting).live();
  expect(beside).toHaveLength(members);
  const brought = acts.filter(({ why }) => why === 'brought');
  expect(brought.length).toBeGreaterThan(0);
  expect(brought.length).toBeLessThan(members);
  expect(new Set(brought.map(({ member }) => member)).size).toBe(brought.length);
  for (const { at } of brought) {
    expect(at).toBeGreaterThan(beside[0] as number);
    expect(at).toBeLessThan(MIDNIGHT + DAY);
  }
}, 90_000);
