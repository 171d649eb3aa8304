import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { connect } from '../../src/database/pool.ts';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { testDatabase } from '../helpers/database.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';

// What docs/scale.md says of a pooler between. With a real one: `npm run bench -- pooler`.

/** The connections of the program that listen or do timed work, by their process at the server. */
async function ofTheirOwn({ db }: Crashing): Promise<number[]> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity
     where datname = current_database() and application_name = 'parallele-listen' order by pid`.execute(db);
  return rows.map(({ pid }) => pid);
}

test('what needs a connection of its own goes past the pooler', { timeout: 120_000 }, async () => {
  let gate: Gate | undefined;
  await using house = await openCrashing({
    env: { ROLES: 'worker' },
    throughUrl: async (url) => {
      gate = await gateTo(url);
      return gate.url;
    },
  });
  await house.kill();
  const program = await house.another({ DATABASE_DIRECT_URL: house.databaseUrl });
  const listening = await ofTheirOwn(house);
  expect(listening).toHaveLength(1);
  gate?.shut();
  // the pool hears of it: its connections are gone, and whoever asks is told so
  expect((await fetch(`${program.url}/health/ready`)).status).toBe(503);
  expect(await ofTheirOwn(house)).toEqual(listening);
  gate?.open();
  expect((await fetch(`${program.url}/health/ready`)).status).toBe(200);
  await program.kill();
  await gate?.[Symbol.asyncDispose]();
});

test('told not to, it prepares nothing', async () => {
  await using database = await testDatabase();
  for (const prepares of [true, false]) {
    const { pool, close } = connect(database.url, { connections: 1, prepares });
    for (let times = 0; times < 5; times += 1) await pool.query('select $1::int', [times]);
    const { rows } = await pool.query('select count(*)::int as many from pg_prepared_statements');
    expect(rows).toEqual([{ many: prepares ? 1 : 0 }]);
    await close();
  }
});
