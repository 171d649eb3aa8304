import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import type { EffectInput } from '../community/effect.ts';
import { waitingEffects } from '../community/members/waiting-effects.ts';
import {
  countWaiting,
  endWaits,
  findWait,
  joinList,
  leaveList,
  listNeighbours,
  listWaiting,
} from '../community/members/waiting-list.ts';
import type { Trx } from '../database/database.ts';
import { openAndTell } from './open-and-tell.ts';

const { db, close } = await testDatabase({ connections: 3 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const QUIMPER = '29232';
const BREST = '29019';
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);
const opening = (name: string) => openAndTell(db, { name, approval: true, timezone: 'Europe/Paris', now: NOW });

let members: string[];
beforeEach(async () => {
  for (const table of ['waiting_list', 'inbox_event', 'ready', 'conversation', 'member', 'town', 'page'] as const) {
    if (table === 'inbox_event') await db.deleteFrom('ready').execute();
    await db.deleteFrom(table).execute();
  }
  await db.insertInto('page').values({ id: 'p', created_at: NOW }).execute();
  members = [];
  for (const psid of ['1', '2', '3']) {
    const row = { page_id: 'p', psid, town_id: null, number: null, name: null, answer: null, created_at: NOW };
    const { id } = await db.insertInto('member').values(row).returning('id').executeTakeFirstOrThrow();
    members.push(id);
  }
});

const [ana, bob, cleo] = [0, 1, 2].map((i) => () => members[i] ?? '') as [() => string, () => string, () => string];
const wait = (memberId: string, insee: string, minutes = 0) =>
  inTrx((trx) => joinList(trx, { memberId, insee, now: new Date(NOW.getTime() + minutes * 60_000) }));

test('one waits for one commune at a time; asking again keeps one’s place', async () => {
  await wait(ana(), QUIMPER);
  await wait(ana(), QUIMPER, 5);
  expect(await findWait(db, ana())).toMatchObject({ insee: QUIMPER, since: NOW });
  await wait(ana(), BREST, 9);
  expect(await findWait(db, ana())).toMatchObject({ insee: BREST });
  expect([await countWaiting(db, QUIMPER), await countWaiting(db, BREST)]).toEqual([0, 1]);
});

test('leaving the list, or that of one commune only', async () => {
  await wait(ana(), QUIMPER);
  expect(await inTrx((trx) => leaveList(trx, ana(), BREST))).toBe(false);
  expect(await inTrx((trx) => leaveList(trx, ana()))).toBe(true);
  expect(await inTrx((trx) => leaveList(trx, ana()))).toBe(false);
});

test('the operator sees where people wait, the most wanted first', async () => {
  await wait(ana(), QUIMPER);
  await wait(bob(), QUIMPER);
  await wait(cleo(), BREST);
  expect(await listWaiting(db)).toEqual([
    { insee: QUIMPER, name: 'Quimper', departmentName: 'Finistère', waiting: 2 },
    { insee: BREST, name: 'Brest', departmentName: 'Finistère', waiting: 1 },
  ]);
});

test('whoever waited is told once, in the order in which they came; those who wait elsewhere are not', async () => {
  await wait(bob(), QUIMPER, 1);
  await wait(ana(), QUIMPER, 2);
  await wait(cleo(), BREST);
  const opened = await opening('Quimper');
  expect('town' in opened && opened.waited).toBe(2);
  const events = await db.selectFrom('inbox_event').select(['member_id', 'body']).orderBy('id').execute();
  expect(events.map(({ member_id, body }) => [member_id, body])).toEqual(
    [bob(), ana()].map((id) => [id, { type: 'internal', name: 'opened', about: { town: QUIMPER } }]),
  );
  expect(await inTrx((trx) => endWaits(trx, [QUIMPER]))).toEqual([]);
  expect(await opening('Quimper')).toMatchObject({ refused: 'exists' });
  expect(await countWaiting(db, BREST)).toBe(1);
});

test('neighbours share a postcode, an intercommunalité or a département, the nearest first', async () => {
  await opening('Lannion');
  await opening('Plérin');
  await opening('Brest');
  const found = await listNeighbours(db, { department: '22', postcodes: ['22190'], epci: null }, 3);
  expect(found.map(({ name }) => name)).toEqual(['Plérin', 'Lannion']);
  // Redon's union reaches into three départements
  await opening('Redon');
  const rieux = await db.selectFrom('commune').selectAll().where('name', '=', 'Rieux').where('department', '=', '56');
  expect((await listNeighbours(db, await rieux.executeTakeFirstOrThrow(), 3)).map(({ name }) => name)).toEqual([
    'Redon',
  ]);
});

test('whoever gets onto the list while the town opens is told, or sees that it is open', async () => {
  const put = waitingEffects['put-on-list'];
  const member = await db.selectFrom('member').selectAll().where('id', '=', ana()).executeTakeFirstOrThrow();
  const input = (trx: Trx): EffectInput => ({
    trx,
    member,
    town: null,
    now: NOW,
    slots: { town: QUIMPER },
    vars: {},
    event: { type: 'text', text: 'x' },
    eventId: '1',
    house: { founding: 'open', timezone: 'Europe/Paris' },
  });
  const [listed, opened] = await Promise.all([inTrx((trx) => put(input(trx))), opening('Quimper')]);
  if ('refused' in opened) throw new Error(opened.refused);
  // either the list was seen by the opening, or the opening by whoever wanted onto the list
  expect([listed.outcome, opened.waited]).toEqual(listed.outcome === 'listed' ? ['listed', 1] : ['open', 0]);
  expect(await findWait(db, ana())).toBeUndefined();
});
