import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { forgetNoShows, insertNoShow } from '../handovers/store.ts';
import { forgetThanks, listShownThanks } from './store.ts';

const NOW = new Date('2026-11-23T09:00:00Z');
const LONG_AGO = new Date('2025-11-22T09:00:00Z');
let database: TestDatabase;
let town: number;
let people: string[];
let claims: string[];
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await db.insertInto('page').values({ id: 'p', created_at: NOW }).execute();
  const row = await db
    .insertInto('town')
    .values({ slug: 't', name: 'T', insee: '22278', timezone: 'Europe/Paris', question: null, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  town = row.id;
});
afterAll(() => database.close());
beforeEach(async () => {
  const { db } = database;
  for (const table of ['thanks', 'no_show', 'claim', 'post', 'member'] as const) await db.deleteFrom(table).execute();
  people = [];
  claims = [];
  for (const name of ['Marie', 'Paul']) {
    const member = { page_id: 'p', psid: name, name, town_id: town, number: null, status: 'approved' } as const;
    const row = { ...member, answer: null, created_at: NOW };
    people.push((await db.insertInto('member').values(row).returning('id').executeTakeFirstOrThrow()).id);
  }
  for (const [number, item] of ['fauteuil', 'table'].entries()) {
    const post = { town_id: town, number, member_id: people[0] ?? '', direction: 'offer', kind: 'give' } as const;
    const made = await db
      .insertInto('post')
      .values({ ...post, item, word: 'X', created_at: NOW })
      .returning('id')
      .executeTakeFirstOrThrow();
    const claim = { post_id: made.id, member_id: people[1] ?? '', word: null, state: 'done', created_at: NOW } as const;
    claims.push((await db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow()).id);
  }
});

async function add(claim: number, words: string, { shown = true, at = NOW } = {}): Promise<void> {
  const agreed = shown ? NOW : null;
  await database.db
    .insertInto('thanks')
    .values({
      ...{ claim_id: claims[claim] ?? '', from_member: people[1] ?? '', to_member: people[0] ?? '', town_id: town },
      ...{ words, author_agrees_at: NOW, giver_agrees_at: agreed, created_at: at },
    })
    .execute();
}

test('the town reads the latest notes that both agreed to show, and no others', async () => {
  await add(0, 'Merci !');
  await add(1, 'Entre nous', { shown: false });
  const shown = await listShownThanks(database.db, town, 10);
  expect(shown).toMatchObject([{ thing: 'fauteuil', words: 'Merci !', from: 'Paul', to: 'Marie', at: NOW }]);
  expect(await listShownThanks(database.db, town + 1, 10)).toEqual([]);
});

test('the words go after a year', async () => {
  await add(0, 'Merci !', { at: LONG_AGO });
  await add(1, 'Merci encore');
  expect(await forgetThanks(database.db, NOW)).toBe(1);
  expect(await forgetThanks(database.db, NOW)).toBe(0);
  expect((await listShownThanks(database.db, town, 10)).map(({ words }) => words)).toEqual(['Merci encore']);
});

test('and when one of the two leaves, at once where it is shown', async () => {
  await add(0, 'Merci !');
  await database.db.updateTable('member').set({ status: 'left' }).where('name', '=', 'Paul').execute();
  expect(await listShownThanks(database.db, town, 10)).toEqual([]);
  expect(await forgetThanks(database.db, NOW)).toBe(1);
  const kept = await database.db.selectFrom('thanks').select('words').execute();
  expect(kept).toEqual([{ words: null }]);
});

test('that somebody did not come is said once, and forgotten after a year', async () => {
  const [about = '', by = ''] = people;
  const note = (claim: number, now: Date) =>
    database.db.transaction().execute((trx) => insertNoShow(trx, { claimId: claims[claim] ?? '', about, by, now }));
  await note(0, LONG_AGO);
  await note(0, NOW);
  await note(1, NOW);
  expect(await forgetNoShows(database.db, NOW)).toBe(1);
  expect(await database.db.selectFrom('no_show').select('claim_id').execute()).toEqual([{ claim_id: claims[1] }]);
});
