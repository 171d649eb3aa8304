import type { KyselyPlugin, Updateable } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';
import type { PostTable } from './post.table.ts';
import { createShelves, readPostPage, searchBoard } from './shelf.ts';

let database: TestDatabase;
let it: TestSquare;
const answers: Record<string, unknown>[] = [];
const listening: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => {
    answers.push(...(result.rows as Record<string, unknown>[]));
    return result;
  },
};
beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  for (const item of ['vélo enfant', 'chaise de jardin', 'perceuse']) await it.post({ item });
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

const shelves = createShelves(60_000);
const db = () => database.db.withPlugin(listening);
const find = async (words: string) =>
  (await searchBoard(db(), shelves, 'saint-brieuc', { words, limit: 16 }, NOW))?.posts.map(({ item }) => item);
const beside = async (number: number) =>
  (await readPostPage(db(), shelves, 'saint-brieuc', number, { limit: 3, now: NOW }))?.others.map(({ item }) => item);
const change = (number: number, what: Updateable<PostTable>) =>
  database.db.updateTable('post').set(what).where('number', '=', number).execute();
/** How many statements it took, and in how many of them posts were read. */
async function costOf(ask: () => Promise<unknown>): Promise<[statements: number, lists: number]> {
  answers.length = 0;
  await ask();
  return [answers.length, answers.filter(({ posts }) => posts !== null).length];
}

test('the posts of a town are read once, for searches and for what is like a post', async () => {
  expect(await costOf(() => find('vélo'))).toEqual([1, 1]);
  expect(await costOf(() => find('perceuse'))).toEqual([1, 0]);
  expect(await costOf(() => beside(1))).toEqual([1, 0]);
  expect(await costOf(() => beside(999))).toEqual([1, 0]);
  expect(await find('vélo')).toEqual(['vélo enfant']);
  expect(await beside(1)).toEqual(['perceuse', 'chaise de jardin']);
});

test('what changes is seen by the next who asks, in one statement', async () => {
  const number = await it.post({ item: 'vélo de course' });
  expect(await costOf(() => find('vélo'))).toEqual([1, 1]);
  expect(await find('vélo')).toEqual(['vélo de course', 'vélo enfant']);
  await change(number, { item: 'tabouret' });
  expect(await find('vélo')).toEqual(['vélo enfant']);
  await change(1, { outcome: 'removed', closed_at: new Date() });
  expect(await costOf(() => beside(2))).toEqual([1, 1]);
  expect(await beside(2)).not.toContain('vélo enfant');
  await database.db.updateTable('member').set({ status: 'banned' }).execute();
  expect([await find('perceuse'), await beside(2)]).toEqual([[], []]);
  await database.db.updateTable('member').set({ status: 'approved' }).execute();
  await change(1, { outcome: null, closed_at: null });
  expect(await find('vélo')).toEqual(['vélo enfant']);
});
