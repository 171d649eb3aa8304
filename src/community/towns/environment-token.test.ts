import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { introducePage, renewToken, startWithPage } from './environment-token.ts';
import { createPages } from './pages.ts';

const { db, close } = await testDatabase();
afterAll(close);
const now = new Date('2026-11-22T12:00:00Z');
const key = randomBytes(32);
const OWN = '104000000000001';

const of = (token: string, id = OWN) => ({ id, token });
const start = async (token: string, by = key) => await startWithPage(db, by, of(token), now);
const add = async (token: string, environment: string) =>
  await renewToken(db, key, of(token), now, { id: OWN, token: environment });
const stored = async (id = OWN) => await createPages(db, key).tokenOf(id);

test('what `page add` brought outlives a start, until the environment has another token', async () => {
  expect(await start('FIRST')).toEqual({ isNewer: false });
  await add('SECOND', 'FIRST');
  expect(await start('FIRST')).toEqual({ isNewer: true });
  expect(await start('FIRST')).toEqual({ isNewer: true });
  expect(await stored()).toBe('SECOND');
  expect(await start('THIRD')).toEqual({ isNewer: false });
  expect(await stored()).toBe('THIRD');
  // one that comes back has changed too
  expect(await start('FIRST')).toEqual({ isNewer: false });
  expect(await stored()).toBe('FIRST');
});

test('also where the command has another environment than the service; one that has changed since the start is taken', async () => {
  await start('OF THE SERVICE');
  await add('ADDED', 'OF A SHELL');
  expect(await start('OF THE SERVICE')).toEqual({ isNewer: true });
  expect(await stored()).toBe('ADDED');
  expect(await start('OF A SHELL')).toEqual({ isNewer: false });
  expect(await stored()).toBe('OF A SHELL');
});

test('of a service whose token is not known that of the command counts, and for a Page of the time before what is started with', async () => {
  const forget = () => sql`update page set environment_digest = null where id = ${OWN}`.execute(db);
  await forget();
  await add('ADDED', 'NEVER STARTED');
  expect(await start('NEVER STARTED')).toEqual({ isNewer: true });
  expect(await stored()).toBe('ADDED');
  // noted under a key that is gone
  await start('NEVER STARTED', randomBytes(32));
  await add('ADDED', 'NEVER STARTED');
  expect(await start('NEVER STARTED')).toEqual({ isNewer: true });
  await forget();
  expect(await start('NEVER STARTED')).toEqual({ isNewer: false });
  expect(await stored()).toBe('NEVER STARTED');
});

test('what another SECRET_KEY has sealed is replaced, and a command writes over nothing', async () => {
  await start('MINE');
  await start('THEIRS', randomBytes(32));
  expect(await stored()).toBeNull();
  expect(await start('MINE')).toEqual({ isNewer: false });
  expect(await stored()).toBe('MINE');
  await introducePage(db, key, of('OF A SHELL'), now);
  expect(await stored()).toBe('MINE');
  await introducePage(db, key, of('OF A SHELL', '104000000000002'), now);
  expect(await stored('104000000000002')).toBe('OF A SHELL');
});

test('`page add` of another Page says nothing of the environment’s, and nothing stored shows a token', async () => {
  await start('MINE');
  await renewToken(db, key, of('OTHER', '104000000000003'), now, of('MINE'));
  expect(await start('MINE')).toEqual({ isNewer: false });
  expect(await stored('104000000000003')).toBe('OTHER');
  const { rows } = await sql<{ text: string }>`select to_jsonb(page)::text as text from page`.execute(db);
  const hex = (token: string) => Buffer.from(token).toString('hex');
  expect(
    rows.filter(({ text }) => ['MINE', 'OTHER', hex('MINE'), hex('OTHER')].some((one) => text.includes(one))),
  ).toEqual([]);
});
