import { afterAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import type { EffectInput, HouseRules } from '../community/effect.ts';
import { foundEffects } from '../community/founding/found-effects.ts';
import { retryFoundings } from '../community/founding/retrying.ts';
import { listRequests } from '../community/founding/store.ts';
import { joinList } from '../community/members/waiting-list.ts';
import { openTown } from '../community/towns/open-town.ts';
import { findTownByInsee, listCommunesOf } from '../community/towns/store.ts';
import type { SlotValue } from '../conversation/state.ts';
import { answerFounding } from './decide-founding.ts';

const { db, close } = await testDatabase({ connections: 4 });
afterAll(close);

const NOW = new Date('2026-11-23T09:00:00Z');
const QUIMPER = '29232';
const PLUGUFFAN = '29216';
const GABERIC = '29051';
const TIMEZONE = 'Europe/Paris';

let members: string[];
beforeEach(async () => {
  for (const table of ['waiting_list', 'founding', 'town_admin', 'ready', 'inbox_event', 'conversation'] as const) {
    await db.deleteFrom(table).execute();
  }
  await db.deleteFrom('town_commune').execute();
  members = [];
  await db
    .insertInto('page')
    .values({ id: 'p', created_at: NOW })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  for (let count = 0; count < 3; count++) members.push(await addMember());
});

async function addMember(): Promise<string> {
  const psid = crypto.randomUUID();
  const { id } = await db
    .insertInto('member')
    .values({ page_id: 'p', psid, town_id: null, number: null, name: null, answer: null, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function found(
  memberId: string | undefined,
  slots: Record<string, SlotValue>,
  founding: HouseRules['founding'] = 'open',
  effect: keyof typeof foundEffects = 'found-town',
  vars: EffectInput['vars'] = {},
) {
  return await db.transaction().execute(async (trx) => {
    const member = await trx
      .selectFrom('member')
      .selectAll()
      .where('id', '=', memberId ?? '')
      .executeTakeFirstOrThrow();
    return await foundEffects[effect]({
      trx,
      member,
      town: null,
      now: NOW,
      slots: { approval: 'off', question: null, rules: 'usual', name: 'Zoé', ...slots },
      vars,
      event: { type: 'text', text: 'x' },
      eventId: '1',
      house: { founding, timezone: TIMEZONE },
    });
  });
}

test('two who open the same communes at once: one town, and the other is told', async () => {
  const [one, other] = await Promise.all([
    found(members[0], { town: QUIMPER, communes: [PLUGUFFAN] }),
    found(members[1], { town: PLUGUFFAN, communes: [QUIMPER] }),
  ]);
  expect([one.outcome, other.outcome].sort()).toEqual(['changed', 'opened']);
  expect((await findTownByInsee(db, QUIMPER))?.id).toBe((await findTownByInsee(db, PLUGUFFAN))?.id);
  const closed = await db.selectFrom('town').select('insee').where('insee', 'in', [QUIMPER, PLUGUFFAN]).execute();
  expect(closed.length).toBe(1);
});

test('a commune belongs to one town, whichever way it is opened', async () => {
  // of the two of the test before, whichever was quicker
  const towns = db.selectFrom('town').select('id').where('insee', 'in', [QUIMPER, PLUGUFFAN]);
  const town = await towns.executeTakeFirstOrThrow();
  await db.insertInto('town_commune').values({ insee: GABERIC, town_id: town.id }).execute();
  const wanted = { name: GABERIC, approval: true, timezone: TIMEZONE, now: NOW };
  expect(await db.transaction().execute((trx) => openTown(trx, wanted))).toMatchObject({ refused: 'exists' });
  const opened = await found(members[0], { town: '29106', communes: [GABERIC, '29106'] });
  expect(opened.outcome).toBe('opened');
  const mine = await findTownByInsee(db, '29106');
  expect(mine && (await listCommunesOf(db, mine))).toEqual(['29106']);
});

test('who waits for any of the communes, or had asked for one, is told once; whoever opened it is not', async () => {
  const [ana, bob, cleo] = members;
  const insees = { seat: '29202', around: '29217' };
  await db.transaction().execute(async (trx) => {
    await joinList(trx, { memberId: ana ?? '', insee: insees.around, now: NOW });
    await joinList(trx, { memberId: cleo ?? '', insee: insees.seat, now: NOW });
  });
  expect((await found(bob, { town: insees.seat }, 'approval')).outcome).toBe('requested');
  const opened = await found(cleo, { town: insees.seat, communes: [insees.around] });
  const told = (opened.internal ?? []).map(({ memberId, name, about }) => [memberId, name, about.town]);
  expect(told).toEqual([
    [ana, 'opened', insees.around],
    [bob, 'opened', insees.seat],
  ]);
  expect(await listRequests(db)).toEqual([]);
});

test('the operator decides once; a yes opens the town in the founder’s own turn, and only theirs', async () => {
  const [ana, bob] = members;
  await found(ana, { town: '29151', communes: [] }, 'approval');
  const [request] = await listRequests(db);
  expect(request).toMatchObject({ place: 'Morlaix', name: 'Zoé', around: [] });
  const id = request?.id ?? '';
  expect(await answerFounding(db, { id, accepted: true, now: NOW })).toBe(true);
  expect(await answerFounding(db, { id, accepted: false, now: NOW })).toBe(false);
  const takeUp = (memberId: string | undefined) =>
    found(memberId, {}, 'approval', 'take-up-founding', { founding: id });
  expect((await takeUp(bob)).outcome).toBe('nothing');
  expect((await takeUp(ana)).outcome).toBe('opened');
  expect((await takeUp(ana)).outcome).toBe('nothing');
});

test('after many towns in a day, the next waits for the operator', async () => {
  const { id } = await db.selectFrom('town').select('id').executeTakeFirstOrThrow();
  for (let count = 0; count < 20; count++) {
    await db
      .insertInto('founding')
      .values({
        ...{ member_id: await addMember(), insee: QUIMPER, approval: true, question: null, rules: null },
        ...{ asked_at: NOW, decided_at: NOW, accepted: true, town_id: id },
      })
      .execute();
  }
  expect((await found(members[0], { town: '29039' })).outcome).toBe('requested');
});

test('closed is closed, whatever was begun before', async () => {
  expect((await found(members[0], { town: '29039' }, 'closed')).outcome).toBe('changed');
  expect((await found(members[0], {}, 'closed', 'may-found')).outcome).toBe('closed');
});

test('who was let open a town as the last admin of another is asked again once they are not the last', async () => {
  const opened = await db
    .transaction()
    .execute((trx) => openTown(trx, { name: 'Guingamp', approval: false, timezone: TIMEZONE, now: NOW }));
  if ('refused' in opened) throw new Error(opened.refused);
  const [founder = '', other = ''] = members;
  const later = new Date(NOW.getTime() + 3_600_000);
  const come = { town_id: opened.town.id, status: 'approved', window_until: later } as const;
  await db.updateTable('member').set(come).where('id', 'in', [founder, other]).execute();
  const admin = (id: string) =>
    db.insertInto('town_admin').values({ member_id: id, town_id: opened.town.id, since: NOW }).execute();
  await admin(founder);
  await found(other, { town: PLUGUFFAN, communes: [] }, 'approval');
  await db
    .insertInto('founding')
    .values({
      member_id: founder,
      insee: GABERIC,
      approval: false,
      question: null,
      rules: null,
      asked_at: NOW,
      decided_at: NOW,
      accepted: true,
      town_id: null,
    })
    .execute();
  const retried = (now: Date) => db.transaction().execute((trx) => retryFoundings(trx, now));
  expect(await retried(NOW)).toEqual([]);
  await admin(other);
  expect((await retried(NOW)).map(({ memberId, name }) => [memberId, name])).toEqual([[founder, 'founding-accepted']]);
  // who is away is asked on their return
  expect(await retried(new Date(later.getTime() + 1))).toEqual([]);
});
