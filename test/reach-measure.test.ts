import { expect, test } from 'vitest';
import { DAY, HOUR, TOWN } from '../bench/reach/assumptions.ts';
import { drawRungs } from '../bench/reach/chart.ts';
import { reachOf } from '../bench/reach/measure.ts';
import { liveNaively } from '../bench/reach/naive.ts';
import { tableOf } from '../bench/reach/report.ts';
import type { Trace } from '../bench/reach/trace.ts';
import { comesBackAt, isWanted, readsDigestAt, villagers } from '../bench/reach/villager.ts';

const SEED = 464;
const MEMBERS = 200;
const FROM = 3 * DAY;

const trace = (days: number, more: Partial<Trace> = {}): Trace => ({
  acts: [],
  matters: [],
  learned: new Map<string, number>(),
  posts: [{ author: -1, at: FROM + HOUR, endedAt: null, isHandedOver: false }],
  messages: [],
  beside: [],
  digests: [],
  refused: [],
  from: FROM,
  until: FROM + days * DAY,
  ...more,
});
const reach = (days: number, more: Partial<Trace> = {}) => reachOf(trace(days, more), SEED, MEMBERS);

test('what happened on days that do not count is not counted', () => {
  const times = [FROM - DAY, FROM - 1, ...Array.from({ length: MEMBERS }, (_, nth) => FROM + nth), FROM + 7 * DAY];
  expect(reach(7, { messages: times }).messagesPerPersonPerWeek).toBe(1);
  expect(reach(7, { beside: times })).toMatchObject({ beside: MEMBERS });
  expect(reach(7, { digests: times })).toMatchObject({ digests: MEMBERS, beside: 0 });
  expect(reach(7, { refused: times })).toMatchObject({ refused: MEMBERS });
  const posts = times.map((endedAt) => ({ author: 0, at: FROM - 2 * DAY, endedAt, isHandedOver: true }));
  expect(reach(7, { posts: [...posts, { author: 0, at: FROM, endedAt: FROM, isHandedOver: false }] })).toMatchObject({
    handedOver: MEMBERS,
  });
});

test.each([1, 2, 7])('a post published on the first of %i days is counted', (days) => {
  const wanting = Array.from({ length: MEMBERS }, (_, member) => member).filter((member) => isWanted(SEED, 0, member));
  expect(wanting.length).toBeGreaterThan(0);
  const learned = new Map(wanting.map((member) => [`0/${member}`, FROM + 2 * HOUR]));
  expect(reach(days, { learned }).posts).toBe(1);
});

test('a matter counts within the hour and within a day when it had so long to arrive, and apart when its owner was away', () => {
  const matter = (owedAt: number, after: number | null, member = 1) => ({
    member,
    owedAt,
    arrivedAt: after === null ? null : owedAt + after,
  });
  const acts = [{ member: 1, at: FROM, why: 'visit' as const }];
  const matters = [
    matter(FROM + HOUR, 0),
    matter(FROM + HOUR, HOUR, 2),
    matter(FROM + HOUR, 2 * HOUR, 2),
    matter(FROM + 2 * DAY, null),
    // too late to be told within a day
    matter(FROM + 7 * DAY - 2 * HOUR, 0, 2),
    // before it counts
    matter(FROM - HOUR, null),
  ];
  expect(reach(7, { acts, matters })).toMatchObject({ matters: 0.6, mattersAway: 0.5, mattersWithinADay: 0.75 });
});

test('mails, notifications and words by hand bring as many back as is assumed, and never before they came', () => {
  const came = FROM + 10 * HOUR;
  for (const by of ['mail', 'push', 'hand'] as const) {
    const all = Array.from({ length: 5_000 }, (_, member) => comesBackAt(SEED, by, member, came, 0));
    const back = all.filter((at) => at !== null);
    expect(back.length / all.length).toBeCloseTo(TOWN[by].brings, 1);
    expect(Math.min(...back)).toBeGreaterThanOrEqual(came);
    const quick = back.filter((at) => at - came <= TOWN[by].within * 60_000);
    expect(quick.length / back.length).toBeCloseTo(0.5, 1);
  }
});

test('of the digests as many are read as is assumed, half of them as soon, and as many people take one', () => {
  const came = FROM + 8 * HOUR;
  const all = Array.from({ length: 5_000 }, (_, member) => readsDigestAt(SEED, member, came, 0));
  const read = all.filter((at) => at !== null);
  expect(read.length / all.length).toBeCloseTo(TOWN.digest.reads, 1);
  expect(Math.min(...read)).toBeGreaterThanOrEqual(came);
  const quick = read.filter((at) => at - came <= TOWN.digest.within * 60_000);
  expect(quick.length / read.length).toBeCloseTo(0.5, 1);
  const people = villagers(SEED, 5_000);
  for (const every of ['day', 'week'] as const) {
    const takers = people.filter(({ digest }) => digest === every);
    expect(takers.length / people.length).toBeCloseTo(TOWN.takesDigest[every], 1);
  }
});

test('the town has its admins, and some who were asked before it begins; the same seed makes the same people', () => {
  const people = villagers(SEED, MEMBERS);
  expect(people).toEqual(villagers(SEED, MEMBERS));
  expect(people).not.toEqual(villagers(SEED + 1, MEMBERS));
  expect(people.filter(({ isAdmin }) => isAdmin)).toHaveLength(TOWN.admins);
  expect(people.some(({ wasAsked }) => wasAsked)).toBe(true);
  expect(people.every(({ wasAsked }) => wasAsked)).toBe(false);
});

test('the naive bot reaches some and not all, tells the lucky ones at once, and does so again with the same seed', () => {
  const size = { seed: SEED, members: MEMBERS, warmUp: 3, days: 14 };
  const life = liveNaively(size, 0);
  expect(liveNaively(size, 0)).toEqual(life);
  const measured = reachOf(life, SEED, MEMBERS);
  expect(measured).toMatchObject({ refused: 0, beside: 0, mattersAway: 0 });
  expect(measured.posts).toBeGreaterThan(0);
  expect(measured.posts).toBeLessThan(0.5);
  expect(measured.matters).toBe(measured.mattersWithinADay);
  expect(measured.messagesPerPersonPerWeek).toBeGreaterThan(0);
});

test('all rungs stand side by side, and on a picture', () => {
  const measured = ['naive bot', 'windows only'].map((name) => ({ name, reach: reach(7) }));
  expect(tableOf(measured).split('\n')).toHaveLength(4);
  expect(tableOf(measured)).toContain('| digests |');
  const svg = drawRungs(measured);
  expect(svg).toMatch(/^<svg/);
  for (const words of ['naive bot', 'windows only', 'within the hour', 'later, or never']) expect(svg).toContain(words);
});
