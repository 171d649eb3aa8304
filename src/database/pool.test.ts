import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { connect } from './pool.ts';

const { db, url, close } = await testDatabase();
afterAll(close);

test('a database that is not there is an error of the first query', async () => {
  const nowhere = connect('postgresql://nobody:x@127.0.0.1:1/none');
  await expect(sql`select 1`.execute(nowhere.db)).rejects.toThrow('ECONNREFUSED');
  await nowhere.close();
});

test('bigints keep their digits', async () => {
  const { rows } = await sql`select 9007199254740993 as id`.execute(db);
  expect(rows).toEqual([{ id: '9007199254740993' }]);
});

test('a connection lost between two statements fails the transaction, not the process', async () => {
  let hear = (_: Error): void => {};
  const lost = new Promise<Error>((resolve) => {
    hear = resolve;
  });
  const frail = connect(url, { connections: 1, onError: (error) => hear(error) });
  const transaction = frail.db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx);
    await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(db);
    expect((await lost).message).toContain('terminating connection');
    await sql`select 1`.execute(trx);
  });
  await expect(transaction).rejects.toThrow();
  expect((await sql`select 1 as one`.execute(frail.db)).rows).toEqual([{ one: 1 }]);
  await frail.close();
});

test('a connection given back while a statement is still out is not lent again', async () => {
  const hasty = connect(url, { connections: 1 });
  const pid = async () => (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(hasty.db)).rows[0]?.pid;
  const first = await pid();
  expect(await pid()).toBe(first);
  const client = await hasty.pool.connect();
  const unheard = expect(client.query('select pg_sleep(60)')).rejects.toThrow('Connection terminated');
  client.release();
  await unheard;
  expect(await pid()).not.toBe(first);
  await hasty.close();
});
