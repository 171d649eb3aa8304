import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { randomFrom } from '../talk/random.ts';
import { type Books, checkBooks } from './books.ts';
import { databaseMischiefs } from './database-mischief.ts';
import { type Fleet, killsOf, openFleet, type Role } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { mischiefs } from './mischief.ts';
import { live, type Posted, toRest, watchPosts } from './rest.ts';
import { LONG, report, SECONDS, SEED } from './settings.ts';
import { openVillage, type Village } from './village.ts';

/*
 * Real processes, a real PostgreSQL and a Graph API that keeps what it was sent, while neighbours do whatever comes to
 * their minds and something goes wrong in every round. What is tried, and what is looked at: README.md.
 */
const ROLES: Role[] = LONG ? ['web', 'web', 'worker', 'worker'] : ['web', 'worker'];
const KILLS = LONG ? 200 : 4;
const ACTS = 30;

const random = randomFrom(SEED);
let house: Crashing;
let gate: Gate;
let url: string;
let fleet: Fleet;
let village: Village;
let posted: Posted;
let doubts = 0;
beforeAll(async () => {
  house = await openCrashing({
    throughUrl: async (direct) => {
      url = direct;
      gate = await gateTo(direct);
      return gate.url;
    },
  });
  // this server is a throw-away one, but what is said to be stored must outlive its processes
  await sql`alter database ${sql.id(new URL(url).pathname.slice(1))} set synchronous_commit = on`.execute(house.db);
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
});

async function audit(after: string): Promise<Books['counts']> {
  await toRest(house, fleet, posted);
  const { wrong, counts } = await checkBooks(house, posted.taken);
  expect(wrong, `seed ${SEED}, after: ${after}`).toEqual([]);
  // whoever dies, or hangs on a call longer than its lease, leaves at most one message of each person in doubt
  doubts += 1;
  expect(counts.perhapsNever).toBeLessThanOrEqual((doubts + killsOf(fleet) + fleet.restarts) * village.people.length);
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

test('whatever goes wrong, everything happens once', { timeout: (SECONDS + 300) * 1_000 }, async () => {
  // among the other tests each is tried once, and processes are killed in the next test
  const all = mischiefs({ house, gate, fleet, random, act: village.act }).filter(({ kills }) => LONG || !kills);
  if (LONG) all.unshift(...(await databaseMischiefs(house.db, url)));
  const happened = new Map<string, number>();
  let counts: Books['counts'] | undefined;
  let rounds = 0;
  for (
    const until = performance.now() + SECONDS * 1_000;
    rounds < all.length || performance.now() < until;
    rounds += 1
  ) {
    const mischief = rounds < all.length ? all[rounds] : random.pick(all);
    if (!mischief) continue;
    happened.set(mischief.name, (happened.get(mischief.name) ?? 0) + 1);
    await live({ house, act: village.act }, ACTS, mischief.begin());
    counts = await audit(`round ${rounds}, ${mischief.name}`);
  }
  await askEverybody();
  report('rounds', {
    rounds,
    ...counts,
    kills: killsOf(fleet),
    restarts: fleet.restarts,
    ...Object.fromEntries(happened),
  });
  expect(happened.size).toBe(all.length);
  expect(counts?.messages).toBeGreaterThan(rounds * 10);
});

test(`kill -9 of any process at any moment, ${KILLS} times`, { timeout: 420_000 }, async () => {
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
