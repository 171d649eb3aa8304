import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsRead } from '../../test/helpers/rows-read.ts';
import { given } from '../database/given.ts';
import { claimDue, duePages } from './claim.ts';
import { dueMembers, hasNews } from './due-deliveries.ts';
import { storeBegun, storeSent } from './progress.ts';
import { PAGE, type World, world } from './testing/world.ts';

// What PostgreSQL knows of its tables is minutes old. At rest nothing waits in them; then a post is told to a whole town, and
// plans made for the quiet hour must not read the town for each message.

const QUIET = 600;
const TOWN = 2_000;
const LIMIT = 10;

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

async function fill(state: 'sent' | 'pending', many: number): Promise<void> {
  await sql`
    insert into outbox (page_id, member_id, lane, parts, state, created_at, not_before)
    select ${PAGE}, id, 1, '[{"text": "Bonsoir"}]', ${state}, ${w.now()}, ${w.now()}
      from member where psid <> '' order by id limit ${many}`.execute(w.db);
}

/** A town of approved members whose window is open. */
const fillTown = () =>
  sql`
  insert into member (page_id, psid, town_id, status, locale, window_until, created_at)
  select ${PAGE}, 'p' || n, town.id, 'approved', 'fr', ${w.now()}::timestamptz + interval '1 day', ${w.now()}
    from generate_series(1, ${TOWN}) as n, town`.execute(w.db);

test('a claim and what follows read a few rows a message, however many wait and whatever was known of them', async () => {
  await fillTown();
  await fill('sent', QUIET);
  await sql`analyze`.execute(w.db);
  await fill('pending', TOWN);

  const before = await rowsRead(w.db, ['outbox']);
  expect(await duePages(w.db, w.now())).toEqual([PAGE]);
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
  expect((await rowsRead(w.db, ['outbox'])) - before).toBeLessThan(LIMIT * 20);
});

test('whom to tell is found among a few, however many are owed the post', async () => {
  await fillTown();
  await sql`analyze`.execute(w.db);
  const post = await w.post(await w.member('marie'), 'fauteuil');
  await sql`
    insert into delivery (post_id, member_id) select ${post}::bigint, id from member where psid <> 'marie'`.execute(
    w.db,
  );

  const before = await rowsRead(w.db, ['delivery']);
  const due = await dueMembers(w.db, w.now(), LIMIT, '0');
  expect(due).toHaveLength(LIMIT);
  const back = due.slice(0, 3).map(({ id }) => id);
  const { rows } = await sql<{ id: string }>`
    select id::text from unnest(${given('bigint', back)}) as member(id) where ${hasNews}`.execute(w.db);
  expect(rows.map(({ id }) => id)).toEqual(back);
  expect((await rowsRead(w.db, ['delivery'])) - before).toBeLessThan(LIMIT * 20);
});
