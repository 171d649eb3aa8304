import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { owe } from './broadcasts.ts';
import { type Courier, createCourier } from './deliver.ts';
import type { Sender } from './send.ts';
import { silent, type World, world } from './testing/world.ts';

/** Several posts close together become one carousel (news.md). */

const MINUTE = 60_000;

let w: World;
let anne: string;
let bob: string;
let courier: Courier;
let sender: Sender;
afterEach(async () => {
  await courier.stop();
  await w[Symbol.asyncDispose]();
});
beforeEach(async () => {
  w = await world({ connections: 4 });
  anne = await w.member('anne');
  bob = await w.member('bob');
  sender = w.sender();
  open();
  await courier.idle();
});

function open(more: { gathers?: boolean } = {}): void {
  courier = createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join(', ') }],
    wakeSender: () => sender.wake(),
    log: silent,
    // looks only when it is woken
    pollMs: 1e6,
    ...more,
  });
  courier.start();
}

async function told(): Promise<unknown[]> {
  courier.wake();
  await courier.idle();
  await sender.idle();
  return w.graph.calls.map(({ text }) => text);
}

async function publish(item: string, way: 'choose' | 'first' = 'choose'): Promise<void> {
  const post = await w.post(anne, item);
  await w.db.updateTable('post').set({ way }).where('id', '=', post).execute();
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
}

/** As many as are told one by one. */
const FIRST = ['fauteuil', 'commode', 'miroir'];
async function tellFirst(): Promise<void> {
  for (const item of FIRST) {
    await publish(item);
    await told();
  }
  expect(await told()).toEqual(FIRST);
}

test('the first of several are told at once, those close behind them in one carousel, ten minutes after the last', async () => {
  await tellFirst();
  w.pass(2 * MINUTE);
  await publish('lampe');
  expect(await told()).toEqual(FIRST);
  w.pass(3 * MINUTE);
  await publish('table');
  expect(await told()).toEqual(FIRST);
  w.pass(5 * MINUTE - 1);
  expect(await told()).toEqual(FIRST);
  w.pass(1);
  expect(await told()).toEqual([...FIRST, 'table, lampe']);
  // a quiet quarter of an hour lies behind them: what comes now is told at once
  w.pass(5 * MINUTE);
  await publish('chaise');
  expect(await told()).toEqual([...FIRST, 'table, lampe', 'chaise']);
});

test('whoever was told of nothing just before hears of each at once, beside neighbours for whom it is gathered', async () => {
  await tellFirst();
  w.pass(MINUTE);
  await w.member('chloé');
  await publish('lampe');
  expect(await told()).toEqual([...FIRST, 'lampe']);
});

test('an alert, and what belongs to whoever is first, wait for nothing, and bring with them what was gathered', async () => {
  await w.db
    .insertInto('alert')
    .values({ member_id: bob, town_id: w.townId, words: 'perceuse', created_at: w.now() })
    .execute();
  await tellFirst();
  await publish('lampe');
  expect(await told()).toEqual(FIRST);
  await publish('perceuse');
  expect(await told()).toEqual([...FIRST, 'perceuse, lampe']);
  await w.db
    .insertInto('news_wish')
    .values({ member_id: bob, most_a_day: 0 })
    .onConflict((oc) => oc.column('member_id').doUpdateSet({ most_a_day: 0 }))
    .execute();
  await publish('vase', 'first');
  expect(await told()).toEqual([...FIRST, 'perceuse, lampe', 'vase']);
});

test('where one person tries everything and looks on, each is told at once', async () => {
  await courier.stop();
  open({ gathers: false });
  await courier.idle();
  await tellFirst();
  await publish('lampe');
  expect(await told()).toEqual([...FIRST, 'lampe']);
});

test('what has not left yet is told with what came since, in one message', async () => {
  await w.db
    .updateTable('page')
    .set({ paused_until: new Date(w.now().getTime() + 30 * MINUTE) })
    .execute();
  await publish('fauteuil');
  await told();
  w.pass(20 * MINUTE);
  await publish('lampe');
  await told();
  w.pass(10 * MINUTE);
  sender.wake();
  expect(await told()).toEqual(['lampe, fauteuil']);
});
