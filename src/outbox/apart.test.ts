import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { claimDue } from './claim.ts';
import type { Sender } from './send.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

// What nobody asked for reaches one person at least a second apart; answers, and what one message still has to say, at once.

const SECOND = 1_000;
const brake = { perSecond: 1e6, burst: 1e6, apartMs: SECOND };

let w: World;
let bob: string;
let sender: Sender;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world({ connections: 4 });
  bob = await w.member('bob');
  sender = w.sender({ brake });
  await sender.idle();
});

const said = () => w.graph.calls.map(({ text }) => text);

async function look(): Promise<void> {
  sender.wake(PAGE);
  await sender.idle();
}

test('own matters and posts, one a second, in order', async () => {
  for (const [text, lane] of [
    ['a', 1],
    ['b', 1],
    ['c', 2],
  ] as const)
    await w.owe(bob, text, { lane });
  await look();
  expect(said()).toEqual(['a']);
  w.pass(SECOND - 1);
  await look();
  expect(said()).toEqual(['a']);
  w.pass(1);
  await look();
  expect(said()).toEqual(['a', 'b']);
  // what came meanwhile does not slip in
  await w.owe(bob, 'd', { lane: 1 });
  await look();
  expect(said()).toEqual(['a', 'b']);
  for (let n = 0; n < 2; n += 1) {
    w.pass(SECOND);
    await look();
  }
  expect(said()).toEqual(['a', 'b', 'd', 'c']);
});

test('answers wait for nothing, nor does anybody else, nor the further parts of one message', async () => {
  const eve = await w.member('eve');
  await w.owe(bob, ['a1', 'a2', 'a3'], { lane: 1 });
  await look();
  expect(said()).toEqual(['a1', 'a2', 'a3']);
  await w.owe(bob, 'b', { lane: 1 });
  await w.owe(bob, 'answer', { lane: 0 });
  await w.owe(eve, 'eve', { lane: 1 });
  await look();
  expect(said().slice(3).toSorted()).toEqual(['answer', 'eve']);
});

test('behind an answer it comes at once', async () => {
  await w.owe(bob, 'answer', { lane: 0 });
  await w.owe(bob, 'a', { lane: 1 });
  await look();
  expect(said()).toEqual(['answer', 'a']);
});

test('nobody need wake it: the next one comes by itself', async () => {
  const begin = Date.now();
  for (const text of ['a', 'b']) await w.owe(bob, text, { lane: 1 });
  await look();
  expect(said()).toEqual(['a']);
  w.pass(SECOND);
  while (said().length < 2 && Date.now() - begin < 10_000) await new Promise((resolve) => setTimeout(resolve, 50));
  expect(said()).toEqual(['a', 'b']);
});

test('two processes share it; one whose clock is ahead keeps nobody waiting for that', async () => {
  const beside = w.sender({ brake });
  for (const text of ['a', 'b', 'c']) await w.owe(bob, text, { lane: 1 });
  for (const one of [sender, beside]) one.wake(PAGE);
  await Promise.all([sender.idle(), beside.idle()]);
  expect(said()).toEqual(['a']);
  w.pass(SECOND);
  for (const one of [sender, beside]) one.wake(PAGE);
  await Promise.all([sender.idle(), beside.idle()]);
  expect(said()).toEqual(['a', 'b']);
  await sql`update spoken set at = ${new Date(w.now().getTime() + HOUR)}`.execute(w.db);
  await look();
  expect(said()).toEqual(['a', 'b', 'c']);
});

test('of a town in which everybody was just told, a claim reads a row a message and no table whole', async () => {
  await sql`
    with people as (
      insert into member (page_id, psid, town_id, status, locale, window_until, created_at)
      select ${PAGE}, 'p' || n, ${w.townId}, 'approved', 'fr', ${w.now()}::timestamptz + interval '1 day', ${w.now()} from generate_series(1, 3000) as n
      returning id
    ), owed as (
      insert into outbox (page_id, member_id, lane, parts, created_at, not_before)
      select ${PAGE}, id, 1, '[{"text": "x"}]', ${w.now()}, ${w.now()} from people
    )
    insert into spoken (member_id, at) select id, ${w.now()}::timestamptz - interval '1 minute' from people`.execute(
    w.db,
  );
  await sql`analyze`.execute(w.db);
  const read = async () => {
    await sql`select pg_stat_force_next_flush()`.execute(w.db);
    const { rows } = await sql<{ n: number }>`
      select (s.seq_tup_read + coalesce(s.idx_tup_fetch, 0))::int as n from pg_stat_user_tables s where relname = 'spoken'`.execute(
      w.db,
    );
    return rows[0]?.n ?? Number.NaN;
  };
  const before = await read();
  const { rows } = await claimDue(w.db, PAGE, { now: w.now(), limit: 10, leaseMs: 30_000, brake });
  expect(rows).toHaveLength(10);
  expect((await read()) - before).toBeLessThan(100);
});
