import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import type { Program } from '../helpers/program.ts';
import { randomFrom } from '../talk/random.ts';
import { checkBooks } from './books.ts';
import { type Fleet, namedUrl, openFleet } from './fleet.ts';
import { keepJournal, noteLost } from './journal.ts';
import { live, toRest, watchPosts } from './rest.ts';
import { left, report, SEED } from './settings.ts';
import { openVillage, type Village } from './village.ts';

/** What a process had in hand has moved to others within so long, however it was lost. */
const MOVED_WITHIN_MS = 90_000;
/** By which PostgreSQL knows the worker that is lost. */
const CUT_OFF = 'cut-off';

const random = randomFrom(SEED);
let house: Crashing;
let fleet: Fleet;
let gate: Gate;
let cutOff: Program;
beforeAll(async () => {
  house = await openCrashing();
  fleet = await openFleet(house, ['web', 'worker'], random);
  gate = await gateTo(house.databaseUrl);
  cutOff = await house.another({ ROLES: 'worker', DATABASE_URL: namedUrl(gate.url, CUT_OFF) });
}, 120_000);
afterAll(async () => {
  gate?.thaw();
  await cutOff?.kill();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  await gate?.[Symbol.asyncDispose]();
});

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

/** In the middle of something, so that others are held up. @returns how many transactions it has open */
async function freezeInTheMiddle({ act }: Village): Promise<number> {
  for (;;) {
    if ((await heldByLost()) === 0) await act();
    gate.freeze();
    const held = await heldByLost();
    if (held > 0) return held;
    gate.thaw();
  }
}

test('a worker that the network has cut off from PostgreSQL, its lines unbroken', { timeout: 420_000 }, async () => {
  const village = await openVillage(house, random);
  await keepJournal(house.db);
  const posted = watchPosts(house);
  const seconds: number[] = [];
  let held = 0;
  for (let round = 0; round < 1 || (round < 2 && left() > 2 * MOVED_WITHIN_MS); round += 1) {
    let frozenAt = 0;
    await live({ house, act: village.act }, 60, async () => {
      held += await freezeInTheMiddle(village);
      frozenAt = performance.now();
      await noteLost(house.db, CUT_OFF);
    });
    while ((await openWork()) > 0 && performance.now() - frozenAt < MOVED_WITHIN_MS) await delay(100);
    expect(await openWork(), `seed ${SEED}, what nobody took over`).toBe(0);
    seconds.push(Math.round((performance.now() - frozenAt) / 1_000));
    gate.thaw();
    await toRest(house, fleet, posted);
    const { wrong } = await checkBooks(house, posted);
    expect(wrong, `seed ${SEED}, after the network came back`).toEqual([]);
  }
  // it has found its way back, and works on
  await live({ house, act: village.act }, 30);
  await toRest(house, fleet, posted);
  const { wrong, counts } = await checkBooks(house, posted);
  expect(wrong).toEqual([]);
  expect(await cutOff.end()).toBe(0);
  posted.unwatch();
  report('a network cut in two', { seconds, held, ...counts });
  expect(held, 'in the middle of something').toBeGreaterThan(0);
});
