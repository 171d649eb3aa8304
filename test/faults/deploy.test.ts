import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { randomFrom } from '../talk/random.ts';
import { checkBooks } from './books.ts';
import { type Edition, nextEdition, rewritten } from './edition.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { keepJournal } from './journal.ts';
import { migrateAndKill, type OwnDatabase, ownDatabase, rowsOf, shapeOf } from './migrating.ts';
import { live, toRest, watchPosts } from './rest.ts';
import { LONG, report, SEED } from './settings.ts';
import { openVillage, type Village } from './village.ts';

/** Of fourteen people in a minute or two: more would be read slowly, as what a program sends. */
const MOST_ACTS = LONG ? 560 : 40;

const random = randomFrom(SEED);
let edition: Edition;
let house: Crashing;
let fleet: Fleet;
let village: Village;
/** What people had written by then, in a database of this version. */
let aged: OwnDatabase;
beforeAll(async () => {
  edition = nextEdition();
  house = await openCrashing();
  village = await openVillage(house, random);
  await live({ house, act: village.act }, 20);
  await house.settled();
  await house.kill();
  aged = await ownDatabase(house);
  fleet = await openFleet(house, LONG ? ['web', 'worker', 'worker'] : ['web', 'worker'], random);
}, 120_000);
afterAll(async () => {
  await aged?.drop();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  edition?.remove();
});

test('two versions side by side while one takes the place of the other', { timeout: 300_000 }, async () => {
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

test('a migration killed again and again rewrites what is there once, and touches nothing else', {
  timeout: 300_000,
}, async () => {
  const before = await rowsOf(aged.db);
  const { kills, begun } = await migrateAndKill(aged.url, edition, random);
  const { rows } = await sql<{ is: boolean; many: number }>`
    select (${rewritten}) is true as is, count(*)::int as many from member group by 1`.execute(aged.db);
  expect(rows).toEqual([{ is: true, many: village.people.length }]);
  expect(await rowsOf(aged.db)).toEqual(before);
  expect(await shapeOf(aged.db)).toEqual(await shapeOf(house.db));
  report('migration of rows', { kills, steps: new Set(begun).size, begun: begun.length });
  expect(kills).toBeGreaterThan(2);
});
