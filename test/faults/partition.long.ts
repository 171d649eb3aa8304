import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import type { Program } from '../helpers/program.ts';
import { randomFrom } from '../talk/random.ts';
import { checkBooks } from './books.ts';
import { type Fleet, namedUrl, openFleet } from './fleet.ts';
import { doubts, keepJournal, noteLost } from './journal.ts';
import { type OwnNetwork, ownNetwork } from './own-network.ts';
import { live, type Posted, toRest, watchPosts } from './rest.ts';
import { report, SEED } from './settings.ts';
import { openVillage, type Village } from './village.ts';

/*
 * A network cut in two: nothing arrives, and no line breaks. A proxy between two of them stands still; where the machine lets us, a
 * worker also lives in a network of its own, of which the cable is pulled.
 */

/** What a process had in hand has moved to others within so long, however it was lost. */
const MOVED_WITHIN_MS = 90_000;
/** By which PostgreSQL knows the worker that is lost. */
const CUT_OFF = 'cut-off';

const random = randomFrom(SEED);
const impatient = { NODE_OPTIONS: `--import=${new URL('impatient.ts', import.meta.url).href}` };
let house: Crashing;
let fleet: Fleet;
let village: Village;
let posted: Posted;
/** What the test in hand has opened, to be closed after it. */
const ended: (() => unknown)[] = [];
beforeAll(async () => {
  house = await openCrashing();
  fleet = await openFleet(house, ['web', 'worker'], random);
  village = await openVillage(house, random);
  await keepJournal(house.db);
  posted = watchPosts(house);
}, 120_000);
afterAll(async () => {
  posted?.unwatch();
  for (const end of ended.toReversed()) await end();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
});

const gateFor = async (url: string, host?: string): Promise<Gate> => {
  const gate = await gateTo(url, host);
  ended.push(() => gate[Symbol.asyncDispose]());
  return gate;
};

async function openWork(): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select ((select count(*) from inbox_event where handled_at is null and failed_at is null)
          + (select count(*) from outbox where state = 'sending'))::int as many`.execute(house.db);
  return rows[0]?.many ?? Number.NaN;
}

/** Transactions that the lost worker has open: their locks hold others up. */
async function heldByLost(): Promise<number> {
  const { rows } = await sql<{ many: number }>`
    select count(*)::int as many from pg_stat_activity
     where datname = current_database() and application_name = ${CUT_OFF} and state like 'idle in transaction%'`.execute(
    house.db,
  );
  return rows[0]?.many ?? Number.NaN;
}

async function expectRightBooks(after: string): Promise<object> {
  await toRest(house, fleet, posted);
  const { wrong, counts } = await checkBooks(house, posted);
  expect(wrong, `seed ${SEED}, after ${after}`).toEqual([]);
  return counts;
}

/** It has found its way back, works on, and ends as it should. */
async function expectToWorkOn(program: Program, after: string): Promise<object> {
  await live({ house, act: village.act }, 30);
  const counts = await expectRightBooks(after);
  expect(await program.end()).toBe(0);
  for (const end of ended.splice(0).toReversed()) await end();
  return counts;
}

interface Cut {
  worker: Program;
  cut(): void;
  mend(): void;
}

/** A worker behind a proxy. */
async function behindProxy(): Promise<Cut> {
  const gate = await gateFor(house.databaseUrl);
  const worker = await house.another({ ROLES: 'worker', DATABASE_URL: namedUrl(gate.url, CUT_OFF) });
  ended.push(gate.thaw);
  return { worker, cut: gate.freeze, mend: gate.thaw };
}

/** A worker in a network of its own: what it and PostgreSQL, and it and Meta, say to each other goes through one cable. */
async function inOwnNetwork(network: OwnNetwork): Promise<Cut> {
  ended.push(network.remove);
  const database = await gateFor(house.databaseUrl, network.address);
  const graph = await gateFor(house.graphUrl, network.address);
  const env = { ROLES: 'worker', DATABASE_URL: namedUrl(database.url, CUT_OFF), META_GRAPH_URL: graph.url };
  const launch = house.launch(env, undefined, network.inside([process.execPath, 'src/main.ts']));
  ended.push(launch.kill);
  return { worker: await launch.ready, cut: network.pull, mend: network.plug };
}

/** In the middle of something, so that others are held up. @returns how many transactions it has open */
async function cutInTheMiddle({ cut, mend }: Cut): Promise<number> {
  for (;;) {
    if ((await heldByLost()) === 0) await village.act();
    cut();
    const held = await heldByLost();
    if (held > 0) return held;
    mend();
  }
}

const network = ownNetwork();
/** Without a network of its own it is cut off by the proxy a second time. */
const WAYS: [string, () => Promise<Cut>][] = [
  ['a proxy stands still', behindProxy],
  network === null
    ? ['a proxy stands still again, since no network of its own can be had here', behindProxy]
    : ['the cable of its own network is pulled', () => inOwnNetwork(network)],
];

test.each(WAYS)('a worker is cut off, its lines unbroken: %s', { timeout: 420_000 }, async (way, open) => {
  const lost = await open();
  let held = 0;
  let cutAt = 0;
  await live({ house, act: village.act }, 60, async () => {
    held = await cutInTheMiddle(lost);
    cutAt = performance.now();
    await noteLost(house.db, CUT_OFF);
  });
  while ((await openWork()) > 0 && performance.now() - cutAt < MOVED_WITHIN_MS) await delay(100);
  expect(await openWork(), `seed ${SEED}, what nobody took over`).toBe(0);
  const seconds = Math.round((performance.now() - cutAt) / 1_000);
  lost.mend();
  await expectRightBooks('the network came back');
  const counts = await expectToWorkOn(lost.worker, way);
  report('a network cut in two', { way, seconds, held, ...counts });
});

test('a worker and Meta are cut off from each other: nothing is lost, and nothing said twice', {
  timeout: 240_000,
}, async () => {
  const gate = await gateFor(house.graphUrl);
  const worker = await house.another({ ...impatient, ROLES: 'worker', META_GRAPH_URL: gate.url });
  const before = await doubts(house.db, 'timeout');
  await live({ house, act: village.act }, 60, async () => {
    gate.freeze();
    // others send meanwhile; it goes on taking its share
    for (; (await doubts(house.db, 'timeout')) === before; await delay(50)) await village.act();
  });
  const inDoubt = (await doubts(house.db, 'timeout')) - before;
  await gate.forget();
  await expectRightBooks('a worker without Meta');
  report('a worker without Meta', { inDoubt, ...(await expectToWorkOn(worker, 'a worker without Meta')) });
});

test('a web process and PostgreSQL are cut off from each other: what it cannot store it does not take', {
  timeout: 240_000,
}, async () => {
  const gate = await gateFor(house.databaseUrl);
  const web = await house.another({ ROLES: 'web', DATABASE_URL: namedUrl(gate.url, CUT_OFF) });
  const others = house.meta.webhook() ?? '';
  house.meta.setWebhook(`${web.url}/webhook`);
  await live({ house, act: village.act }, 12);
  const before = posted.lost.size;
  gate.freeze();
  await live({ house, act: village.act }, 12);
  const refused = posted.lost.size - before;
  house.meta.setWebhook(others);
  gate.thaw();
  expect(refused).toBeGreaterThanOrEqual(12);
  await expectRightBooks('a web process without PostgreSQL');
  house.meta.setWebhook(`${web.url}/webhook`);
  report('a web process without PostgreSQL', { refused, ...(await expectToWorkOn(web, 'a web process')) });
});
