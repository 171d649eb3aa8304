import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { findAnswering } from './answering.ts';
import { givePosts, searchedTown } from './search.fixture.ts';
import { type Place, searchPosts } from './search.ts';

const NOW = new Date('2026-11-23T09:00:00Z');

/** F8: what is looked for is looked for in the towns one follows, too. */

let database: TestDatabase;
let townId = 0;
let anne = '';
const next = { id: 0, name: 'Plérin' };

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  ({ townId, anne } = await searchedTown(db));
  const town = { slug: 'plerin', name: 'Plérin', insee: '22187', timezone: 'Europe/Paris', created_at: new Date() };
  next.id = (await db.insertInto('town').values(town).returning('id').executeTakeFirstOrThrow()).id;
  await givePosts(db, townId, [
    { item: 'vélo enfant', by: anne },
    { item: 'casque de vélo', by: anne },
  ]);
  // higher and lower numbers than at home
  await givePosts(db, next.id, [{ item: 'lampe', by: anne, quartier: 'Cesson' }]);
  await givePosts(
    db,
    next.id,
    ['vélo', 'vélo bleu', 'vélo rouge'].map((item) => ({ item, by: anne })),
    50,
  );
});
afterAll(() => database.close());

const search = (words: string, more: { after?: Place; limit?: number; quartier?: string } = {}) =>
  searchPosts(database.db, { townId, followed: [next], words, limit: 10, ...more });
const shown = (cards: readonly { item: string; away?: string | null }[]) =>
  cards.map(({ item, away }) => (away ? `${item} (${away})` : item));

test('what is at home comes first, however well what is elsewhere answers; cards say which town it is', async () => {
  const { posts, total } = await search('vélo');
  expect(shown(posts)).toEqual([
    ...['vélo enfant', 'casque de vélo'],
    ...['vélo rouge (Plérin)', 'vélo bleu (Plérin)', 'vélo (Plérin)'],
  ]);
  expect(total).toBe(5);
  expect(shown((await search('')).posts)).toHaveLength(6);
  const alone = await searchPosts(database.db, { townId, words: 'vélo', limit: 10 });
  expect(shown(alone.posts)).toEqual(['vélo enfant', 'casque de vélo']);
});

test('what only a followed town has is found there; a quartier of theirs is not one of ours', async () => {
  const { posts, here } = await search('lampe', { quartier: 'Cesson' });
  expect(shown(posts)).toEqual(['lampe (Plérin)']);
  expect(here).toBe(0);
});

test('what nobody has is found nowhere', async () => {
  expect((await search('piano')).posts).toEqual([]);
});

test('page after page, each is shown once', async () => {
  const all: string[] = [];
  let after: Place | null = null;
  do {
    const found: Awaited<ReturnType<typeof search>> = await search('', { limit: 2, ...(after && { after }) });
    all.push(...shown(found.posts));
    after = found.next;
  } while (after !== null);
  expect(all).toEqual(shown((await search('')).posts));
});

test('what answers a post that is about to be published is looked for there, too', async () => {
  const wish = { townId, memberId: '0', direction: 'request', kind: 'give', item: 'lampe', now: NOW } as const;
  expect(shown(await findAnswering(database.db, wish, 5))).toEqual([]);
  expect(shown(await findAnswering(database.db, { ...wish, followed: [next] }, 5))).toEqual(['lampe (Plérin)']);
});
