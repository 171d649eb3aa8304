import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test, vi } from 'vitest';
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
  const ofWeb = createPages(db, web, page);
  expect(await ofWeb.tokenOf(page.id)).toBe('EAADEMO');
  expect(ofWeb.tokenAtHand(page.id)).toBe('EAADEMO');
});

test('the token of another Page is unsealed', async () => {
  const key = randomBytes(32);
  await savePage(db, key, { id: '104000000000002', token: 'OTHER' }, now);
  const pages = createPages(db, key, { id: '104000000000001', token: 'EAADEMO' });
  expect(await pages.tokenOf('104000000000002')).toBe('OTHER');
  expect(await pages.isOurs('104000000000003')).toBe(false);
  expect(await pages.tokenOf('104000000000003')).toBeNull();
});

test('what is stored of a token is neither it nor anything that can be changed or opened without the key', async () => {
  const key = randomBytes(32);
  const page = { id: '104000000000004', token: 'EAASECRETTOKEN' };
  const stored = async () =>
    (await db.selectFrom('page').select('sealed_token').where('id', '=', page.id).executeTakeFirstOrThrow())
      .sealed_token ?? Buffer.alloc(0);
  await savePage(db, key, page, now);
  const first = await stored();
  expect(first.includes(page.token)).toBe(false);
  // twice the same token is never twice the same bytes
  await savePage(db, key, page, now);
  expect((await stored()).equals(first)).toBe(false);
  for (const at of [0, 12, first.length - 1]) {
    const changed = Buffer.from(first);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await db.updateTable('page').set({ sealed_token: changed }).where('id', '=', page.id).execute();
    expect(await createPages(db, key).tokenOf(page.id)).toBeNull();
  }
});

test('no column of a Page shows its token', async () => {
  const key = randomBytes(32);
  await savePage(db, key, { id: '104000000000005', token: 'EAASECRETTOKEN' }, now);
  const { rows } = await sql<{ text: string }>`select to_jsonb(page)::text as text from page`.execute(db);
  expect(rows.filter(({ text }) => text.includes('EAASECRETTOKEN'))).toEqual([]);
});

test('a token that was renewed by somebody else is noticed, also for the Page a process was started with', async () => {
  const key = randomBytes(32);
  const page = { id: '104000000000006', token: 'OLD' };
  await savePage(db, key, page, now);
  const pages = createPages(db, key, page);
  expect(pages.tokenAtHand(page.id)).toBeNull();
  expect(await pages.tokenOf(page.id)).toBe('OLD');
  expect(pages.tokenAtHand(page.id)).toBe('OLD');
  await savePage(db, key, { ...page, token: 'NEW' }, now);
  expect(await pages.newestTokenOf(page.id)).toBe('NEW');
  expect(await pages.tokenOf(page.id)).toBe('NEW');
  await savePage(db, key, { ...page, token: 'NEWER' }, now);
  const later = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 60_001);
  expect(pages.tokenAtHand(page.id)).toBeNull();
  expect(await pages.tokenOf(page.id)).toBe('NEWER');
  expect(pages.tokenAtHand(page.id)).toBe('NEWER');
  later.mockRestore();
});
