import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDue } from './claim.ts';
import { storeBegun, storeSent } from './progress.ts';
import { PAGE, type World, world } from './testing/world.ts';

// What PostgreSQL knows of the outbox is minutes old. At rest nothing waits in it; then a post is told to a whole town, and
// plans made for the quiet hour must not read the town for each message.

const QUIET = 600;
const TOWN = 2_000;
const LIMIT = 10;

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

/** Rows of the outbox that were read so far, by any index or by none. */
async function rowsRead(): Promise<number> {
  await sql`select pg_stat_force_next_flush()`.execute(w.db);
  const { rows } = await sql<{ read: number }>`
    select (s.seq_tup_read + coalesce(sum(i.idx_tup_read), 0))::int as read
      from pg_stat_user_tables s left join pg_stat_user_indexes i on i.relid = s.relid
     where s.relname = 'outbox' group by s.seq_tup_read`.execute(w.db);
  return rows[0]?.read ?? Number.NaN;
}

async function fill(state: 'sent' | 'pending', many: number): Promise<void> {
  await sql`
    insert into outbox (page_id, member_id, lane, parts, state, created_at, not_before)
    select ${PAGE}, id, 1, '[{"text": "Bonsoir"}]', ${state}, ${w.now()}, ${w.now()}
      from member where psid <> '' order by id limit ${many}`.execute(w.db);
}

test('a claim and what follows read a few rows a message, however many wait and whatever was known of them', async () => {
  await sql`
    insert into member (page_id, psid, status, locale, window_until, created_at)
    select ${PAGE}, 'p' || n, 'approved', 'fr', ${w.now()}::timestamptz + interval '1 day', ${w.now()}
      from generate_series(1, ${TOWN}) as n`.execute(w.db);
  await fill('sent', QUIET);
  await sql`analyze`.execute(w.db);
  await fill('pending', TOWN);

  const before = await rowsRead();
  const { rows } = await claimDue(w.db, PAGE, {
    ...{ now: w.now(), limit: LIMIT, leaseMs: 30_000 },
    brake: { perSecond: 1_000, burst: 1_000 },
  });
  expect(rows).toHaveLength(LIMIT);
  const owned = rows.map(({ id, lease }) => ({ id, lease }));
  await storeBegun(
    w.db,
    owned.map((one) => ({ owned: one, now: w.now() })),
  );
  const about = { part: 0, now: w.now(), leaseMs: 30_000, begin: false };
  const sent = await storeSent(
    w.db,
    owned.map((one) => ({ owned: one, messageId: `m_${one.id}`, ...about })),
  );
  expect(sent).toEqual(owned.map(() => 'done'));
  expect((await rowsRead()) - before).toBeLessThan(LIMIT * 20);
});
