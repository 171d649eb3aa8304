import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { connect } from './pool.ts';

const { db, url, close } = await testDatabase();
afterAll(close);

const kept = async (like: string) => {
  const found = await sql<{ many: number }>`
    select count(*)::int as many from pg_prepared_statements where statement like ${`%${like}%`}
      and statement not like '%pg_prepared_statements%'`.execute(db);
  return found.rows[0]?.many;
};

test('what is asked again and again is planned once', async () => {
  const ask = (n: number) => sql<{ n: number }>`select ${n}::int + 1 as n /* again */`.execute(db);
  expect((await ask(1)).rows).toEqual([{ n: 2 }]);
  expect((await ask(2)).rows).toEqual([{ n: 3 }]);
  expect(await kept('again')).toBe(0);
  expect((await ask(3)).rows).toEqual([{ n: 4 }]);
  expect((await ask(4)).rows).toEqual([{ n: 5 }]);
  expect(await kept('again')).toBe(1);
});

test('a table that changes under a running program costs one failed statement', async () => {
  await sql`create table changing (id int)`.execute(db);
  await sql`insert into changing values (1)`.execute(db);
  const ask = () => sql`select * from changing where id = ${1}`.execute(db).then(({ rows }) => rows);
  for (let times = 0; times < 4; times += 1) expect(await ask()).toEqual([{ id: 1 }]);
  const other = connect(url, { connections: 1 });
  await sql`alter table changing add column word text default 'lampe'`.execute(other.db);
  await other.close();
  await expect(ask()).rejects.toThrow('cached plan must not change result type');
  for (let times = 0; times < 4; times += 1) expect(await ask()).toEqual([{ id: 1, word: 'lampe' }]);
});

test('an error of a prepared statement is an error of that statement alone', async () => {
  const divide = (by: number) => sql<{ n: number }>`select 6 / ${by}::int as n`.execute(db).then(({ rows }) => rows);
  for (let times = 0; times < 4; times += 1) expect(await divide(2)).toEqual([{ n: 3 }]);
  await expect(divide(0)).rejects.toThrow('division by zero');
  expect(await divide(3)).toEqual([{ n: 2 }]);
});
