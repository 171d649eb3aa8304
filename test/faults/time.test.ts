import { DateTime } from 'luxon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crashing, openCrashing } from '../helpers/crashing.ts';
import { type Gate, gateTo } from '../helpers/gate.ts';
import { randomFrom } from '../talk/random.ts';
import { type Books, checkBooks } from './books.ts';
import { type Fleet, openFleet } from './fleet.ts';
import { keepJournal, noteBroken } from './journal.ts';
import { live, type Posted, watchPosts } from './rest.ts';
import { LONG, report, SEED } from './settings.ts';
import { openTime, type Time, tick, untilTried } from './time.ts';
import { openVillage, type Village } from './village.ts';

/*
 * What goes on for long is not waited for: the processes, the phones and Meta have clocks that are moved. Their
 * database and their timers have the machine's.
 */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const ACTS = LONG ? 60 : 16;

const random = randomFrom(SEED);
/** A Friday noon before the clocks of Paris go forward (28 March 2027). */
const START = DateTime.fromISO('2027-03-26T12:00', { zone: 'Europe/Paris' });
let time: Time;
let house: Crashing;
let gate: Gate;
let fleet: Fleet;
let village: Village;
let posted: Posted;
beforeAll(async () => {
  time = openTime(START.toJSDate());
  house = await openCrashing({
    env: time.env,
    clock: time.clock,
    throughGraph: async (graph) => {
      gate = await gateTo(graph);
      return gate.url;
    },
  });
  fleet = await openFleet(house, LONG ? ['web', 'worker', 'worker'] : ['web', 'worker'], random);
  village = await openVillage(house, random);
  await keepJournal(house.db);
  posted = watchPosts(house);
}, 120_000);
afterAll(async () => {
  posted?.unwatch();
  await fleet?.end();
  await house?.[Symbol.asyncDispose]();
  await gate?.[Symbol.asyncDispose]();
  time?.end();
});

const busy = (then?: () => Promise<unknown>) => live({ house, act: village.act }, ACTS, then);

/** It has become later; what was due by then has been done. */
async function pass(ms: number): Promise<void> {
  await time.pass(ms, fleet.up());
  await tick(house);
  await house.settled();
}

async function audit(after: string): Promise<Books['counts']> {
  const { wrong, counts } = await checkBooks(house, posted);
  expect(wrong, `seed ${SEED}, after: ${after}`).toEqual([]);
  expect(posted.lost.size).toBe(0);
  // months later they are not kept any more
  posted.taken.clear();
  posted.again.clear();
  report(after, counts);
  return counts;
}

const arrived = () => house.meta.sends().filter(({ accepted, body }) => accepted && 'message' in body).length;

test('the Graph API away for an hour: nothing is given up, and all arrives when it is back', {
  timeout: 240_000,
}, async () => {
  await busy(async () => {
    await gate.away();
    await noteBroken(house.db);
  });
  const before = arrived();
  for (let minutes = 0; minutes < 60; minutes += 10) {
    await time.pass(10 * MINUTE, fleet.up());
    await tick(house);
    await untilTried(house);
  }
  expect(arrived()).toBe(before);
  const waiting = await house.db.selectFrom('outbox').select('attempts').where('state', '=', 'pending').execute();
  expect(Math.max(...waiting.map(({ attempts }) => attempts))).toBeGreaterThan(3);
  await gate.back();
  // the longest pause between two tries
  await pass(15 * MINUTE);
  const { failed, refusals } = await audit('an hour without the Graph API');
  expect([failed, refusals]).toEqual([0, 0]);
  expect(arrived()).toBeGreaterThanOrEqual(before + waiting.length);
});

test('Meta says that it is too much: by 613, by 80006 and by its shares', { timeout: 240_000 }, async () => {
  for (const fault of ['refuse:613', 'refuse:80006'] as const) {
    await busy(async () => house.meta.faults.nextSends(3, fault));
    for (let minutes = 0; minutes < 10; minutes += 1) await pass(MINUTE);
    await audit(fault);
  }
  house.meta.faults.usagePercent = 97;
  await busy();
  // the Page rests: what its processes had begun goes out, and then nothing
  await house.settled();
  const rest = await house.db.selectFrom('page').select(['paused_until', 'pause_reason']).executeTakeFirstOrThrow();
  expect(rest).toEqual({ paused_until: expect.any(Date), pause_reason: null });
  const before = arrived();
  await village.act();
  await pass(MINUTE);
  expect(arrived()).toBe(before);
  house.meta.faults.clear();
  await pass(10 * MINUTE);
  expect(arrived()).toBeGreaterThan(before);
  await audit('a share of 97 %');
});

test('a token dies in the middle, and its processes are started again with a new one', {
  timeout: 240_000,
}, async () => {
  const page = house.meta.page();
  await busy(async () => {
    page.tokenDead = true;
  });
  await pass(HOUR);
  const paused = await house.db.selectFrom('page').select('pause_reason').executeTakeFirstOrThrow();
  expect(paused.pause_reason).toMatch(/^190\//);
  const before = arrived();
  Object.assign(page, { token: 'EAANEW', tokenDead: false });
  // those that still run with the old one are refused, which says nothing of the new one
  await fleet.roll({ META_PAGE_TOKEN: page.token });
  await house.settled();
  expect(arrived()).toBeGreaterThan(before);
  await audit('a dead token');
});

test('clocks that are wrong, by hours, forward and back, of one process and of all', { timeout: 240_000 }, async () => {
  const [first] = fleet.up();
  for (const [what, ms, programs] of [
    ['one is ahead', HOUR, first ? [first] : []],
    ['one is behind', -HOUR, first ? [first] : []],
    ['all are ahead', 2 * HOUR, fleet.up()],
    ['all are right again', 0, fleet.up()],
    ['all are behind', -HOUR, fleet.up()],
  ] as const) {
    await busy(() => time.mistake(ms, programs));
    await house.meta.idle();
    report(`clocks: ${what}`, { ms });
  }
  // what was put off by a clock ahead is due when that time has come
  await pass(3 * HOUR);
  await audit('wrong clocks');
});

test.each([
  ['forward', '2027-03-27T17:00', 23],
  ['back', '2027-10-30T17:00', 25],
])('the night in which the clocks of Paris go %s', { timeout: 300_000 }, async (_way, evening, hours) => {
  const at = DateTime.fromISO(evening, { zone: 'Europe/Paris' });
  await pass(at.toMillis() - house.clock.now().getTime());
  await busy();
  await house.settled();
  const before = house.meta.sends().length;
  const day = at.startOf('day').plus({ days: 1 });
  expect(day.plus({ days: 1 }).diff(day, 'hours').hours).toBe(hours);
  for (let hour = 0; hour < 48; hour += LONG ? 1 : 3) await pass((LONG ? 1 : 3) * HOUR);
  const unasked = house.meta.sends().slice(before);
  const early = unasked.filter((send) => {
    const { hour } = DateTime.fromMillis(send.at, { zone: 'Europe/Paris' });
    return 'message' in send.body && (hour < 9 || hour >= 21);
  });
  expect(early.map(({ at: sent }) => new Date(sent).toISOString())).toEqual([]);
  const due = await house.db.selectFrom('reminder').select('what').where('at', '<=', house.clock.now()).execute();
  expect(due.length).toBe(0);
  await audit(`the night of ${evening}`);
});
