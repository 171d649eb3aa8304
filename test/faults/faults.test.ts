import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { type OwnServer, ownServer } from '../helpers/own-server.ts';
import { randomFrom } from '../talk/random.ts';
import { type Books, checkBooks } from './books.ts';
import { databaseMischiefs } from './database-mischief.ts';
import { type Fleet, killsOf, openFleet, type Role } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { type Mischief, mischiefs } from './mischief.ts';
import { live, type Posted, toRest, watchPosts } from './rest.ts';
import { LONG, left, report, SEED } from './settings.ts';
import { removeSmallDisks } from './small-disk.ts';
import { openVillage, type Village } from './village.ts';

/*
 * Real processes, a real PostgreSQL and a Graph API that keeps what it was sent, while neighbours do whatever comes to
 * their minds and something goes wrong in every round. What is tried, and what is looked at: README.md.
 */
const ROLES: Role[] = LONG ? ['web', 'web', 'worker', 'worker'] : ['web', 'worker'];
const KILLS = LONG ? 200 : 4;
const ACTS = LONG ? 30 : 18;
const FELT_WITHIN_MS = 20_000;
const A_ROUND_MS = 15_000;

const random = randomFrom(SEED);
let house: Crashing;
let gate: Gate;
let server: OwnServer;
let fleet: Fleet;
let village: Village;
let posted: Posted;
beforeAll(async () => {
  server = await ownServer();
  house = await openCrashing({
    database: server,
    env: { NODE_OPTIONS: `--import=${new URL('impatient.ts', import.meta.url).href}` },
    throughUrl: async (direct) => {
      gate = await gateTo(direct);
      return gate.url;
    },
  });
  fleet = await openFleet(house, ROLES, random);
  village = await openVillage(house, random);
  await keepJournal(house.db);
  posted = watchPosts(house);
}, 120_000);
afterAll(async () => {
  posted?.unwatch();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  await gate?.[Symbol.asyncDispose]();
  await server?.close();
  removeSmallDisks();
});

async function audit(after: string): Promise<Books['counts']> {
  await toRest(house, fleet, posted);
  const { wrong, counts } = await checkBooks(house, posted);
  expect(wrong, `seed ${SEED}, after: ${after}`).toEqual([]);
  return counts;
}

/** Nobody is stuck: whoever asks is answered. */
async function askEverybody(): Promise<void> {
  for (const { person } of village.people) {
    await person.say('menu');
    await person.waitFor(({ text }) => house.like('common.menu').asymmetricMatch(text), 60_000);
  }
  await house.settled();
}

test(`kill -9 of any process at any moment, ${KILLS} times`, { timeout: 900_000 }, async () => {
  const before = killsOf(fleet);
  let counts: Books['counts'] | undefined;
  while (killsOf(fleet) - before < KILLS) {
    // no process is waited for between two of these
    for (let strikes = 0; strikes < 20 && killsOf(fleet) - before < KILLS; strikes += 1)
      await live({ house, act: village.act }, 2 + random.below(8), () => fleet.strike());
    counts = await audit(`${killsOf(fleet) - before} kills`);
  }
  await askEverybody();
  report('kills', { kills: fleet.kills, whileStarting: fleet.killedStarting, ...counts });
  expect(killsOf(fleet) - before).toBeGreaterThanOrEqual(KILLS);
});

/** People go on, and wait for each other, until what goes wrong has reached somebody. @returns how often it did */
async function untilFelt({ name, felt }: Mischief, before: number): Promise<number> {
  for (const until = performance.now() + FELT_WITHIN_MS; performance.now() < until; await delay(20)) {
    const times = (await felt()) - before;
    if (times > 0) return times;
    await village.act();
  }
  throw new Error(`seed ${SEED}: nobody felt it: ${name}`);
}

test('whatever goes wrong, everything happens once', { timeout: 900_000 }, async () => {
  const all = [
    ...(await databaseMischiefs(server)),
    ...mischiefs({ house, posted, gate, fleet, random, act: village.act }),
  ];
  const felt = new Map<string, number>();
  let counts: Books['counts'] | undefined;
  let rounds = 0;
  // the last one ends before the time does
  for (; rounds < all.length || left() > A_ROUND_MS; rounds += 1) {
    const mischief = rounds < all.length ? all[rounds] : random.pick(all);
    if (!mischief) continue;
    const before = await mischief.felt();
    await live({ house, act: village.act }, ACTS, mischief.begin());
    felt.set(mischief.name, (felt.get(mischief.name) ?? 0) + (await untilFelt(mischief, before)));
    counts = await audit(`round ${rounds}, ${mischief.name}`);
  }
  await askEverybody();
  report('rounds', {
    rounds,
    ...counts,
    kills: killsOf(fleet),
    restarts: fleet.restarts,
    ...Object.fromEntries(felt),
  });
  expect(felt.size).toBe(all.length);
  expect(counts?.messages).toBeGreaterThan(rounds * 10);
});
