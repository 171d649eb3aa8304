import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { inTransaction } from './in-transaction.ts';
import { lockMemberInbox, lockMemberInboxes } from './locks.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

test('what throws leaves nothing behind', async () => {
  const attempt = inTransaction(db, async (trx) => {
    await trx
      .insertInto('page')
      .values({ id: 'p1', created_at: new Date(0) })
      .execute();
    throw new Error('no');
  });
  await expect(attempt).rejects.toThrow('no');
  expect(await db.selectFrom('page').select('id').execute()).toEqual([]);
});

test.each(['40001', '40P01', '0A000'])('is tried once more after %s', async (code) => {
  const outcomes: string[] = [];
  const result = await inTransaction(db, async (trx) => {
    outcomes.push('try');
    if (outcomes.length === 1) await sql`do ${sql.raw(`$$ begin raise sqlstate '${code}'; end $$`)}`.execute(trx);
    return 'done';
  });
  expect(result).toBe('done');
  expect(outcomes).toEqual(['try', 'try']);
});

test('a second sacrifice is passed on, as is any other error at once', async () => {
  let tries = 0;
  const failing = (code: string) => () => {
    tries += 1;
    return Promise.reject(Object.assign(new Error(code), { code }));
  };
  await expect(inTransaction(db, failing('40001'))).rejects.toThrow('40001');
  expect(tries).toBe(2);
  await expect(inTransaction(db, failing('23505'))).rejects.toThrow('23505');
  expect(tries).toBe(3);
});

test('two deadlocked transactions both end well', async () => {
  await sql`create table pair (id int primary key, n int not null)`.execute(db);
  await sql`insert into pair values (1, 0), (2, 0)`.execute(db);
  let started = 0;
  let open = (): void => {};
  const both = new Promise<void>((resolve) => (open = resolve));
  const bump = (first: number, second: number): Promise<void> =>
    inTransaction(db, async (trx) => {
      await sql`update pair set n = n + 1 where id = ${first}`.execute(trx);
      started += 1;
      if (started >= 2) open();
      await both;
      await sql`update pair set n = n + 1 where id = ${second}`.execute(trx);
    });
  await Promise.all([bump(1, 2), bump(2, 1)]);
  expect((await sql`select n from pair`.execute(db)).rows).toEqual([{ n: 2 }, { n: 2 }]);
});

test('the inbox of a member is for one at a time, of two members for two', async () => {
  const isFree = async (psid: string): Promise<boolean> => {
    const { rows } = await sql<{ free: boolean }>`
      select pg_try_advisory_xact_lock(hashtextextended(${`inbox:page:${psid}`}, 0)) as free`.execute(db);
    return rows[0]?.free ?? false;
  };
  await inTransaction(db, async (trx) => {
    await lockMemberInbox(trx, 'page', 'anna');
    expect([await isFree('anna'), await isFree('bruno')]).toEqual([false, true]);
    await lockMemberInboxes(trx, [
      { pageId: 'page', psid: 'bruno' },
      { pageId: 'page', psid: 'anna' },
    ]);
    expect(await isFree('bruno')).toBe(false);
  });
  expect([await isFree('anna'), await isFree('bruno')]).toEqual([true, true]);
});
