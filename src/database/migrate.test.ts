import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { migrate, type Step } from './migrate.ts';
import { connect } from './pool.ts';

const { db, url, close } = await testDatabase();
afterAll(close);

test('two processes at once: one works and tells, the other waits and finds nothing to do', async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const told: string[] = [];
  const [one, other] = await Promise.all([
    migrate(url, { onProgress: (name) => told.push(name) }),
    migrate(url, { onProgress: (name) => told.push(name) }),
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

test('a step that does not get its table steps aside for those who read it, and comes again', async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const step = (text: string, more: Partial<Step> = {}): Step => ({
    up: async (in_) => void (await sql.raw(text).execute(in_)),
    ...more,
  });
  const first = { '1-table': step('create table thing (id int)') };
  expect(await migrate(url, { steps: first })).toEqual(['1-table']);
  const steps = {
    ...first,
    '2-column': step('alter table thing add column name text'),
    '3-index': step('create index concurrently thing_name on thing (name)', { isAlone: true }),
  };
  const reader = connect(url, { connections: 1 });
  let heldUp = 0;
  const [migrated] = await db.transaction().execute(async (trx) => {
    await sql`select from thing`.execute(trx);
    return await new Promise<[Promise<string[]>]>((resolve) => {
      const running = migrate(url, {
        steps,
        lockTimeout: 20,
        onHeld: () => {
          heldUp += 1;
          if (heldUp === 2) resolve([running]);
        },
      });
    });
  });
  // while it waits, who reads is behind it in the queue for no longer than that
  expect((await sql`select from thing`.execute(reader.db)).rows).toEqual([]);
  expect(await migrated).toEqual(['2-column', '3-index']);
  await reader.close();
});
