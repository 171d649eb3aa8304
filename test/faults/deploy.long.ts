import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { connect } from '../../src/database/pool.ts';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { PAGE, SECRETS } from '../helpers/house.ts';
import { launchProgram } from '../helpers/program.ts';
import { randomFrom } from '../talk/random.ts';
import { checkBooks } from './books.ts';
import { type Edition, nextEdition } from './edition.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { live, toRest, watchPosts } from './rest.ts';
import { report, SEED } from './settings.ts';
import { openVillage } from './village.ts';

/** Of fourteen people in a minute or two: more would be read slowly, as what a program sends. */
const MOST_ACTS = 560;

const random = randomFrom(SEED);
let edition: Edition;
let house: Crashing;
let fleet: Fleet;
beforeAll(async () => {
  edition = nextEdition();
  house = await openCrashing();
  fleet = await openFleet(house, ['web', 'worker', 'worker'], random);
}, 120_000);
afterAll(async () => {
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  edition?.remove();
});

test('two versions side by side while one takes the place of the other', { timeout: 300_000 }, async () => {
  const village = await openVillage(house, random);
  await keepJournal(house.db);
  const posted = watchPosts(house);
  const audit = async (after: string) => {
    const { wrong, counts } = await checkBooks(house, posted);
    expect(wrong, `seed ${SEED}, after: ${after}`).toEqual([]);
    return counts;
  };
  const { roll, whole } = fleet;
  await live({ house, act: village.act }, 20);
  // goes on for as long as the new ones come and the old ones leave
  let isRolling = true;
  const rolling = roll({}, edition.root).finally(() => {
    isRolling = false;
  });
  let acts = 0;
  while (isRolling && acts < MOST_ACTS) {
    await village.act();
    acts += 1;
    // as people do: each has read what came before they say the next thing
    if (acts % 4 === 0) await house.settled();
  }
  await rolling;
  await whole();
  expect(posted.lost.size, 'webhooks refused meanwhile').toBe(0);
  // an old one that is started again leaves the newer database alone
  await expect(house.launch().ready).rejects.toThrow(/does not know\. Start the newer version/);
  await live({ house, act: village.act }, 20);
  await toRest(house, fleet, posted);
  const counts = await audit('a deploy');
  for (const { person } of village.people) {
    await person.say('menu');
    await person.waitFor(({ text }) => house.like('common.menu').asymmetricMatch(text), 60_000);
  }
  await house.settled();
  const { rows } = await sql<{ version: number }>`
    select max((frame ->> 'version')::int) as version from conversation, jsonb_array_elements(state -> 'frames') frame`.execute(
    house.db,
  );
  posted.unwatch();
  report('two versions', { acts, newest: rows[0]?.version, ...counts });
});

/** What a database looks like: its columns, and its indexes with whether they can be used. */
async function shapeOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ line: string }>`
    select table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(column_default, '') || ' ' || is_nullable as line
      from information_schema.columns where table_schema = 'public' and table_name not like 'fault%'
    union all
    select pg_get_indexdef(indexrelid) || ' ' || indisvalid from pg_index
      join pg_class on pg_class.oid = indexrelid where relnamespace = 'public'::regnamespace and relname not like 'fault%'
    union all
    select conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint 
     where connamespace = 'public'::regnamespace and conrelid::regclass::text not like 'fault%'
     order by 1`.execute(db);
  return rows.map(({ line }) => line);
}

test('a migration killed again and again ends where one that was left alone ends', { timeout: 300_000 }, async () => {
  const server = connect(inject('databaseUrl'), { connections: 1 });
  const name = `test_${randomBytes(6).toString('hex')}`;
  await sql`create database ${sql.id(name)}`.execute(server.db);
  const url = inject('databaseUrl').replace(/postgres(?=$|\?)/, name);
  const { db, close } = connect(url, { connections: 1 });
  const env = {
    DATABASE_URL: url,
    SECRET_KEY: randomBytes(32).toString('hex'),
    META_APP_SECRET: SECRETS.appSecret,
    META_VERIFY_TOKEN: SECRETS.verifyToken,
    META_PAGE_ID: PAGE.id,
    META_PAGE_TOKEN: PAGE.token,
    META_GRAPH_URL: 'http://127.0.0.1:9',
  };
  try {
    let kills = 0;
    const seen: string[] = [];
    for (let isDone = false; !isDone; ) {
      const launch = launchProgram(env, edition.root);
      const steps = 1 + random.below(6);
      const reached = launch.writesTimes('Database: step', steps);
      isDone = await Promise.race([launch.ready.then(() => true), reached.then(() => false)]);
      if (!isDone) kills += 1;
      seen.push(...launch.lines.filter((line) => line.includes('Database: step')));
      launch.ready.catch(() => {});
      await launch.kill();
    }
    expect(await shapeOf(db)).toEqual(await shapeOf(house.db));
    report('migration', { kills, steps: new Set(seen).size, begun: seen.length });
    expect(kills).toBeGreaterThan(1);
    expect(seen.length).toBeGreaterThanOrEqual(new Set(seen).size);
  } finally {
    await close();
    await sql`drop database ${sql.id(name)} with (force)`.execute(server.db);
    await server.close();
  }
});
