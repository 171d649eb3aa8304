import { expect, test } from 'vitest';
import { DAY } from '../bench/reach/assumptions.ts';
import { Life } from '../bench/reach/life.ts';
import { reachOf } from '../bench/reach/measure.ts';
import { LADDER, type Ways } from '../bench/reach/rungs.ts';
import { openSides, type Sides } from '../bench/reach/sides.ts';
import { MIDNIGHT, simulate } from '../bench/reach/simulate.ts';
import { isAnswered, readsDigestAt, villagers } from '../bench/reach/villager.ts';
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

test('whoever takes a digest each day gets it, and who reads it has heard of what stands in it and answers by its link', async () => {
  const size = { seed: 212, members: 24, warmUp: 0, days: 3 };
  const sides = await openSides({ mail: true, push: false });
  const digests: { member: number; at: number; posts: number[] }[] = [];
  try {
    await using house = await openHouse(sides.options);
    const town = await house.town('Saint-Brieuc', { approval: false });
    const watched: Sides = {
      ...sides,
      arrived: () => {
        const arrived = sides.arrived();
        const at = house.clock.now().getTime();
        for (const one of arrived) if (one.by === 'digest') digests.push({ ...one, at });
        return arrived;
      },
    };
    const ways: Ways = { ...ALL, push: false, hand: false };
    const life = await new Life({ ...size, ways, house, town, sides: watched, midnight: MIDNIGHT }).live();
    expect(life.refused).toEqual([]);
    expect(life.digests).toEqual(digests.map(({ at }) => at));
    const people = villagers(size.seed, size.members);
    for (const { member, posts } of digests) {
      expect(people[member]).toMatchObject({ givesAddress: true, digest: 'day' });
      expect(posts.length).toBeGreaterThan(0);
    }
    const read = digests.flatMap(({ member, at, posts }) => {
      const when = readsDigestAt(size.seed, member, at, MIDNIGHT);
      return when === null || when >= life.until
        ? []
        : posts.map((number) => ({ member, nth: number - 1, when: Math.floor(when) }));
    });
    expect(read.length).toBeGreaterThan(0);
    for (const { member, nth, when } of read) expect(life.learned.get(`${nth}/${member}`)).toBeLessThanOrEqual(when);
    const byDigest = read.filter(({ member, nth, when }) => life.learned.get(`${nth}/${member}`) === when);
    const answered = byDigest.filter(({ member, nth }) => isAnswered(size.seed, nth, member));
    expect(answered.length).toBeGreaterThan(0);
    for (const { member, when } of answered) {
      const why = life.acts.filter((act) => act.member === member && act.at === when).map((act) => act.why);
      expect(why.slice(0, 2)).toEqual(['brought', 'news']);
    }
    const claims = await house.db.selectFrom('claim').select('member_id').execute();
    const answers = life.acts.filter(({ why }) => why === 'news');
    expect(new Set(claims.map(({ member_id }) => member_id)).size).toBe(
      new Set(answers.map(({ member }) => member)).size,
    );
  } finally {
    await sides.close();
  }
}, 90_000);
