import { randomBytes } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { createPages, savePage } from './pages.ts';

const { db, close } = await testDatabase();
afterAll(close);
const now = new Date('2026-11-22T12:00:00Z');

test('two processes with keys of their own both write to the Page they were started with', async () => {
  const page = { id: '104000000000001', token: 'EAADEMO' };
  const [web, worker] = [randomBytes(32), randomBytes(32)];
  await savePage(db, worker, page, now);
  await savePage(db, web, page, now);
  expect(await createPages(db, worker).tokenOf(page.id)).toBeNull();
  expect(await createPages(db, worker, page).tokenOf(page.id)).toBe('EAADEMO');
  expect(await createPages(db, web, page).tokenOf(page.id)).toBe('EAADEMO');
});

test('the token of another Page is unsealed', async () => {
  const key = randomBytes(32);
  await savePage(db, key, { id: '104000000000002', token: 'OTHER' }, now);
  const pages = createPages(db, key, { id: '104000000000001', token: 'EAADEMO' });
  expect(await pages.tokenOf('104000000000002')).toBe('OTHER');
  expect(await pages.isOurs('104000000000003')).toBe(false);
  expect(await pages.tokenOf('104000000000003')).toBeNull();
});
