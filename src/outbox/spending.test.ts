import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Brake } from './claim.ts';
import { createSpending } from './spending.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

let w: World;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
});

const spending = (brake: Brake = { perSecond: 10, burst: 20 }) =>
  createSpending({ db: w.db, clock: { now: w.now }, brake });
const page = () => w.db.selectFrom('page').selectAll().where('id', '=', PAGE).executeTakeFirstOrThrow();
const set = (what: object) => w.db.updateTable('page').set(what).where('id', '=', PAGE).execute();
const inMs = (at: Date | null) => (at === null ? null : at.getTime() - w.now().getTime());

test('a call beside the queue takes a token and counts in the budget of the day, as a message does', async () => {
  await set({ bucket: 2, bucket_at: w.now(), engaged: 10, used: 0, used_at: w.now() });
  const some = spending();
  expect(await some.take(PAGE, 'template')).toBeNull();
  expect(await some.take(PAGE, 'template')).toBeNull();
  expect(await page()).toMatchObject({ bucket: 0, used: 2 });
  expect(inMs(await some.take(PAGE, 'template'))).toBe(100);
  // the sender finds the bucket as empty
  w.pass(100);
  expect(await some.take(PAGE, 'template')).toBeNull();
});

test('a message of the sender finds what was taken gone', async () => {
  await set({ bucket: 1, bucket_at: w.now() });
  const brake = { perSecond: 1, burst: 1 };
  expect(await spending(brake).take(PAGE, 'private-answer')).toBeNull();
  await w.owe(await w.member('anne'), 'bonjour');
  const sender = w.sender({ brake });
  await sender.idle();
  expect(w.graph.calls).toEqual([]);
  w.pass(1_000);
  sender.wake();
  await sender.idle();
  expect(w.graph.calls).toHaveLength(1);
});

test('where little of the budget is left, only own matters go; where none is, nothing does', async () => {
  await set({ bucket: 20, bucket_at: w.now(), engaged: 10, used: 900, used_at: w.now() });
  expect(inMs(await spending().take(PAGE, 'private-answer'))).toBe(5 * 60_000);
  expect(await spending().take(PAGE, 'template')).toBeNull();
  await set({ used: 1_000 });
  expect(inMs(await spending().take(PAGE, 'template'))).toBe(5 * 60_000);
});

test('a Page that rests waits; a high share that an answer reports slows it and stops what is not urgent', async () => {
  await set({ paused_until: new Date(w.now().getTime() + HOUR) });
  expect(inMs(await spending().take(PAGE, 'template'))).toBe(HOUR);
  await set({ paused_until: null, bucket: 20, bucket_at: w.now() });
  await spending().note(PAGE, { percent: 85, regainAccessMs: 0 });
  expect(await spending().take(PAGE, 'private-answer')).not.toBeNull();
  expect(await spending().take(PAGE, 'template')).toBeNull();
  await spending().note(PAGE, { percent: 96, regainAccessMs: 0 });
  expect(inMs(await spending().take(PAGE, 'template'))).toBe(5 * 60_000);
});

test('three dots leave half of the bucket to the answers that they announce', async () => {
  await set({ bucket: 11, bucket_at: w.now() });
  expect(await spending().take(PAGE, 'dots')).toBeNull();
  expect(inMs(await spending().take(PAGE, 'dots'))).toBe(100);
  expect(await spending().take(PAGE, 'private-answer')).toBeNull();
});

test('no hour sees more than 750 private answers to comments; what else is sent does not wait for them', async () => {
  const some = spending({ perSecond: 40, burst: 2_000 });
  await set({ bucket: 2_000, bucket_at: w.now() });
  const answered: number[] = [];
  const end = w.now().getTime() + 2 * HOUR;
  while (w.now().getTime() < end) {
    const waits = await some.take(PAGE, 'private-answer');
    if (waits === null) answered.push(w.now().getTime());
    else w.pass(waits.getTime() - w.now().getTime());
  }
  expect(answered.filter((at) => at === answered[0])).toHaveLength(375);
  const most = Math.max(...answered.map((from) => answered.filter((at) => at >= from && at < from + HOUR).length));
  expect(most).toBeGreaterThan(740);
  expect(most).toBeLessThanOrEqual(750);
  while ((await some.take(PAGE, 'private-answer')) === null);
  expect(await some.take(PAGE, 'template')).toBeNull();
});
