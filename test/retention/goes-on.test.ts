import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createKeeper, keepRetention } from '../../src/retention/keep.ts';
import { BATCH } from '../../src/retention/rule.ts';
import { testDatabase } from '../helpers/database.ts';

const START = new Date('2026-11-23T09:00:00Z');
/** As much of a table as is taken in one turn. */
const TURN = BATCH * 40;
const MANY = TURN * 2 + BATCH * 10;
const silent = { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) };

async function house() {
  const { db, close } = await testDatabase();
  await sql`insert into page (id, created_at) values ('1', ${START})`.execute(db);
  await sql`insert into member (page_id, psid, created_at, window_until) values ('1', 'marie', ${START}, ${START})`.execute(
    db,
  );
  const fill = async () => {
    await sql`
      insert into flow_run (page_id, member_id, id, flow, version, opened_at)
      select '1', id, n, 'posting', 1, ${START}::timestamptz - interval '2 years'
        from member, generate_series(1, ${MANY}) as n`.execute(db);
    await sql`
      insert into data_deletion (code, requested_at)
      select 'code ' || n, ${START}::timestamptz - interval '2 years' from generate_series(1, ${MANY}) as n`.execute(
      db,
    );
  };
  const left = async () => {
    const { rows } = await sql<{ runs: number; codes: number }>`
      select (select count(*)::int from flow_run) as runs, (select count(*)::int from data_deletion) as codes`.execute(
      db,
    );
    return rows[0];
  };
  return { db, fill, left, [Symbol.asyncDispose]: close };
}

test('what is over goes, however much there is of it', async () => {
  await using it = await house();
  await it.fill();
  const { counts, rest } = await keepRetention(it.db, silent, START);
  expect(counts).toEqual({ flow_run: MANY, data_deletion: MANY });
  expect(rest).toEqual([]);
  expect(await it.left()).toEqual({ runs: 0, codes: 0 });
});

test('where time runs out each table has had its turn, and the minutes after go on', async () => {
  await using it = await house();
  await it.fill();
  let now = START.getTime();
  // each look at the clock finds it ten seconds later: there is time for one turn after the first of all
  const clock = {
    now: () => {
      now += 10_000;
      return new Date(now);
    },
  };
  const keep = createKeeper({ db: it.db, log: silent, clock, perform: async () => {} });
  const gone: Record<string, number>[] = [];
  for (let minute = 0; minute < 4; minute += 1) {
    now = START.getTime() + minute * 60_000;
    const { asked: _asked, forgotten: _forgotten, ...counts } = await keep(new Date(now));
    gone.push(counts);
  }
  expect(gone).toEqual([
    { flow_run: TURN * 2, data_deletion: TURN },
    { flow_run: MANY - TURN * 2, data_deletion: MANY - TURN },
    {},
    {},
  ]);
  expect(await it.left()).toEqual({ runs: 0, codes: 0 });
  // and then not before the next hour
  await it.fill();
  await keep(new Date(START.getTime() + 30 * 60_000));
  expect(await it.left()).toEqual({ runs: MANY, codes: MANY });
});
