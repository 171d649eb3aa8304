import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createWorld, message, PAGE } from './testing/world.ts';

const PEOPLE = 5_000;
const TIMES = 10;

test('a connection that first stored events when there was nobody reads a few rows for each, once there are many', async () => {
  const world = await createWorld();
  const { receive } = world.receiver();
  // so many that PostgreSQL keeps its plans
  for (let time = 0; time < TIMES; time += 1) await receive([message('marie', `words ${time}`)]);
  await sql`
    insert into member (page_id, psid, created_at)
    select ${PAGE}, 'p' || n, ${world.clock.now()} from generate_series(1, ${PEOPLE}) as n`.execute(world.db);
  await sql`insert into conversation (member_id) select id from member where psid like 'p%'`.execute(world.db);

  const before = await rowsRead();
  for (let time = 0; time < TIMES; time += 1) {
    await receive([message(`p${time + 1}`, `more ${time}`), message('marie', `more ${time}`)]);
  }
  expect((await rowsRead()) - before).toBeLessThan(TIMES * 2 * 10);
  await world.close();

  /** Rows that were read so far of all that is looked at, by any index or by none. */
  async function rowsRead(): Promise<number> {
    await sql`select pg_stat_force_next_flush()`.execute(world.db);
    const { rows } = await sql<{ read: number }>`
      select sum(s.seq_tup_read + (
               select coalesce(sum(i.idx_tup_read), 0) from pg_stat_user_indexes i where i.relid = s.relid))::int as read
        from pg_stat_user_tables s where s.relname in ('member', 'conversation', 'inbox_event')`.execute(world.db);
    return rows[0]?.read ?? Number.NaN;
  }
});
