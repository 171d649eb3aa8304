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

test('who asked to be told of the like is not behind strangers', async () => {
  const anne = await w.member('anne');
  const bob = await w.member('bob');
  const alerted = [await w.member('yann'), await w.member('zoe')];
  const teller = createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
    wakeSender: () => {},
    log: silent,
    batch: 1,
  });
  teller.start();
  await teller.idle();
  const rows = alerted.map((id) => ({ member_id: id, town_id: w.townId, words: 'perceuse', created_at: w.now() }));
  await w.db.insertInto('alert').values(rows).execute();
  const post = await w.post(anne, 'perceuse');
  await inTransaction(w.db, (trx) => owe(trx, post, w.now()));
  teller.wake();
  await teller.idle();
  await teller.stop();
  const owed = await w.db.selectFrom('outbox').select('member_id').orderBy('id').execute();
  expect(owed.map(({ member_id }) => member_id)).toEqual([...alerted, bob]);
});
