import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCommunes } from '../../src/community/towns/load-communes.ts';
import { type EmbeddedPostgres, startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { connect } from '../../src/database/pool.ts';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { randomFrom } from '../talk/random.ts';
import { checkBooks } from './books.ts';
import { untilBack } from './database-mischief.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { live, toRest, watchPosts } from './rest.ts';
import { KEPT_FOR_ROUNDS_MS, left, report, SEED } from './settings.ts';
import { removeSmallDisks, type SmallDisk, smallDisk } from './small-disk.ts';
import { openVillage } from './village.ts';

/** A PostgreSQL with all communes and some days of a village takes a third of it. */
const MEGABYTES = 512;
const ROUNDS = 4;
/** Of one of them, at most: fewer are done where there is no time for more. */
const A_ROUND_MS = 60_000;
const ENDS_WITHIN_MS = 20_000;

const random = randomFrom(SEED);
/** What the web process says of itself. */
const ready = async () => {
  const web = new URL(house.meta.webhook() ?? '').origin;
  return (await fetch(`${web}/health/ready`)).status;
};
let disk: SmallDisk | null = null;
let server: EmbeddedPostgres;
/** Since the beginning, how often PostgreSQL itself had to be started again. */
let ended = 0;
let house: Crashing;
let fleet: Fleet;
beforeAll(async () => {
  disk = smallDisk(MEGABYTES);
  if (disk === null) throw new Error('a small disk can be mounted by root alone: run this as root');
  server = await startEmbedded(`${disk.place}/data`, {
    onProgress: (line) => {
      if (line.includes('ended unexpectedly')) ended += 1;
    },
  });
  await migrate(server.url);
  const { db, close } = connect(server.url, { connections: 4 });
  await loadCommunes(db, () => {});
  house = await openCrashing({
    database: { db, url: server.url, close, [Symbol.asyncDispose]: close },
  });
  fleet = await openFleet(house, ['web', 'worker'], random);
}, 240_000);
afterAll(async () => {
  disk?.free();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  await server?.stop();
  removeSmallDisks();
});

/**
 * One that breaks off for want of room may find enough to come up again, by itself and on the same disk: it is asked to write until it has
 * to be started anew.
 */
async function untilEnded(): Promise<void> {
  const before = ended;
  for (const until = performance.now() + ENDS_WITHIN_MS; ended === before && performance.now() < until; await delay(20))
    await sql`select pg_switch_wal() from (select pg_logical_emit_message(true, '', 'more'))`
      .execute(house.db)
      .catch(() => {});
}

test('the disk on which all of PostgreSQL lies is full, again and again', { timeout: 300_000 }, async () => {
  const village = await openVillage(house, random);
  await keepJournal(house.db);
  const posted = watchPosts(house);
  let refused = 0;
  let round = 0;
  for (; round < 2 || (round < ROUNDS && left() > KEPT_FOR_ROUNDS_MS + A_ROUND_MS); round += 1) {
    await live({ house, act: village.act }, 30, async () => {
      disk?.fill();
      // until Meta itself has noticed: a webhook that cannot be stored is not taken
      const before = posted.lost.size;
      for (let acts = 0; posted.lost.size === before && acts < 3_000; acts += 1) await village.act();
      refused += posted.lost.size - before;
      // and whoever watches, before PostgreSQL ends
      expect(await ready(), `seed ${SEED}, round ${round}, full`).toBe(503);
      // every other time until there is no room for the log of what is written either, for which PostgreSQL ends itself
      if (round % 2 === 1) await untilEnded();
      disk?.free();
      await untilBack(house.db);
    });
    await toRest(house, fleet, posted);
    // at once with what Meta brings again, or by itself within a minute
    await expect.poll(ready, { timeout: 90_000, interval: 500 }).toBe(200);
    const { wrong } = await checkBooks(house, posted);
    expect(wrong, `seed ${SEED}, after round ${round}`).toEqual([]);
  }
  expect(refused).toBeGreaterThanOrEqual(round);
  expect(ended).toBeGreaterThan(0);
  // it works on
  await live({ house, act: village.act }, 30);
  await toRest(house, fleet, posted);
  const { wrong, counts } = await checkBooks(house, posted);
  posted.unwatch();
  expect(wrong).toEqual([]);
  const { rows } = await sql<{ bytes: number }>`
    select pg_database_size(current_database())::float8 as bytes`.execute(house.db);
  report('disk full', {
    rounds: round,
    refused,
    postgresEnded: ended,
    megabytes: Math.round((rows[0]?.bytes ?? 0) / 1e6),
    ...counts,
  });
});
