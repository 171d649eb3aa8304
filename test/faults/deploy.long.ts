import { afterAll, beforeAll, expect, test } from 'vitest';
import { randomFrom } from '../talk/random.ts';
import { type Edition, nextEdition } from './edition.ts';
import { migrateAlone, migrateAndKill, type OwnDatabase, ownDatabase, shapeOf } from './migrating.ts';
import { report, SEED } from './settings.ts';

let edition: Edition;
let killed: OwnDatabase;
let leftAlone: OwnDatabase;
beforeAll(async () => {
  edition = nextEdition();
  killed = await ownDatabase();
  leftAlone = await ownDatabase();
}, 120_000);
afterAll(async () => {
  await killed?.drop();
  await leftAlone?.drop();
  edition?.remove();
});

test('a migration of an empty database killed again and again ends where one that was left alone ends', {
  timeout: 300_000,
}, async () => {
  await migrateAlone(leftAlone.url, edition);
  const { kills, begun } = await migrateAndKill(killed.url, edition, randomFrom(SEED), 8);
  const shape = await shapeOf(killed.db);
  expect(shape).toEqual(await shapeOf(leftAlone.db));
  expect(shape.filter((line) => /^CREATE (OR REPLACE FUNCTION|TRIGGER)/.test(line)).length).toBeGreaterThan(2);
  report('migration', { kills, steps: new Set(begun).size, begun: begun.length });
  expect(kills).toBeGreaterThan(1);
});
