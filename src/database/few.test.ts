import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { fewOf } from './few.ts';
import { connect } from './pool.ts';

const { url, close } = await testDatabase({ connections: 1 });
const connection = connect(url, { connections: 5 });
afterAll(async () => {
  await connection.close();
  await close();
});
const few = fewOf(connection.pool, 2);
const many = Array.from({ length: 12 }, (_, n) => n);

test('however many ask, a few connections are theirs, and the others are left to the rest', async () => {
  let [now, most] = [0, 0];
  const answers = await Promise.allSettled(
    many.map((n) =>
      few.connection().execute(async (one) => {
        now += 1;
        most = Math.max(most, now);
        try {
          // while they hold all that they may have, somebody else is answered
          await sql`select 1`.execute(connection.db);
          if (n === 3) throw new Error('lost');
          await sql`select ${n === 4 ? 0 : 1}::int / ${n === 5 ? 0 : 1}::int`.execute(one);
        } finally {
          now -= 1;
        }
        return n;
      }),
    ),
  );
  expect(most).toBe(2);
  expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : 'failed'))).toEqual(
    many.map((n) => (n === 3 || n === 5 ? 'failed' : n)),
  );
  expect(await few.transaction().execute((trx) => sql`select 1 as one`.execute(trx))).toMatchObject({
    rows: [{ one: 1 }],
  });
  await few.destroy();
  await sql`select 1`.execute(connection.db);
});

test('a connection that could not be had is nobody’s', async () => {
  const away = connect('postgres://127.0.0.1:1/nothing', { connections: 1 });
  const one = fewOf(away.pool, 1);
  for (const _ of [1, 2]) await expect(sql`select 1`.execute(one)).rejects.toThrow();
  await away.close();
});
