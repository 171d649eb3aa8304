import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { connect } from './pool.ts';
import { LAST, PreparingClient } from './prepared.ts';

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

// begin and commit go with the statements beside them

const journeys = () => vi.spyOn(pg.Client.prototype, 'query');
afterEach(() => {
  vi.restoreAllMocks();
});

test('a transaction begins with its first statement and ends with its last', async () => {
  await sql`create table note (words text)`.execute(db);
  const write = (words: string) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ at: string }>`select pg_current_xact_id()::text as at where ${words} <> ''`.execute(
        trx,
      );
      await sql`insert into note values (${words})`.execute(trx);
      const after = await sql<{ at: string }>`
        ${LAST}insert into note values (${words}) returning pg_current_xact_id()::text as at`.execute(trx);
      return [rows[0]?.at, after.rows[0]?.at];
    });
  for (let times = 0; times < 4; times += 1) {
    const asked = journeys();
    const [first, last] = await write(`lampe ${times}`);
    expect(asked).toHaveBeenCalledTimes(3);
    expect(first).toBe(last);
    asked.mockRestore();
  }
  const { rows } = await sql<{
    many: number;
  }>`select count(*)::int as many from note where words like 'lampe%'`.execute(db);
  expect(rows[0]?.many).toBe(8);
});

test.each([
  { what: 'its first statement', fails: 0 },
  { what: 'one in the midst', fails: 1 },
  { what: 'its last', fails: 2 },
])('nothing stays of a transaction when $what fails, and the connection goes on', async ({ what, fails }) => {
  const only = connect(url, { connections: 1 });
  await sql`create table if not exists kept (words text)`.execute(only.db);
  // also when they are known well
  for (let times = 0; times < 5; times += 1) {
    const by = (place: number) => (times % 2 === 1 && place === fails ? 0 : 1);
    const done = only.db.transaction().execute(async (trx) => {
      await sql`insert into kept select ${what} where 1 / ${by(0)}::int = 1`.execute(trx);
      await sql`insert into kept select ${what} where 1 / ${by(1)}::int = 1`.execute(trx);
      await sql`${LAST}insert into kept select ${what} where 1 / ${by(2)}::int = 1`.execute(trx);
    });
    if (times % 2 === 1) await expect(done).rejects.toThrow('division by zero');
    else await done;
  }
  const { rows } = await sql<{ many: number }>`select count(*)::int as many from kept where words = ${what}`.execute(
    only.db,
  );
  expect(rows[0]?.many).toBe(9);
  await only.close();
});

test('what fails at the commit fails, and nothing stays', async () => {
  const only = connect(url, { connections: 1 });
  await sql`create table once (word text primary key, other text references once deferrable initially deferred)`.execute(
    only.db,
  );
  for (let times = 0; times < 4; times += 1) {
    const done = only.db.transaction().execute(async (trx) => {
      await sql`insert into once values (${`one ${times}`})`.execute(trx);
      await sql`${LAST}insert into once values (${`two ${times}`}, ${'nobody'})`.execute(trx);
    });
    await expect(done).rejects.toThrow('foreign key');
  }
  expect((await sql`select * from once`.execute(only.db)).rows).toEqual([]);
  await only.close();
});

test('a transaction in which nothing is asked, or that is given up before, asks nothing', async () => {
  const asked = journeys();
  await db.transaction().execute(async () => {});
  await expect(
    db.transaction().execute(async () => {
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect(asked).not.toHaveBeenCalled();
});

test('behind the last statement of a transaction there is none', async () => {
  const late = db.transaction().execute(async (trx) => {
    await sql`${LAST}select ${1}::int`.execute(trx);
    await sql`select ${2}::int`.execute(trx);
  });
  await expect(late).rejects.toThrow('after the last');
  const wrong = db.transaction().execute(async (trx) => {
    await sql`${LAST}select ${1}::int`.execute(trx);
    throw new Error('mine');
  });
  await expect(wrong).rejects.toThrow('mine');
  expect((await sql<{ n: number }>`select ${3}::int as n`.execute(db)).rows).toEqual([{ n: 3 }]);
});

test('statements without values, of several commands and of others than Kysely stand in the transaction too', async () => {
  const only = connect(url, { connections: 1 });
  await only.db.transaction().execute(async (trx) => {
    await sql.raw('create table many (n int); insert into many values (1)').execute(trx);
    await sql`insert into many values (${2})`.execute(trx);
  });
  await expect(
    only.db.transaction().execute(async (trx) => {
      await sql.raw('insert into many values (3); insert into many values (4)').execute(trx);
      throw new Error('not so');
    }),
  ).rejects.toThrow('not so');
  const client = await only.pool.connect();
  expect(client).toBeInstanceOf(PreparingClient);
  const { rows } = await client.query('select n from many order by n');
  client.release();
  expect(rows).toEqual([{ n: 1 }, { n: 2 }]);
  await only.close();
});
