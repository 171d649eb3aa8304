import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { migrate } from './migrate.ts';

const { db, url, close } = await testDatabase();
afterAll(close);

test('two processes at once: one works and tells, the other waits and finds nothing to do', async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const told: string[] = [];
  const [one, other] = await Promise.all([
    migrate(url, (name) => told.push(name)),
    migrate(url, (name) => told.push(name)),
  ]);
  expect(told).toEqual([...one, ...other]);
  expect(told).toEqual([...told].sort());
  expect(told[0]).toBe('0001-towns-and-members');
  expect([one, other]).toContainEqual([]);
  expect(await db.selectFrom('member').select('id').execute()).toEqual([]);
  expect(await migrate(url)).toEqual([]);
});

test('an older program leaves a newer database alone, and says so', async () => {
  await sql`insert into kysely_migration values ('9999-later', now()::text)`.execute(db);
  await expect(migrate(url)).rejects.toThrow('step 9999-later, which this version of Parallèle does not know');
});
