import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { bringNews } from './bring-news.ts';
import { owe } from './broadcasts.ts';
import { createCourier } from './deliver.ts';
import { enqueue } from './enqueue.ts';
import { PAGE, silent, type World, world } from './testing/world.ts';

let w: World;
beforeEach(async () => {
  w = await world({ connections: 8 });
});
afterEach(() => w[Symbol.asyncDispose]());

test('four senders at once: every row once, every member in order, never two of a member at the same time', async () => {
  const members = await Promise.all(Array.from({ length: 20 }, (_, index) => w.member(`p${index}`)));
  const messages = Array.from({ length: 400 }, (_, index) => ({
    pageId: PAGE,
    memberId: members[index % 20] ?? '',
    lane: 0 as const,
    parts: [{ text: `${index}a` }, { text: `${index}b` }],
  }));
  await inTransaction(w.db, (trx) => enqueue(trx, messages, w.now()));
  const talking = new Set<string>();
  let twoAtOnce = 0;
  w.graph.onCall = async ({ psid }) => {
    if (talking.has(psid)) twoAtOnce += 1;
    talking.add(psid);
    await new Promise((resolve) => setImmediate(resolve));
    talking.delete(psid);
  };
  const senders = Array.from({ length: 4 }, () => w.sender({ parallel: 6 }));
  for (const sender of senders) sender.wake();
  // a sender that finds the Page's rows taken goes idle; whoever has them goes on
  for (const sender of senders) await sender.idle();
  expect(twoAtOnce).toBe(0);
  expect(w.graph.calls).toHaveLength(800);
  for (const index of members.keys()) {
    const mine = Array.from({ length: 20 }, (_, round) => index + round * 20).flatMap((n) => [`${n}a`, `${n}b`]);
    expect(w.graph.accepted(`p${index}`)).toEqual(mine);
  }
  const rest = await w.db.selectFrom('outbox').select('id').where('state', '!=', 'sent').execute();
  expect(rest).toEqual([]);
});

test('a look that finds a member busy while their message is written down as sent is made once more', async () => {
  const anne = await w.member('anne');
  const called = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  w.graph.onCall = async () => called.promise;
  const first = await w.owe(anne, 'un');
  let looks = 0;
  const sender = w.sender({
    async pageToken() {
      looks += 1;
      return 'token';
    },
  });
  await w.graph.arrived(1);
  const waits = (locks: number) =>
    expect
      .poll(async () => {
        const { rows } = await sql<{ waiting: number }>`
          select count(*)::int as waiting from pg_stat_activity
           where datname = current_database() and wait_event_type = 'Lock'`.execute(w.db);
        return rows[0]?.waiting;
      })
      .toBe(locks);
  const lock = w.db.transaction().execute(async (trx) => {
    await sql`select from outbox where id = ${first} for no key update`.execute(trx);
    called.resolve();
    await held.promise;
  });
  // what is written now knows nothing of what is owed from here on
  await waits(1);
  const second = await w.owe(anne, 'deux');
  // a look begins when the one before has ended
  for (const next of [looks + 1, looks + 2]) {
    sender.wake();
    await expect.poll(() => looks).toBe(next);
  }
  expect(await w.row(second)).toMatchObject({ state: 'pending' });
  held.resolve();
  await lock;
  await w.graph.arrived(2);
  await sender.idle();
  expect(w.graph.accepted()).toEqual(['un', 'deux']);
});

test('echoes that race the answers count nothing twice', async () => {
  const members = await Promise.all(Array.from({ length: 10 }, (_, index) => w.member(`p${index}`)));
  for (const member of members) await w.owe(member, ['un', 'deux', 'trois']);
  const echoes: Promise<void>[] = [];
  w.graph.onCall = async (call) => {
    const echo = w.echo(w.graph.calls.indexOf(call));
    echoes.push(echo);
    // every other echo is stored before the answer goes out, the rest run beside it
    if (echoes.length % 2 === 0) await echo;
  };
  const sender = w.sender();
  sender.wake();
  await sender.idle();
  await Promise.all(echoes);
  for (const index of members.keys()) expect(w.graph.accepted(`p${index}`)).toEqual(['un', 'deux', 'trois']);
  const rows = await w.db.selectFrom('outbox').select(['state', 'next_part', 'message_ids']).execute();
  for (const row of rows) {
    expect(row).toMatchObject({ state: 'sent', next_part: 3 });
    expect(new Set(row.message_ids).size).toBe(3);
    expect(row.message_ids).toHaveLength(3);
  }
});

test('every connection to the database breaks in the middle: nothing is lost, nothing sent twice', async () => {
  const anne = await w.member('anne');
  const id = await w.owe(anne, ['un', 'deux']);
  w.graph.onCall = async () => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity
               where datname = current_database() and pid <> pg_backend_pid()`.execute(w.db);
  };
  const sender = w.sender();
  sender.wake();
  await sender.idle();
  expect(w.graph.accepted()).toEqual(['un', 'deux']);
  expect(await w.row(id)).toMatchObject({ state: 'sent', message_ids: ['m_0', 'm_1'] });
});

test('a database that does not answer is asked again, without being woken', async () => {
  const anne = await w.member('anne');
  await w.owe(anne, 'un');
  let failures = 2;
  const sender = w.sender({
    pollMs: 1e6,
    async pageToken() {
      failures -= 1;
      if (failures >= 0) throw new Error('terminating connection due to administrator command');
      return 'token';
    },
  });
  sender.start();
  await w.graph.arrived(1);
  await sender.idle();
  expect(w.graph.accepted()).toEqual(['un']);
});

test('whom the minute is just bringing news is told by the courier of a post published meanwhile, in its next round', async () => {
  const anne = await w.member('anne');
  const bob = await w.member('bob');
  const courier = createCourier({
    ...{ db: w.db, clock: { now: w.now }, log: silent, wakeSender() {}, pollMs: 1e6 },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
  });
  const told = () => w.db.selectFrom('outbox').select('member_id').execute();
  courier.start();
  await courier.idle();
  const done = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const minute = w.db.transaction().execute(async (trx) => {
    await bringNews(trx, [anne, bob], w.now());
    begun.resolve();
    await done.promise;
  });
  await begun.promise;
  const post = await w.post(anne, 'lampe');
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  courier.wake();
  // it does not go round and round meanwhile
  await courier.idle();
  expect(await told()).toEqual([]);
  done.resolve();
  await minute;
  courier.wake();
  await courier.idle();
  expect(await told()).toEqual([{ member_id: bob }]);
  await courier.stop();
});
