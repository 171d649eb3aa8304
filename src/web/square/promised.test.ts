import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NAMES, NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';

/* What is promised to somebody must not look free: whoever answers comes after them. */
let database: TestDatabase;
let it: TestSquare;

beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  const neighbour = await it.member(NAMES[1]);
  const answer = async (number: number, state: 'waiting' | 'accepted' | 'declined') => {
    const { id } = await database.db
      .selectFrom('post')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await database.db
      .insertInto('claim')
      .values({ post_id: id, member_id: neighbour, state, parts: 1, created_at: NOW })
      .execute();
  };
  await answer(await it.post({ item: 'fauteuil promis' }), 'accepted');
  await answer(await it.post({ item: 'fauteuil attendu' }), 'waiting');
  await answer(await it.post({ item: 'fauteuil refusé' }), 'declined');
  await answer(await it.post({ item: 'perceuse', kind: 'lend' }), 'accepted');
  await answer(await it.post({ item: 'aide au jardin', kind: 'service' }), 'accepted');
  await answer(await it.post({ item: 'porter un canapé', kind: 'service', direction: 'request' }), 'accepted');
  await answer(await it.post({ item: 'pots de confiture', quantity: 5 }), 'accepted');
});
afterAll(async () => {
  await it?.app.close();
  await database?.close();
});

const page = async (path: string) => (await it.app.inject(path)).body;

test('one thing that is promised says so, in lists, on its own page and to machines', async () => {
  const own = await page('/saint-brieuc/1');
  const article = own.slice(own.indexOf('<article'), own.indexOf('</article>'));
  expect(article).toContain('Déjà promis, mais tu peux te mettre dans la file');
  expect(article).toContain('Si ça se libère');
  expect(article).not.toContain('Je prends');
  expect(own).toContain('https://schema.org/OutOfStock');
  expect(await page('/saint-brieuc?q=promis')).toContain('Déjà promis');
  expect(await page('/saint-brieuc/1?lang=en')).toContain('Promised already');
  expect(await page('/saint-brieuc/6')).toContain('Quelqu’un s’en occupe déjà');
});

test.each([
  [2, 'somebody only waits for it'],
  [3, 'whoever asked did not get it'],
  [4, 'a loan comes back'],
  [5, 'help may be given again'],
  [7, 'there are others left'],
])('post %d is as free as it looks: %s', async (number) => {
  const own = await page(`/saint-brieuc/${number}`);
  const article = own.slice(own.indexOf('<article'), own.indexOf('</article>'));
  expect(article).not.toMatch(/Déjà promis|s’en occupe déjà|Si ça se libère/);
  expect(own).toContain('https://schema.org/InStock');
});

test('what is over is not listed any more, though it is promised and nobody has said what became of it', async () => {
  const number = await it.post({ item: 'baguettes d’hier', expires_at: new Date(NOW.getTime() - 3_600_000) });
  const lasting = await it.post({ item: 'baguettes de demain', expires_at: new Date(NOW.getTime() + 3_600_000) });
  for (const path of [
    '/saint-brieuc',
    '/saint-brieuc?q=baguettes',
    '/saint-brieuc?kind=give',
    '/saint-brieuc/feed.atom',
  ]) {
    const list = await page(path);
    expect(list).not.toContain('aguettes d’hier');
    expect(list).toContain('aguettes de demain');
  }
  expect(number).toBeLessThan(lasting);
  expect(await page(`/saint-brieuc/${lasting}`)).not.toContain('aguettes d’hier');
});
