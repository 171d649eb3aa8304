import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { owe } from './broadcasts.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries } from './deliveries.ts';
import { PAGE, silent, type World, world } from './testing/world.ts';

// A look everywhere goes over all members, slice by slice.

const TOWN = 50;
const SLICE = 7;

let w: World;
let anne: string;
/** What was told, in order. */
let told: string[];
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  told = [];
  await sql`
    insert into member (page_id, psid, town_id, status, locale, window_until, created_at)
    select ${PAGE}, 'p' || n, town.id, 'approved', 'fr', ${w.now()}::timestamptz + interval '1 day', ${w.now()}
      from generate_series(1, ${TOWN}) as n, town`.execute(w.db);
});
afterEach(() => w[Symbol.asyncDispose]());

/** As a process leaves it that dies behind its writing: nobody is called. */
async function leaveBehind(item: string): Promise<void> {
  const postId = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, postId, w.townId, anne));
}

async function publish(item: string): Promise<void> {
  const postId = await w.post(anne, item);
  await inTransaction(w.db, (trx) => owe(trx, postId, w.now()));
}

/** @param onTold hears of each message as it is worded */
function courier(onTold: (item: string) => void = () => {}) {
  return createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts(posts) {
      const text = posts.map(({ item }) => item).join(', ');
      told.push(text);
      onTold(text);
      return [{ text }];
    },
    wakeSender: () => {},
    log: silent,
    slice: SLICE,
  });
}

/** Until every member has been worded something that `is`. */
async function tellAll(is: (item: string) => boolean, onTold: (item: string, wake: () => void) => void = () => {}) {
  let end = () => {};
  const all = new Promise<void>((resolve) => {
    end = resolve;
  });
  const one = courier((item) => {
    onTold(item, one.wake);
    if (told.filter(is).length === TOWN) end();
  });
  one.start();
  await all;
  await one.stop();
}

test('everybody who was left behind is told, and nobody twice', async () => {
  await leaveBehind('fauteuil');
  await tellAll((item) => item === 'fauteuil');
  const { rows } = await sql<{ members: number; messages: number }>`
    select count(distinct member_id)::int as members, count(*)::int as messages from outbox`.execute(w.db);
  expect(rows).toEqual([{ members: TOWN, messages: TOWN }]);
});

test('what is published meanwhile waits for no slice', async () => {
  await leaveBehind('fauteuil');
  let published: Promise<void> | undefined;
  await tellAll(
    (item) => item.includes('lampe'),
    (_, wake) => {
      published ??= publish('lampe').then(wake);
    },
  );
  await published;
  const first = told.findIndex((item) => item.includes('lampe'));
  expect(told.slice(first).filter((item) => !item.includes('lampe'))).toEqual([]);
  expect(told.slice(0, first).length).toBeLessThan(TOWN);
});

test('whoever has slept hears when their hours begin, however short ago the last look everywhere was', async () => {
  await sql`update town set day_starts = 13`.execute(w.db);
  await sql`update member set window_until = ${w.now()}::timestamptz + interval '12 hours'`.execute(w.db);
  await leaveBehind('fauteuil');
  w.pass(115 * 60_000);
  const one = courier();
  one.start();
  expect(told).toEqual([]);
  w.pass(6 * 60_000);
  one.wake();
  await expect.poll(() => told.length, { timeout: 20_000 }).toBe(TOWN);
  await one.stop();
});
