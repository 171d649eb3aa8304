import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { budgetOf, countEngaged, lastLane } from './allowance.ts';
import type { Lane } from './outbox.table.ts';
import { HOUR, PAGE, type World, world } from './testing/world.ts';

const MINUTE = 60_000;
let w: World;
beforeEach(async () => {
  w = await world();
});
afterEach(() => w[Symbol.asyncDispose]());

async function sendAll(): Promise<void> {
  const sender = w.sender();
  sender.wake();
  await sender.idle();
}
async function oweToNew(text: string, lane: Lane = 0, count = 1): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const memberId = await w.member(`${text}${n}`, { windowUntil: new Date(w.now().getTime() + 48 * HOUR) });
    await w.owe(memberId, `${text}${n}`, { lane });
  }
}
const accepted = (text: string) => w.graph.accepted().filter((said) => said.startsWith(text)).length;
const page = () => w.db.selectFrom('page').selectAll().where('id', '=', PAGE).executeTakeFirstOrThrow();
/** The next message is answered with these shares. */
async function usageOf(headers: Record<string, string>): Promise<void> {
  const name = `u${w.graph.calls.length}`;
  w.graph.script(name, { acceptWith: headers });
  await w.owe(await w.member(name), name);
  await sendAll();
}
const messenger = (call_count: number, minutes = 0) => ({
  'x-business-use-case-usage': JSON.stringify({
    [PAGE]: [{ type: 'messenger', call_count, estimated_time_to_regain_access: minutes }],
  }),
});

describe('Meta’s usage headers', () => {
  test('from 80 % on posts wait, answers and own matters go, more slowly; a low share ends that', async () => {
    await usageOf(messenger(80));
    await oweToNew('annonce', 2);
    await oweToNew('avis', 1);
    await oweToNew('réponse', 0);
    await sendAll();
    expect([accepted('annonce'), accepted('avis'), accepted('réponse')]).toEqual([0, 1, 1]);
    await usageOf(messenger(79));
    await sendAll();
    expect(accepted('annonce')).toBe(1);
    expect(await page()).toMatchObject({ usage_percent: null, usage_at: null });
  });

  test('a share is forgotten after five minutes without another', async () => {
    await usageOf({ 'x-page-usage': '{"call_count":91}' });
    await oweToNew('annonce', 2);
    w.pass(5 * MINUTE - 1);
    await sendAll();
    expect(accepted('annonce')).toBe(0);
    w.pass(1);
    await sendAll();
    expect(accepted('annonce')).toBe(1);
  });

  test.each([
    ['until Meta lets it go on', messenger(100, 7), 7],
    ['though the share is low', messenger(3, 12), 12],
    ['five minutes when no time is named', messenger(95), 5],
    ['the whole app’s too', { 'x-app-usage': '{"total_time":97}' }, 5],
  ])('from 95 % on the whole Page rests: %s', async (_name, headers, minutes) => {
    await usageOf(headers);
    await oweToNew('réponse', 0);
    w.pass(minutes * MINUTE - 1);
    await sendAll();
    expect(accepted('réponse')).toBe(0);
    w.pass(1);
    await sendAll();
    expect(accepted('réponse')).toBe(1);
    // a rest is no trouble: nobody is alarmed
    expect(w.troubles).toEqual([]);
    expect((await page()).pause_reason).toBeNull();
  });

  test('while it is slow a quarter of the brake is let through', async () => {
    await usageOf(messenger(85));
    await w.db.updateTable('page').set({ bucket: 0, bucket_at: w.now() }).execute();
    await oweToNew('réponse', 0, 20);
    const brake = { perSecond: 8, burst: 40 };
    w.pass(2_000);
    const sender = w.sender({ brake });
    sender.wake();
    await sender.idle();
    await sender.stop();
    expect(accepted('réponse')).toBe(4);
  });
});

describe('the budget of a day: 200 calls a person', () => {
  const people = (engaged: number) => w.db.updateTable('page').set({ engaged, engaged_at: w.now() }).execute();

  test('posts stop when a fifth is left, own matters at the end, answers never; time fills it', async () => {
    await people(10);
    await oweToNew('annonce', 2, 30);
    await oweToNew('avis', 1, 85);
    await w.db
      .updateTable('page')
      .set({ used: 1_000 - 45, used_at: w.now() })
      .execute();
    const one = w.sender({ parallel: 1 });
    one.wake();
    await one.idle();
    expect([accepted('avis'), accepted('annonce')]).toEqual([45, 0]);
    await oweToNew('réponse', 0, 3);
    one.wake();
    await one.idle();
    expect(accepted('réponse')).toBe(3);
    w.pass(2 * HOUR);
    one.wake();
    await one.idle();
    // a thousand over a day: the forty own matters that waited, and not the posts
    expect([accepted('avis'), accepted('annonce')]).toEqual([85, 0]);
    w.pass(7 * HOUR);
    one.wake();
    await one.idle();
    expect(accepted('annonce')).toBe(30);
  });

  test('answers use up their part and no more: own matters and posts go on whoever is answered', async () => {
    await people(10);
    const erwan = await w.member('erwan');
    for (let n = 0; n < 26; n += 1) await w.owe(erwan, Array(20).fill(`aide ${n}`), { lane: 0 });
    await sendAll();
    expect(accepted('aide')).toBe(520);
    expect((await page()).used).toBe(500);
    await oweToNew('avis', 1, 40);
    await oweToNew('annonce', 2, 40);
    await sendAll();
    expect([accepted('avis'), accepted('annonce')]).toEqual([40, 40]);
  });

  test('those to strangers use up half of that part', async () => {
    await people(10);
    for (let n = 0; n < 30; n += 1) {
      const fake = await w.member(`fake${n}`, { status: 'pending' });
      await w.owe(fake, Array(10).fill(`bienvenue ${n}`), { lane: 0 });
    }
    await sendAll();
    expect(accepted('bienvenue')).toBe(300);
    expect((await page()).used).toBe(250);
    await oweToNew('réponse', 0, 10);
    await sendAll();
    expect((await page()).used).toBe(260);
  });

  test('a flood of answers that the brake holds back does not hold back own matters', async () => {
    await people(100);
    await oweToNew('réponse', 0, 80);
    await oweToNew('avis', 1, 5);
    await w.db.updateTable('page').set({ bucket: 0, bucket_at: w.now() }).execute();
    const sender = w.sender({ brake: { perSecond: 1, burst: 1 } });
    for (let second = 0; second < 24; second += 1) {
      w.pass(1_000);
      sender.wake();
      await sender.idle();
    }
    await sender.stop();
    expect(accepted('avis')).toBe(5);
    expect(accepted('réponse')).toBe(19);
  });

  test('newcomers bring calls of their own: they are counted when much is used up, not an hour later', async () => {
    await people(10);
    await w.db.updateTable('page').set({ used: 201, used_at: w.now() }).execute();
    for (let n = 0; n < 12; n += 1) await w.member(`fake${n}`, { status: 'pending' });
    w.pass(MINUTE);
    await countEngaged(w.db, w.now());
    expect((await page()).engaged).toBe(12);
  });

  test.each([
    { clock: 'stands', passed: 0 },
    { clock: 'was set back', passed: -3 * HOUR },
  ])('they are counted as well where the clock $clock', async ({ passed }) => {
    await people(10);
    for (let n = 0; n < 30; n += 1) await w.member(`membre${n}`);
    await oweToNew('annonce', 2, 3);
    w.pass(passed);
    await w.db.updateTable('page').set({ used: 801, used_at: w.now() }).execute();
    await sendAll();
    expect(accepted('annonce')).toBe(0);
    await countEngaged(w.db, w.now());
    await sendAll();
    expect(accepted('annonce')).toBe(3);
  });

  test('whoever comes back to a Page that nobody wrote to for a day hears at once what is theirs', async () => {
    await people(0);
    w.pass(10 * 24 * HOUR);
    await oweToNew('avis', 1, 3);
    await oweToNew('annonce', 2, 3);
    const one = w.sender();
    one.wake();
    await one.idle();
    expect([accepted('avis'), accepted('annonce')]).toEqual([3, 3]);
  });

  test('who can be written to is counted once an hour', async () => {
    await w.member('anne');
    await w.member('bob', { windowUntil: w.now() });
    await countEngaged(w.db, w.now());
    expect((await page()).engaged).toBe(1);
    await w.member('chloe');
    await countEngaged(w.db, w.now());
    expect((await page()).engaged).toBe(1);
    w.pass(HOUR);
    await countEngaged(w.db, w.now());
    expect((await page()).engaged).toBe(2);
  });

  test('no twenty-four hours see more than all of it', () => {
    const budget = budgetOf(50);
    expect(budget && budget.burst + budget.perSecond * 86_400).toBe(10_000);
    expect(lastLane(0, null, false)).toBe(2);
    expect(lastLane(0, null, true)).toBe(1);
  });
});

describe('several processes', () => {
  test('share one bucket: together no more than it holds, and nobody takes what another could send', async () => {
    await w[Symbol.asyncDispose]();
    w = await world({ connections: 8 });
    await oweToNew('m', 0, 60);
    await w.db.updateTable('page').set({ bucket: 0, bucket_at: w.now() }).execute();
    const brake = { perSecond: 4, burst: 12 };
    const gate = Promise.withResolvers<void>();
    w.graph.onCall = () => gate.promise;
    const senders = Array.from({ length: 3 }, () => w.sender({ brake, parallel: 4 }));
    w.pass(60_000);
    for (const sender of senders) sender.wake();
    // each has as many under way as it has places
    await w.graph.arrived(12);
    expect(w.graph.mostAtOnce()).toBe(12);
    gate.resolve();
    for (const sender of senders) await sender.idle();
    expect(w.graph.calls).toHaveLength(12);
    for (let second = 1; second <= 5; second += 1) {
      w.pass(1_000);
      for (const sender of senders) sender.wake();
      for (const sender of senders) await sender.idle();
      expect(w.graph.calls).toHaveLength(12 + 4 * second);
    }
    for (const sender of senders) await sender.stop();
  });
});
