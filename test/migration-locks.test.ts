import { type Kysely, sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate, readSteps, type Step } from '../src/database/migrate.ts';
import { testDatabase } from './helpers/database.ts';

const { db, url, close } = await testDatabase();
afterAll(close);

/** What is in use before it: a step that waits for one table with another in its hands holds up everybody who needs that one. */
const FIRST = '0133-mail-digest';

class Undone extends Error {}

test('a step holds one table that is in use, and writes no rows while nobody can read them', async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const steps = await readSteps();
  const all = Object.keys(steps);
  const upTo = async (name: string) =>
    await migrate(url, { steps: Object.fromEntries(Object.entries(steps).slice(0, all.indexOf(name))) });
  await upTo(FIRST);
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`.execute(db);
  const inUse = rows.map(({ name }) => name);
  expect(inUse).toContain('outbox');

  for (const name of all.slice(all.indexOf(FIRST))) {
    const step = steps[name];
    if (!step || step.isAlone) continue;
    await upTo(name);
    const held = await heldBy(step, inUse);
    const shut = held.filter(({ modes }) =>
      modes.some((mode) => !/^(Access|Row)(Share|Exclusive)Lock$/.test(mode) || mode === 'AccessExclusiveLock'),
    );
    expect(shut.map(({ table }) => table).slice(1), name).toEqual([]);
    const written = held.filter(({ modes }) => modes.includes('RowExclusiveLock'));
    expect(shut.length > 0 ? written : [], name).toEqual([]);
  }
}, 180_000);

async function heldBy(step: Step, tables: string[]) {
  let held: { table: string; modes: string[] }[] = [];
  const undone = db.transaction().execute(async (trx) => {
    await step.up(trx as unknown as Kysely<never>);
    held = (
      await sql<{ table: string; modes: string[] }>`
        select c.relname as "table", array_agg(l.mode) as modes from pg_locks l join pg_class c on c.oid = l.relation
         where l.pid = pg_backend_pid() and l.locktype = 'relation' and c.relname = any(${tables})
         group by c.relname`.execute(trx)
    ).rows;
    throw new Undone();
  });
  await expect(undone).rejects.toThrow(Undone);
  return held;
}
