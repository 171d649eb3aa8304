import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rowsRead } from '../../test/helpers/rows-read.ts';
import { endUnreached } from '../community/channels/unreached.ts';
import { given } from '../database/given.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { claimDue, duePages } from './claim.ts';
import { dueMembers, hasNews } from './due-deliveries.ts';
import { storeBegun, storeSent } from './progress.ts';
import { sweepOutbox } from './sweep.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

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

test('the minute finds what has waited for too long among a few rows, however many wait and have been sent', async () => {
  await fillTown();
  await fill('sent', TOWN);
  await sql`update outbox set created_at = created_at - interval '60 days'`.execute(w.db);
  const anne = await w.member('anne');
  const old = {
    answer: await w.owe(anne, 'réponse'),
    news: await w.owe(anne, 'nouvelle', { lane: 2 }),
    begun: await w.owe(anne, ['avis', 'suite'], { lane: 1 }),
    unread: await w.owe(anne, 'avis', { lane: 1 }),
    untrue: await w.owe(anne, 'rappel', { lane: 1, notAfter: new Date(w.now().getTime() + HOUR) }),
  };
  await sql`update outbox set next_part = 1 where id = ${old.begun}`.execute(w.db);
  const left = async () => {
    const { rows } = await sql<{ id: string }>`
      select id::text from outbox where member_id = ${anne} and state = 'pending' order by id`.execute(w.db);
    return Object.entries(old).flatMap(([name, id]) => (rows.some((row) => row.id === id) ? [name] : []));
  };
  const steps = [
    [HOUR, ['answer', 'news', 'begun', 'unread']],
    [23 * HOUR, ['news', 'begun', 'unread']],
    [29 * 24 * HOUR, ['unread']],
    [24 * HOUR, []],
  ] as const;
  for (const [ms, names] of steps) {
    w.pass(ms - 1_000);
    await sql`delete from outbox where state = 'pending' and member_id <> ${anne}`.execute(w.db);
    await fill('pending', TOWN);
    await sql`vacuum analyze outbox`.execute(w.db);
    const [few, before] = [await left(), await rowsRead(w.db, ['outbox'])];
    await sweepOutbox(w.db, w.now());
    expect((await rowsRead(w.db, ['outbox'])) - before).toBeLessThan(200);
    expect(await left()).toEqual(few);
    w.pass(1_000);
    await sweepOutbox(w.db, w.now());
    expect(await left()).toEqual(names);
  }
});

test('what nobody came back for is found among a few rows, however many wait and have been sent', async () => {
  await fillTown();
  await fill('sent', TOWN);
  const anne = await w.member('anne');
  const bob = await w.member('bob');
  for (let notice = 0; notice < LIMIT; notice += 1) {
    const claim = { post_id: await w.post(anne, `chaise ${notice}`), member_id: bob, created_at: w.now() };
    const { id } = await w.db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
    await w.owe(anne, 'avis', { lane: 1, topic: `claim:${id}`, says: 'claim.answer-came' });
  }
  w.pass(30 * 24 * HOUR);
  await fill('pending', TOWN);
  await sql`analyze`.execute(w.db);
  const before = await rowsRead(w.db, ['outbox']);
  const told = await inTransaction(w.db, (trx) => endUnreached(trx, w.now()));
  expect(told).toHaveLength(LIMIT);
  expect((await rowsRead(w.db, ['outbox'])) - before).toBeLessThan(LIMIT * 20);
  const { rows } = await sql<{ ended: number }>`
    select count(*)::int as ended from outbox where error = 'never reached'`.execute(w.db);
  expect(rows).toEqual([{ ended: LIMIT }]);
});
