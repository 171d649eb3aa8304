import { afterEach, beforeEach, expect, test } from 'vitest';
import { pausePage, resumePage, resumeUnlessBlocked } from './page-pause.ts';
import { createSpending } from './spending.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

/** What ends a pause, and what does not. */

const DAY = 24 * HOUR;
const MINUTE = 60_000;

let w: World;
let anne: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne', { windowUntil: new Date(w.now().getTime() + 365 * DAY) });
});

const page = () => w.db.selectFrom('page').selectAll().where('id', '=', PAGE).executeTakeFirstOrThrow();

/** Tries all that is due. @returns how often Meta was asked */
async function send(): Promise<number> {
  const before = w.graph.calls.length;
  const sender = w.sender();
  await sender.idle();
  await sender.stop();
  return w.graph.calls.length - before;
}

async function block(): Promise<void> {
  await w.owe(anne, 'un', { lane: 1 });
  w.graph.script('anne', { refuse: { code: 368 } });
  expect(await send()).toBe(1);
}

test('a Page that Meta has blocked is not tried again by itself, however long it takes', async () => {
  await block();
  expect(w.troubles).toEqual([`${PAGE} 368`]);
  for (const wait of [HOUR / 2, 4 * HOUR, DAY, 20 * DAY]) {
    w.pass(wait);
    expect(await send()).toBe(0);
  }
  // nor does a process that starts anew believe that it is over
  await resumeUnlessBlocked(w.db, PAGE);
  expect(await send()).toBe(0);
  await resumePage(w.db, PAGE);
  expect(await send()).toBe(1);
  expect(w.graph.accepted('anne')).toEqual(['un']);
});

test('what brings the block a second time is given up, and what stands behind it goes out', async () => {
  await block();
  await w.owe(anne, 'deux', { lane: 1 });
  await resumePage(w.db, PAGE);
  w.graph.script('anne', { refuse: { code: 368 } });
  expect(await send()).toBe(1);
  await resumePage(w.db, PAGE);
  await send();
  expect(w.graph.accepted('anne')).toEqual(['deux']);
});

test('a start ends what an older token was refused for', async () => {
  await pausePage(w.db, PAGE, '190/460', w.now());
  await resumeUnlessBlocked(w.db, PAGE);
  expect(await page()).toMatchObject({ paused_until: null, pause_reason: null });
});

test('a block that comes while the Page is paused for less counts; less does not end a block', async () => {
  expect(await pausePage(w.db, PAGE, '10/1893063', w.now())).toBe(1);
  expect(await pausePage(w.db, PAGE, 'policy', w.now())).toBe(2);
  expect(await pausePage(w.db, PAGE, '190', w.now())).toBe(0);
  expect(await pausePage(w.db, PAGE, '368', w.now())).toBe(0);
  expect((await page()).pause_reason).toBe('policy (2)');
  w.pass(DAY);
  await w.owe(anne, 'un', { lane: 1 });
  expect(await send()).toBe(0);
});

test('what stands in no queue asks again after a while, and finds the block over when it is', async () => {
  await block();
  const { take } = createSpending({ db: w.db, clock: { now: w.now }, brake: { perSecond: 10, burst: 20 } });
  expect((await take(PAGE, 'template'))?.getTime()).toBe(w.now().getTime() + HOUR);
});

test('the first success after a trouble ends that, and neither the rest that Meta asks for with it nor a block of meanwhile', async () => {
  const rest = {
    acceptWith: {
      'x-business-use-case-usage': `{"${PAGE}":[{"type":"messenger","call_count":97,"estimated_time_to_regain_access":7}]}`,
    },
  };
  await pausePage(w.db, PAGE, '190', w.now());
  w.pass(31 * MINUTE);
  await w.owe(anne, 'un', { lane: 1 });
  w.graph.script('anne', rest);
  expect(await send()).toBe(1);
  expect(await page()).toMatchObject({ pause_reason: null, paused_until: new Date(w.now().getTime() + 7 * MINUTE) });
  await w.owe(anne, 'deux', { lane: 1 });
  expect(await send()).toBe(0);
  w.pass(7 * MINUTE);
  expect(await send()).toBe(1);

  await pausePage(w.db, PAGE, '190', w.now());
  w.pass(31 * MINUTE);
  await w.owe(anne, 'trois', { lane: 1 });
  w.graph.onCall = async () => void (await pausePage(w.db, PAGE, 'policy', w.now()));
  expect(await send()).toBe(1);
  expect((await page()).pause_reason).toBe('policy (2)');
});

test('a trouble does not shorten a rest', async () => {
  const until = new Date(w.now().getTime() + 2 * HOUR);
  await w.db.updateTable('page').set({ paused_until: until }).execute();
  expect(await pausePage(w.db, PAGE, '190', w.now())).toBe(1);
  expect((await page()).paused_until).toEqual(until);
});
