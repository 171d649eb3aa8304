import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { givePosts, searchedTown } from '../posts/search.fixture.ts';
import { follow, unfollow } from './follows.ts';

/** F8: what somebody follows no more they are owed nothing of. */

const NOW = new Date('2026-11-23T09:00:00Z');
let database: TestDatabase;
let townId = 0;
let anne = '';
const next = { id: 0 };

beforeAll(async () => {
  database = await testDatabase();
  ({ townId, anne } = await searchedTown(database.db));
  const town = { slug: 'plerin', name: 'Plérin', insee: '22187', timezone: 'Europe/Paris', created_at: NOW };
  next.id = (await database.db.insertInto('town').values(town).returning('id').executeTakeFirstOrThrow()).id;
});
afterAll(() => database.close());

test('of a town that is followed no more nothing waits to be told; of their own, and what was told, stays', async () => {
  const { db } = database;
  await givePosts(db, townId, [{ item: 'lampe', by: anne }]);
  await givePosts(
    db,
    next.id,
    ['vélo', 'table'].map((item) => ({ item, by: anne })),
  );
  const posts = await db.selectFrom('post').select(['id', 'item']).execute();
  for (const { id, item } of posts) {
    const state = item === 'table' ? 'told' : 'waiting';
    await db.insertInto('delivery').values({ post_id: id, member_id: anne, state }).execute();
  }
  const states = async () => {
    const rows = await db
      .selectFrom('delivery')
      .innerJoin('post', 'post.id', 'post_id')
      .select(['item', 'state'])
      .execute();
    return Object.fromEntries(rows.map(({ item, state }) => [item, state]));
  };
  expect(await inTransaction(db, (trx) => unfollow(trx, anne, next.id))).toBe(false);
  expect(await states()).toEqual({ lampe: 'waiting', vélo: 'waiting', table: 'told' });
  await inTransaction(db, (trx) => follow(trx, anne, next.id, NOW));
  expect(await inTransaction(db, (trx) => unfollow(trx, anne, next.id))).toBe(true);
  expect(await states()).toEqual({ lampe: 'waiting', vélo: 'unwanted', table: 'told' });
});
