import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/helpers/database.ts';
import { openHamlet } from '../../test/helpers/hamlet.ts';
import type { Alarm } from '../community/alarm.ts';
import { claimAlarms } from '../community/claims/alarms.ts';
import { remindOfPromise } from '../community/claims/carry-out.ts';
import { claimEffects } from '../community/claims/claim-effects.ts';
import type { EffectOutput } from '../community/effect.ts';
import type { Member } from '../community/members/member.table.ts';
import { lockPost } from '../community/posts/store.ts';
import { dropOfClaims, setReminder } from '../community/reminders/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Trx } from '../database/database.ts';
import { type RingPorts, ringDue } from './ring.ts';

const { db, close } = await testDatabase({ connections: 6 });
afterAll(close);

const at = (iso: string) => new Date(iso);
const NOW = at('2026-11-23T10:00:00+01:00');
const inTrx = <T>(work: (trx: Trx) => Promise<T>): Promise<T> => db.transaction().execute(work);
const HOUR = 3_600_000;
let town: Town;
let owner: Member;
let neighbour: Member;
let post: string;

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  town = opened.town;
  const row = { page_id: 'p', town_id: town.id, status: 'approved', answer: null, created_at: NOW } as const;
  const added = ['Marie', 'Paul'].map((name, n) => ({ ...row, psid: name, number: n, name }));
  [owner, neighbour] = (await db.insertInto('member').values(added).returningAll().execute()) as [Member, Member];
});

let number = 0;
beforeEach(async () => {
  await db.deleteFrom('reminder').execute();
  number += 1;
  const row = { town_id: town.id, number, member_id: owner.id, direction: 'offer', kind: 'give', item: 'x' } as const;
  const inserted = await db
    .insertInto('post')
    .values({ ...row, word: 'X', created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  post = inserted.id;
});

/** What was done, once it is certain. */
function bell(alarm: Alarm = async () => ({}), real: RingPorts['alarms'] = {}) {
  const rung: string[] = [];
  const faults: Error[] = [];
  const ports: RingPorts = {
    db,
    log: pino({ level: 'silent' }),
    alarms: { test: alarm, ...real },
    perform: async (_trx, { outcome, tell = [] }: EffectOutput) => {
      const fault = faults.shift();
      if (fault) throw fault;
      rung.push(outcome, ...tell.map(({ to }) => to.id));
    },
  };
  return { rung, faults, ring: (now: Date) => ringDue(ports, now) };
}

const remind = (when: Date, what = 'test') =>
  inTrx(async (trx) => {
    await lockPost(trx, post);
    await setReminder(trx, { what, post: { id: post, town_id: town.id }, at: when });
  });

const dueTimes = async () => {
  const rows = await db.selectFrom('reminder').select(['what', 'at']).orderBy('at').execute();
  return rows.map(({ what, at }) => `${what} ${at.toISOString()}`);
};

test('many processes ring at the same time: each reminder once', async () => {
  for (const what of ['a', 'b', 'c', 'd']) await remind(NOW, what);
  const alarm: Alarm = async () => ({});
  const { rung, ring } = bell(alarm, { a: alarm, b: alarm, c: alarm, d: alarm });
  const done = await Promise.all([ring(NOW), ring(NOW), ring(NOW)]);
  expect(rung.toSorted()).toEqual(['a', 'b', 'c', 'd']);
  expect(done.reduce((sum, count) => sum + count, 0)).toBe(4);
  expect(await dueTimes()).toEqual([]);
});

test('what failed half-way is done in the next round, once, and stops no other', async () => {
  await remind(NOW);
  await remind(NOW, 'other');
  const { rung, faults, ring } = bell(undefined, { other: async () => ({}) });
  faults.push(new Error('the process died'));
  expect(await ring(NOW)).toBe(1);
  expect(await ring(NOW)).toBe(1);
  expect(await ring(NOW)).toBe(0);
  expect(rung.toSorted()).toEqual(['other', 'test']);
});

test('what no alarm is known for is left to a newer program', async () => {
  await remind(NOW, 'of tomorrow');
  const { rung, ring } = bell();
  expect(await ring(NOW)).toBe(0);
  expect(await dueTimes()).toHaveLength(1);
  expect(rung).toEqual([]);
});

test('a clock that jumps a week ahead, back, and ahead again rings once', async () => {
  const week = 7 * 24 * HOUR;
  await remind(new Date(NOW.getTime() + HOUR));
  const { rung, ring } = bell();
  for (const jump of [0, week, 0, week, 2 * week]) await ring(new Date(NOW.getTime() + jump));
  expect(rung).toEqual(['test']);
  // set while the clock was ahead, it waits for that hour
  await remind(new Date(NOW.getTime() + week));
  await ring(NOW);
  expect(rung).toEqual(['test']);
  await ring(new Date(NOW.getTime() + week));
  expect(rung).toEqual(['test', 'test']);
});

test('put off while it is being rung: it rings when it was put off to', async () => {
  const later = new Date(NOW.getTime() + HOUR);
  await remind(NOW);
  const { rung, ring } = bell();
  let ringing: Promise<number> | undefined;
  await inTrx(async (trx) => {
    await lockPost(trx, post);
    // it has been seen, and waits for the post
    ringing = ring(NOW);
    await pause(100);
    await setReminder(trx, { what: 'test', post: { id: post, town_id: town.id }, at: later });
  });
  expect(await ringing).toBe(0);
  expect(rung).toEqual([]);
  expect(await ring(later)).toBe(1);
});

test('set anew while it is being rung: it rings again', async () => {
  const later = new Date(NOW.getTime() + HOUR);
  await remind(NOW);
  let putOff: Promise<void> | undefined;
  const { rung, ring } = bell(async () => {
    putOff ??= remind(later);
    await pause(100);
    return {};
  });
  expect(await ring(NOW)).toBe(1);
  await putOff;
  expect(await dueTimes()).toEqual([`test ${later.toISOString()}`]);
  await ring(later);
  expect(rung).toEqual(['test', 'test']);
});

async function promiseAt(now: Date): Promise<string> {
  return inTrx(async (trx) => {
    const row = { post_id: post, member_id: neighbour.id, word: null, state: 'accepted', created_at: now } as const;
    const claim = await trx.insertInto('claim').values(row).returning('id').executeTakeFirstOrThrow();
    await remindOfPromise(trx, { post: { id: post, town_id: town.id }, claimId: claim.id }, now, town);
    // what is asked days later is told elsewhere
    await dropOfClaims(trx, town.id, [claim.id], ['ask-after']);
    return claim.id;
  });
}

// a day is 24 hours long, whatever the clocks show; nobody is nudged at night
test.each([
  ['by day', '2026-11-23T10:00:00+01:00', '2026-11-24T10:00:00+01:00', '2026-11-25T10:00:00+01:00'],
  ['at night', '2026-11-23T23:30:00+01:00', '2026-11-25T09:00:00+01:00', '2026-11-26T09:00:00+01:00'],
  [
    'the day before clocks go back',
    '2026-10-24T20:30:00+02:00',
    '2026-10-25T19:30:00+01:00',
    '2026-10-26T19:30:00+01:00',
  ],
  [
    'that evening, too late by an hour',
    '2026-10-24T09:30:00+02:00',
    '2026-10-25T09:00:00+01:00',
    '2026-10-26T09:00:00+01:00',
  ],
  [
    'two days before clocks go back',
    '2026-10-23T12:00:00+02:00',
    '2026-10-24T12:00:00+02:00',
    '2026-10-25T11:00:00+01:00',
  ],
  [
    'the day before clocks go forward',
    '2027-03-27T20:30:00+01:00',
    '2027-03-29T09:00:00+02:00',
    '2027-03-30T09:00:00+02:00',
  ],
  ['that morning', '2027-03-27T09:00:00+01:00', '2027-03-28T10:00:00+02:00', '2027-03-29T10:00:00+02:00'],
])(
  'the chosen who says nothing, %s: nudged a day later, out after two, each once',
  async (_name, from, nudge, lapse) => {
    const claim = await promiseAt(at(from));
    expect(await dueTimes()).toEqual([`nudge ${at(nudge).toISOString()}`, `lapse ${at(lapse).toISOString()}`]);
    const { rung, ring } = bell(undefined, claimAlarms);
    const before = (when: string) => new Date(at(when).getTime() - 1);
    await ring(before(nudge));
    expect(rung).toEqual([]);
    await Promise.all([ring(at(nudge)), ring(at(nudge))]);
    await ring(before(lapse));
    expect(rung).toEqual(['nudge', neighbour.id]);
    await Promise.all([ring(at(lapse)), ring(at(lapse))]);
    expect(rung.slice(2)).toEqual(['lapse', neighbour.id, owner.id]);
    const { state } = await db.selectFrom('claim').select('state').where('id', '=', claim).executeTakeFirstOrThrow();
    expect(state).toBe('silent');
  },
);

test('nothing rang for a week: the chosen still has a day to answer', async () => {
  await promiseAt(NOW);
  const { rung, ring } = bell(undefined, claimAlarms);
  const late = new Date(NOW.getTime() + 7 * 24 * HOUR);
  await ring(late);
  expect(rung).toEqual(['nudge', neighbour.id]);
  expect(await dueTimes()).toEqual([`lapse ${new Date(late.getTime() + 24 * HOUR).toISOString()}`]);
});

test.each([
  ['by day', '2026-11-23T10:00:00+01:00', '2026-11-23T12:00:00+01:00'],
  ['in the evening', '2026-11-23T20:30:00+01:00', '2026-11-24T10:30:00+01:00'],
  ['in the night in which clocks go back', '2026-10-25T02:30:00+02:00', '2026-10-25T11:00:00+01:00'],
  ['the evening before clocks go back', '2026-10-24T20:00:00+02:00', '2026-10-25T10:00:00+01:00'],
  ['the evening before clocks go forward', '2027-03-27T20:00:00+01:00', '2027-03-28T10:00:00+02:00'],
  ['on the day clocks go forward', '2027-03-28T20:00:00+02:00', '2027-03-29T10:00:00+02:00'],
])('answers that come %s have simmered for two hours of daytime', async (_name, from, due) => {
  const input = {
    member: neighbour,
    town,
    now: at(from),
    slots: { post },
    vars: {},
    event: { type: 'text', text: '' },
    eventId: '1',
    house: { founding: 'open', timezone: 'Europe/Paris' },
  } as const;
  await inTrx((trx) => claimEffects.claim({ ...input, trx }));
  expect(await dueTimes()).toEqual([`gather ${at(due).toISOString()}`]);
  const { rung, ring } = bell(undefined, claimAlarms);
  await ring(new Date(at(due).getTime() - 1));
  await Promise.all([ring(at(due)), ring(at(due))]);
  expect(rung).toEqual(['gather', owner.id]);
});

test('what is due in the quiet hours of its town waits for the morning, even when they were changed since', async () => {
  const nine = at('2026-11-24T09:00:00+01:00');
  const ten = at('2026-11-24T10:00:00+01:00');
  await remind(nine);
  await db.updateTable('town').set({ day_starts: 10, day_ends: 22 }).execute();
  const { rung, ring } = bell();
  expect(await ring(nine)).toBe(0);
  expect(await dueTimes()).toEqual([`test ${ten.toISOString()}`]);
  expect(await ring(ten)).toBe(1);
  expect(rung).toEqual(['test']);
  await remind(at('2026-11-24T21:30:00+01:00'));
  expect(await ring(at('2026-11-24T21:30:00+01:00'))).toBe(1);
  await db.updateTable('town').set({ day_starts: 9, day_ends: 21 }).execute();
});
