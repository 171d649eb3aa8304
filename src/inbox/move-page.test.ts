import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { findPageCode, makePageCode, usePageCode } from '../community/members/page-code.ts';
import { openTown } from '../community/towns/open-town.ts';
import { moveTown } from '../community/towns/store.ts';
import { claimDue } from '../outbox/claim.ts';
import { enqueue } from '../outbox/enqueue.ts';
import { carryOver, offerPages, readdress } from './move-page.ts';

const { db, close } = await testDatabase({ connections: 4 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const HOUR = 60 * 60_000;
const later = (ms: number) => new Date(NOW.getTime() + ms);
const failures: unknown[] = [];
const note = (about: unknown) => void failures.push(about);
const log = { error: note, warn: note, info: () => {}, debug: () => {} };

let townId: number;
let otherId: number;
beforeEach(async () => {
  for (const table of ['outbox', 'page_code', 'ready', 'inbox_event', 'conversation'] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.updateTable('member').set({ town_id: null }).execute();
  await db.deleteFrom('member').execute();
  await db.updateTable('town').set({ page_id: null }).execute();
  for (const id of ['old', 'new', 'third']) {
    const page = { id, bucket: 100, created_at: NOW };
    await db
      .insertInto('page')
      .values(page)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  [townId, otherId] = [await townOf('Saint-Brieuc'), await townOf('Quimper')];
  failures.length = 0;
});

async function townOf(name: string): Promise<number> {
  const wanted = { name, approval: true, timezone: 'Europe/Paris', now: NOW };
  const opened = await db.transaction().execute((trx) => openTown(trx, wanted));
  if ('town' in opened) return opened.town.id;
  if (opened.refused === 'exists') return opened.existing.id;
  throw new Error(opened.refused);
}

async function add(page: string, psid: string, status: 'approved' | 'joining', town: number | null): Promise<string> {
  const { id } = await db
    .insertInto('member')
    .values({
      ...{ page_id: page, psid, town_id: town, number: null, status, name: psid, answer: null },
      ...{ created_at: NOW, window_until: later(HOUR) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db.insertInto('conversation').values({ member_id: id, state: '{}' }).execute();
  return id;
}

const make = (memberId: string, page = 'new') =>
  db.transaction().execute((trx) => makePageCode(trx, memberId, page, NOW));
const use = (memberId: string, code: string, followerId: string, now = NOW) =>
  db.transaction().execute((trx) => usePageCode(trx, { memberId, code, followerId, now }));
const addressOf = (id: string) =>
  db.selectFrom('member').select(['page_id', 'psid']).where('id', '=', id).executeTakeFirst();

test('a code works once, and of two who send it at once for one', async () => {
  await moveTown(db, townId, 'new', NOW);
  const marie = await add('old', 'marie', 'approved', townId);
  const [ana, bob] = [await add('new', 'ana', 'joining', null), await add('new', 'bob', 'joining', null)];
  const code = await make(marie);
  expect(await findPageCode(db, code, 'new', NOW)).toBe(marie);
  expect((await Promise.all([use(marie, code, ana), use(marie, code, bob)])).sort()).toEqual([false, true]);
  expect(await findPageCode(db, code, 'new', NOW)).toBeUndefined();
});

test('a code expires after a day, and dies with a newer one', async () => {
  await moveTown(db, townId, 'new', NOW);
  const marie = await add('old', 'marie', 'approved', townId);
  const ana = await add('new', 'ana', 'joining', null);
  const [first, second] = [await make(marie), await make(marie)];
  expect(await findPageCode(db, first, 'new', NOW)).toBeUndefined();
  expect(await use(marie, first, ana)).toBe(false);
  expect(await findPageCode(db, second, 'new', later(24 * HOUR - 1))).toBe(marie);
  expect(await findPageCode(db, second, 'new', later(24 * HOUR))).toBeUndefined();
  expect(await use(marie, second, ana, later(24 * HOUR))).toBe(false);
  expect(await findPageCode(db, 'nothing', 'new', NOW)).toBeUndefined();
});

test('a code is good on its own Page only, as long as its member’s town is there', async () => {
  await moveTown(db, townId, 'new', NOW);
  await moveTown(db, otherId, 'third', NOW);
  const marie = await add('old', 'marie', 'approved', townId);
  const code = await make(marie);
  expect(await findPageCode(db, code, 'third', NOW)).toBeUndefined();
  expect(await findPageCode(db, code, 'old', NOW)).toBeUndefined();
  await db.updateTable('member').set({ town_id: otherId }).where('id', '=', marie).execute();
  expect(await findPageCode(db, code, 'new', NOW)).toBeUndefined();
  await db.updateTable('member').set({ town_id: townId, status: 'banned' }).where('id', '=', marie).execute();
  expect(await findPageCode(db, code, 'new', NOW)).toBeUndefined();
});

test('whoever followed is the same member at the new address, and what waits is said there', async () => {
  await moveTown(db, townId, 'new', NOW);
  const marie = await add('old', 'marie-old', 'approved', townId);
  const ana = await add('new', 'marie-new', 'joining', null);
  const owed = { lane: 1 as const, parts: [{ text: 'x' }] };
  await db.transaction().execute((trx) => enqueue(trx, [{ pageId: 'old', memberId: marie, ...owed }], NOW));
  await use(marie, await make(marie), ana);
  expect(await carryOver(db, log, NOW)).toBe(1);
  expect(await addressOf(marie)).toEqual({ page_id: 'new', psid: 'marie-new' });
  expect(await addressOf(ana)).toEqual({ page_id: 'new', psid: `moved:${ana}` });
  expect(await carryOver(db, log, NOW)).toBe(0);
  const rows = await db.selectFrom('outbox').select(['page_id', 'member_id']).execute();
  expect(rows).toEqual([{ page_id: 'new', member_id: marie }]);
  const news = await db.selectFrom('inbox_event').select(['member_id', 'page_id', 'body']).execute();
  expect(news).toMatchObject([{ member_id: marie, page_id: 'new', body: { name: 'page-followed' } }]);
  // somebody who writes to the old Page again is somebody new there
  expect(await add('old', 'marie-old', 'joining', null)).not.toBe(marie);
  expect(failures).toEqual([]);
});

test('what is theirs goes along, and so does a hint that was written just then', async () => {
  await moveTown(db, townId, 'new', NOW);
  const marie = await add('old', 'marie-old', 'approved', townId);
  const ana = await add('new', 'marie-new', 'joining', null);
  await db.insertInto('spoken').values({ member_id: marie, at: NOW }).execute();
  await use(marie, await make(marie), ana);
  expect(await carryOver(db, log, NOW)).toBe(1);
  const pages = (table: 'conversation' | 'spoken' | 'ready') =>
    db.selectFrom(table).select('page_id').where('member_id', '=', marie).execute();
  for (const table of ['conversation', 'spoken', 'ready'] as const)
    expect([table, await pages(table)]).toEqual([table, [{ page_id: 'new' }]]);
  await db.insertInto('ready').values({ page_id: 'old', member_id: marie, since: NOW }).execute();
  await readdress(db);
  expect(await pages('ready')).toEqual([{ page_id: 'new' }, { page_id: 'new' }]);
  // so does when they were last told something: there is one of these a person, and the next could not be noted beside it
  await db.updateTable('spoken').set({ page_id: 'old' }).where('member_id', '=', marie).execute();
  await readdress(db);
  expect(await pages('spoken')).toEqual([{ page_id: 'new' }]);
  await db.deleteFrom('spoken').execute();
});

test('nobody is moved while something of theirs is under way', async () => {
  await moveTown(db, townId, 'new', NOW);
  const marie = await add('old', 'marie', 'approved', townId);
  const ana = await add('new', 'ana', 'joining', null);
  await use(marie, await make(marie), ana);
  await db.transaction().execute(async (trx) => {
    await trx.selectFrom('conversation').select('member_id').where('member_id', '=', marie).forUpdate().execute();
    expect(await carryOver(db, log, NOW)).toBe(0);
  });
  await db
    .transaction()
    .execute((trx) => enqueue(trx, [{ pageId: 'old', memberId: marie, lane: 1, parts: [{ text: 'x' }] }], NOW));
  await db
    .updateTable('outbox')
    .set({ state: 'sending', lease_until: later(HOUR) })
    .execute();
  expect(await carryOver(db, log, NOW)).toBe(0);
  expect(await addressOf(marie)).toEqual({ page_id: 'old', psid: 'marie' });
  await db.updateTable('outbox').set({ state: 'sent', lease_until: null }).execute();
  expect(await carryOver(db, log, NOW)).toBe(1);
});

test('a number of one Page is never written to by another, whatever was written down', async () => {
  const marie = await add('new', 'marie', 'approved', townId);
  const message = { pageId: 'old', memberId: marie, lane: 1 as const, parts: [{ text: 'x' }] };
  await db.transaction().execute((trx) => enqueue(trx, [message], NOW));
  const options = { now: later(1), limit: 5, leaseMs: 1_000, brake: { perSecond: 10, burst: 10 } };
  expect((await claimDue(db, 'old', options)).rows).toEqual([]);
  expect((await claimDue(db, 'new', options)).rows).toEqual([]);
  await readdress(db);
  expect((await claimDue(db, 'new', options)).rows.map(({ psid }) => psid)).toEqual(['marie']);
});

test('members on the old Page are told when they may be, once as long as their link works', async () => {
  const [here, away] = [await add('old', 'here', 'approved', townId), await add('old', 'away', 'approved', townId)];
  await add('new', 'there', 'approved', townId);
  await add('old', 'of another town', 'approved', otherId);
  await db.updateTable('member').set({ window_until: NOW }).where('id', '=', away).execute();
  expect(await moveTown(db, townId, 'new', NOW)).toBe(2);
  const offer = (now: Date) => db.transaction().execute((trx) => offerPages(trx, now));
  expect(await offer(NOW)).toBe(1);
  const told = await db.selectFrom('inbox_event').select('member_id').execute();
  expect(told).toEqual([{ member_id: here }]);
  await make(here);
  expect(await offer(later(1))).toBe(0);
});
