import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endMatters } from '../community/claims/end-matters.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';
import { silent, type World, world } from './testing/world.ts';

/** Each delivery is in one of a closed set of states, and ends in exactly one. */

let w: World;
let anne: string;
let bob: string;
let zoe: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne', { windowUntil: w.now() });
  bob = await w.member('bob');
  // away
  zoe = await w.member('zoe', { windowUntil: w.now() });
});

async function publish(item: string): Promise<string> {
  const post = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
  return post;
}

async function round(): Promise<void> {
  const courier = createCourier({
    ...{ db: w.db, clock: { now: w.now }, log: silent, wakeSender() {} },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join(', ') }],
  });
  await courier.runOnce(w.now());
}

async function end(post: string): Promise<void> {
  await w.db.updateTable('post').set({ outcome: 'exchanged', closed_at: w.now() }).where('id', '=', post).execute();
  await inTransaction(w.db, (trx) => takeBack(trx, post, w.now()));
}

const states = async (member: string) =>
  (await w.db.selectFrom('delivery').select('state').where('member_id', '=', member).orderBy('post_id').execute()).map(
    ({ state }) => state,
  );

test('told, withdrawn, passed, unwanted: and there they stay, whatever comes after', async () => {
  const lamp = await publish('lampe');
  await round();
  await w.sender().idle();
  const desk = await publish('bureau');
  await end(desk);
  await w.db.insertInto('news_wish').values({ member_id: zoe, level: 'nothing' }).execute();
  const table = await publish('table');
  await round();
  await w.sender().idle();
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 3_600_000) })
    .execute();
  await w.db.updateTable('member').set({ window_until: w.now() }).where('id', '=', anne).execute();
  await round();
  expect(await states(bob)).toEqual(['told', 'withdrawn', 'told']);
  // wanted when it was published, and no more; the last was never owed
  expect(await states(zoe)).toEqual(['unwanted', 'withdrawn']);
  for (const post of [lamp, table]) await end(post);
  await round();
  expect(await states(bob)).toEqual(['told', 'withdrawn', 'told']);
  expect(await states(zoe)).toEqual(['unwanted', 'withdrawn']);
  const left = await sql`select from delivery where state = 'waiting'`.execute(w.db);
  expect(left.rows).toEqual([]);
});

test('whoever leaves, or is put out, is owed nothing any more', async () => {
  await publish('lampe');
  await inTransaction(w.db, (trx) => endMatters(trx, zoe, 'withdrawn', w.now()));
  expect(await states(zoe)).toEqual(['unwanted']);
  // what was written for somebody, and they were put out before it left
  await round();
  await inTransaction(w.db, (trx) => endMatters(trx, bob, 'removed', w.now()));
  await w.db.updateTable('member').set({ status: 'banned' }).where('id', '=', bob).execute();
  await w.sender().idle();
  expect(w.graph.calls).toEqual([]);
  expect(await states(bob)).toEqual(['unwanted']);
});

test('there is no other state', async () => {
  await publish('lampe');
  await expect(sql`update delivery set state = 'perhaps'`.execute(w.db)).rejects.toThrow('delivery_state_check');
});
