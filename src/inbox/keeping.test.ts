import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { connect } from '../database/pool.ts';
import { answers } from '../web/health.ts';
import { createKeeping } from './keeping.ts';

test('a database that can be asked and keeps nothing is found out, with nobody writing, and not more often than needed', async () => {
  await using database = await testDatabase();
  const only = new URL(database.url);
  only.searchParams.set('options', '-c default_transaction_read_only=on');
  const copy = connect(only.href, { connections: 1 });
  let tries = 0;
  const db = new Proxy(copy.db, {
    get(target, name) {
      if (name === 'transaction') tries += 1;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  let at = 0;
  const keeping = createKeeping(db, () => at);
  expect(await answers(db)).toBe(true);
  expect(await Promise.all([keeping.keeps(), keeping.keeps(), keeping.keeps()])).toEqual([false, false, false]);
  expect([await keeping.keeps(), tries]).toEqual([false, 1]);
  at += 10_000;
  expect([await keeping.keeps(), tries]).toEqual([false, 2]);
  // what was stored tells it at once
  keeping.note(true);
  expect([await keeping.keeps(), tries]).toEqual([true, 2]);
  at += 1;
  keeping.note(false);
  at += 1;
  keeping.note(true);
  expect([await keeping.keeps(), tries]).toEqual([false, 2]);
  at += 60_000;
  expect([await keeping.keeps(), tries]).toEqual([false, 3]);
  await copy.close();
});

test('what was not stored tells too; after a while it is tried, and leaves nothing behind', async () => {
  await using database = await testDatabase();
  let at = 0;
  const keeping = createKeeping(database.db, () => at);
  expect(await keeping.keeps()).toBe(true);
  at += 1;
  keeping.note(false);
  expect(await keeping.keeps()).toBe(false);
  // now and then something finds room: whether there is, is tried
  at += 1;
  keeping.note(true);
  expect(await keeping.keeps()).toBe(true);
  at += 1;
  keeping.note(false);
  expect(await keeping.keeps()).toBe(false);
  at += 60_000;
  expect(await keeping.keeps()).toBe(true);
  at += 60_000;
  expect(await keeping.keeps()).toBe(true);
  const { rows } = await sql`select from pg_class where relname = 'room_for_more'`.execute(database.db);
  expect(rows).toEqual([]);
});
