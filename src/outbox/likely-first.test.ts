import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { owe } from './broadcasts.ts';
import { createCourier } from './deliver.ts';
import { silent, type World, world } from './testing/world.ts';

let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

const courier = () =>
  createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join() }],
    wakeSender: () => {},
    log: silent,
    batch: 1,
  });
const inQuartier = (id: string, quartier: string) =>
  w.db.updateTable('member').set({ quartier }).where('id', '=', id).execute();
const alertOf = (id: string, words: string) =>
  w.db.insertInto('alert').values({ member_id: id, town_id: w.townId, words, created_at: w.now() }).execute();

async function publish(author: string, item: string, quartier: string | null = null): Promise<string> {
  const post = await w.post(author, item);
  await w.db.updateTable('post').set({ quartier }).where('id', '=', post).execute();
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  return post;
}
const told = async () => {
  const rows = await w.db.selectFrom('outbox').select('member_id').where('lane', '=', 2).orderBy('id').execute();
  return rows.map(({ member_id }) => member_id);
};

/** Anne gives a drill at Robien; of the others, whoever came first has the least to do with it. */
async function town() {
  const anne = await w.member('anne');
  const [bob, carl, near, seeks, alerted] = [
    await w.member('bob'),
    await w.member('carl'),
    await w.member('denis'),
    await w.member('emma'),
    await w.member('fanch'),
  ];
  await inQuartier(near, 'robien');
  await inQuartier(carl, 'Cesson');
  await w.post(seeks, 'perceuse', 'request');
  await alertOf(alerted, 'perceuse');
  return { anne, bob, carl, near, seeks, alerted };
}

test('who asked to be told of the like is told first, then who is likely to want it, then the others', async () => {
  const { anne, bob, carl, near, seeks, alerted } = await town();
  const teller = courier();
  teller.start();
  await teller.idle();
  await publish(anne, 'perceuse', 'Robien');
  teller.wake();
  await teller.idle();
  await teller.stop();
  expect(await told()).toEqual([alerted, near, seeks, bob, carl]);
});

test('in the round that looks everywhere, too', async () => {
  const { anne, bob, carl, near, seeks, alerted } = await town();
  await publish(anne, 'perceuse', 'Robien');
  const teller = courier();
  teller.start();
  await teller.idle();
  await teller.stop();
  expect(await told()).toEqual([alerted, near, seeks, bob, carl]);
});

test('a request is likely to be heard by whoever offers the like', async () => {
  const [anne, bob, lends] = [await w.member('anne'), await w.member('bob'), await w.member('carl')];
  await w.post(lends, 'échelle');
  const post = await w.post(anne, 'échelle', 'request');
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  await courier().runOnce(w.now());
  const rows = await w.db
    .selectFrom('outbox')
    .select(['member_id', 'rank'])
    .where('lane', '=', 2)
    .orderBy('id')
    .execute();
  expect(rows).toEqual([
    { member_id: bob, rank: 2 },
    { member_id: lends, rank: 1 },
  ]);
});

test('what waits behind a slow Page is sent in that order, whichever post was written first', async () => {
  const [anne, bob, near, alerted] = [
    await w.member('anne'),
    await w.member('bob'),
    await w.member('denis'),
    await w.member('fanch'),
  ];
  await inQuartier(near, 'robien');
  await alertOf(alerted, 'perceuse');
  const teller = courier();
  await publish(anne, 'fauteuil');
  await teller.runOnce(w.now());
  await publish(anne, 'perceuse', 'Robien');
  await teller.runOnce(w.now());
  await w.owe(bob, 'à toi', { lane: 1 });
  const sender = w.sender({ parallel: 1 });
  await sender.idle();
  // each is told of both in one, and bob hears what is his before all of them
  expect(w.graph.calls.map(({ psid }) => psid)).toEqual(['bob', 'fanch', 'denis', 'bob']);
});

test('a post that is changed is told to whoever asked for what it is now, as that, and to nobody twice', async () => {
  const { anne, bob, alerted } = await town();
  await w.db.insertInto('news_wish').values({ member_id: alerted, level: 'nothing' }).execute();
  const away = await w.member('gael', { windowUntil: w.now() });
  await alertOf(away, 'tournevis');
  const post = await publish(anne, 'tournevis');
  await courier().runOnce(w.now());
  const first = await told();
  expect(first).toContain(bob);
  expect(first).not.toContain(alerted);
  await w.db.updateTable('post').set({ item: 'perceuse' }).where('id', '=', post).execute();
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  await courier().runOnce(w.now());
  expect((await told()).slice(first.length)).toEqual([alerted]);
  const alerts = await w.db
    .selectFrom('delivery')
    .select(['member_id', 'alert', 'state'])
    .where('member_id', 'in', [alerted, away])
    .orderBy('member_id')
    .execute();
  expect(alerts).toEqual([
    { member_id: alerted, alert: 'perceuse', state: 'told' },
    { member_id: away, alert: null, state: 'waiting' },
  ]);
});
