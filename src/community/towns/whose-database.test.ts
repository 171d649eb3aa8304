import { expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { emptyDatabase } from '../../../test/helpers/empty-database.ts';
import { againstDemo, againstPage, DEMO_PAGE, haveMet, whoseDatabase } from './whose-database.ts';

const local = { meta: null, databaseUrl: null, dataDir: '/home/anne/.data' };
const real = { ...local, meta: { pageId: '1040' } };
const there = { databaseUrl: 'postgresql://there' };

const nobodys = { hasDemo: false, pages: [] };
const demos = { hasDemo: true, pages: [] };
const neighbours = { hasDemo: false, pages: ['1040', '1041'] };
const both = { hasDemo: true, pages: ['1040'] };

test('what is empty is for both, what has been chosen is for one', () => {
  const may = (whose: typeof both | typeof nobodys) => [
    againstDemo(local, whose) === null,
    againstPage(real, whose) === null,
    haveMet(real, whose) === null,
  ];
  expect(may(nobodys)).toEqual([true, true, true]);
  expect(may(demos)).toEqual([true, false, true]);
  expect(may(neighbours)).toEqual([false, true, true]);
  // neighbours are served, whoever else has been let in before this was looked at
  expect(may(both)).toEqual([false, true, false]);
  expect([againstPage(local, demos), againstDemo(real, neighbours), haveMet(local, both)]).toEqual([null, null, null]);
});

test('the sentence says what to do, for a folder and for a server', () => {
  expect(againstPage(real, demos)).toMatch(
    /^\/home\/anne\/\.data holds the demo.* DATA_DIR=\/home\/anne\/\.data-page$/,
  );
  expect(againstPage({ ...real, ...there }, demos)).toMatch(/^The database of DATABASE_URL .* an empty database\.$/);
  expect(againstDemo(local, neighbours)).toMatch(
    /^\/home\/anne\/\.data is that of Page 1040 .*META_PAGE_ID.*\.data-demo$/,
  );
  expect(againstDemo({ ...local, ...there }, neighbours)).toMatch(/without DATABASE_URL, in a DATA_DIR of its own$/);
});

test('a database says whose it is, before there are tables and after the demo was given up', async () => {
  await using empty = await emptyDatabase();
  expect(await whoseDatabase(empty.db)).toEqual(nobodys);
  await using database = await testDatabase();
  const { db } = database;
  const now = new Date('2026-11-22T12:00:00Z');
  const add = (id: string) => db.insertInto('page').values({ id, created_at: now }).execute();
  const giveUp = (id: string) => db.updateTable('page').set({ given_up_at: now }).where('id', '=', id).execute();
  expect(await whoseDatabase(db)).toEqual(nobodys);
  await add(DEMO_PAGE);
  expect(await whoseDatabase(db)).toEqual(demos);
  await add('1040');
  // tried once in the demo, and nobody came
  expect(await whoseDatabase(db)).toEqual(demos);
  const anne = { page_id: '1040', psid: 'anne', status: 'approved', answer: null, created_at: now } as const;
  await db.insertInto('member').values(anne).execute();
  expect(await whoseDatabase(db)).toEqual(both);
  await giveUp(DEMO_PAGE);
  expect(await whoseDatabase(db)).toEqual({ hasDemo: false, pages: ['1040'] });
  // its neighbours are there still
  await giveUp('1040');
  expect(await whoseDatabase(db)).toEqual({ hasDemo: false, pages: ['1040'] });
});
