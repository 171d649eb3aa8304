import { afterEach, beforeEach, expect, test } from 'vitest';
import { offerToKeepOpen } from '../community/news/keep-open.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import type { Bubble } from '../conversation/bubble.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { bringNews } from './bring-news.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';
import { enqueue } from './enqueue.ts';
import { sweepOutbox } from './sweep.ts';
import { HOUR, PAGE, silent, type World, world } from './testing/world.ts';

/** The message near the end of the window brings what is new and was not told yet, with the button that keeps the news coming. */

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  // whose window is no matter here
  anne = await w.member('anne', { windowUntil: new Date(w.now().getTime() - HOUR) });
  // eleven o'clock in Paris; bob's window closes at four
  bob = await w.member('bob', { windowUntil: new Date(w.now().getTime() + 5 * HOUR) });
});

async function publish(item: string): Promise<string> {
  const post = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
  return post;
}

async function wish(given: Partial<NewsWish>): Promise<void> {
  const wishes = { member_id: bob, level: 'all' as const, ...given };
  await w.db.insertInto('news_wish').values(wishes).execute();
}

async function tell(): Promise<void> {
  const courier = createCourier({
    ...{ db: w.db, clock: { now: w.now }, log: silent, wakeSender() {} },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join(', ') }],
  });
  await courier.runOnce(w.now());
}

const itemsOf = (bubbles: readonly Bubble[]): string[] =>
  bubbles.map((bubble) => (bubble.type === 'cards' ? `${bubble.cards.length} cards` : bubble.type));

/** What the minute owes: the words of each, and what it shows. */
async function offer(): Promise<string[][]> {
  return await inTransaction(w.db, async (trx) => {
    const offers = await offerToKeepOpen(trx, w.now(), bringNews);
    const owed = offers.flatMap(({ tell: tells = [] }) => tells);
    for (const { to, bubbles, topic, notAfter, posts } of owed) {
      const lane = posts === undefined ? 1 : 2;
      const parts = itemsOf(bubbles).map((text) => ({ text }));
      await enqueue(
        trx,
        [
          {
            pageId: PAGE,
            memberId: to.id,
            lane,
            parts,
            ...(topic ? { topic } : {}),
            ...(notAfter ? { notAfter } : {}),
            ...(posts ? { posts } : {}),
          },
        ],
        w.now(),
      );
    }
    return owed.map(({ bubbles }) => itemsOf(bubbles));
  });
}

async function send(): Promise<(string | undefined)[]> {
  const before = w.graph.calls.length;
  await w.sender().idle();
  return w.graph.calls.slice(before).map(({ text }) => text);
}

async function states(): Promise<string[]> {
  const rows = await w.db
    .selectFrom('delivery')
    .select('state')
    .where('member_id', '=', bob)
    .orderBy('post_id')
    .execute();
  return rows.map(({ state }) => state);
}

/** One was told, two were too many for the day, and the last hour has begun. */
async function fullDay(): Promise<string[]> {
  await wish({ most_a_day: 1 });
  await publish('lampe');
  await tell();
  expect(await send()).toEqual(['lampe']);
  const over = [await publish('vélo'), await publish('miroir')];
  await tell();
  expect(await send()).toEqual([]);
  w.pass(4 * HOUR);
  return over;
}

test('what a full day had no room for comes with it, once, and the button stands last', async () => {
  await fullDay();
  expect(await offer()).toEqual([['2 cards', 'buttons']]);
  expect(await send()).toEqual(['2 cards', 'buttons']);
  expect(await states()).toEqual(['told', 'told', 'told']);
  await tell();
  expect(await send()).toEqual([]);
  // and it is offered once a day
  expect(await offer()).toEqual([]);
});

test('with nothing left to tell it is the offer alone', async () => {
  await publish('lampe');
  await tell();
  expect(await send()).toEqual(['lampe']);
  w.pass(4 * HOUR);
  expect(await offer()).toEqual([['buttons']]);
});

test('during a pause it brings nothing, were it offered for a matter of their own', async () => {
  await wish({ paused_until: new Date(w.now().getTime() + 48 * HOUR) });
  await w.post(bob, 'table');
  await publish('lampe');
  w.pass(4 * HOUR);
  expect(await offer()).toEqual([['buttons']]);
  expect(await states()).toEqual(['waiting']);
});

test('what ends before it goes out is taken back; the rest is offered anew with the button', async () => {
  const [velo = ''] = await fullDay();
  await offer();
  await w.db.updateTable('post').set({ outcome: 'exchanged', closed_at: w.now() }).where('id', '=', velo).execute();
  await inTransaction(w.db, (trx) => takeBack(trx, velo, w.now()));
  expect(await send()).toEqual([]);
  expect(await states()).toEqual(['told', 'withdrawn', 'waiting']);
  expect(await offer()).toEqual([['1 cards', 'buttons']]);
  expect(await send()).toEqual(['1 cards', 'buttons']);
  expect(await w.db.selectFrom('news_wish').select('ignored').executeTakeFirst()).toEqual({ ignored: 1 });
});

test('an end that nobody has written down yet is seen when it is sent', async () => {
  const [velo = ''] = await fullDay();
  await offer();
  await w.db.updateTable('post').set({ outcome: 'exchanged', closed_at: w.now() }).where('id', '=', velo).execute();
  expect(await send()).toEqual([]);
  expect(await offer()).toEqual([['1 cards', 'buttons']]);
  expect(await send()).toEqual(['1 cards', 'buttons']);
});

test('a courier does not gather what waits of it into a message without the button', async () => {
  await fullDay();
  await offer();
  await w.db.updateTable('news_wish').set({ most_a_day: 0 }).execute();
  await publish('table');
  await tell();
  expect(await send()).toEqual(['2 cards', 'buttons', 'table']);
});

test('who passed over it three times is not written to for what waits: it is told on their return', async () => {
  await fullDay();
  await w.db.updateTable('news_wish').set({ ignored: 3 }).execute();
  expect(await offer()).toEqual([]);
  expect(await states()).toEqual(['told', 'waiting', 'waiting']);
});

test('it is not sent once the window it speaks of has closed, and what it told of is owed', async () => {
  await fullDay();
  await offer();
  w.pass(HOUR + 1);
  expect(await send()).toEqual([]);
  await sweepOutbox(w.db, w.now());
  expect(await states()).toEqual(['told', 'waiting', 'waiting']);
});

const ignored = async () =>
  (await w.db.selectFrom('news_wish').select('ignored').where('member_id', '=', bob).executeTakeFirstOrThrow()).ignored;

test.each([
  ['Meta reports a high share', () => ({ usage_percent: 85, usage_at: w.now() })],
  ['little of the day is left', () => ({ engaged: 10, used: 900, used_at: w.now() })],
])('while the Page may tell no posts (%s) it brings none, and goes out all the same', async (_, page) => {
  await fullDay();
  await w.db.updateTable('page').set(page()).execute();
  expect(await offer()).toEqual([['buttons']]);
  expect(await send()).toEqual(['buttons']);
  expect(await states()).toEqual(['told', 'waiting', 'waiting']);
});

test('one that never left was not passed over', async () => {
  await fullDay();
  await offer();
  expect(await ignored()).toBe(1);
  await w.db.updateTable('page').set({ usage_percent: 85, usage_at: w.now() }).execute();
  expect(await send()).toEqual([]);
  w.pass(HOUR + 1);
  await sweepOutbox(w.db, w.now());
  expect(await ignored()).toBe(0);
});

test('one that was sent was', async () => {
  await fullDay();
  await offer();
  expect(await send()).toEqual(['2 cards', 'buttons']);
  w.pass(HOUR + 1);
  await sweepOutbox(w.db, w.now());
  expect(await ignored()).toBe(1);
});

/** The offer is written, and the Page rests. */
async function offerAndRest(ms: number): Promise<void> {
  await offer();
  w.pass(ms);
}
const state = async () =>
  (await w.db.selectFrom('outbox').select('state').where('topic', '=', 'keep-open').executeTakeFirst())?.state;

test.each<[string, () => Promise<unknown>]>([
  [
    'its reader has acted',
    () =>
      w.db
        .updateTable('member')
        .set({ window_until: new Date(w.now().getTime() + 24 * HOUR) })
        .execute(),
  ],
  ['its reader has left', () => w.db.updateTable('member').set({ status: 'left' }).execute()],
  [
    'its reader wants to hear nothing of the town',
    () =>
      w.db
        .insertInto('news_wish')
        .values({ member_id: bob, level: 'nothing' })
        .onConflict((on) => on.column('member_id').doUpdateSet({ level: 'nothing' }))
        .execute(),
  ],
])('the offer alone is not sent once %s, and nobody has passed over it', async (_, happens) => {
  await publish('lampe');
  await tell();
  expect(await send()).toEqual(['lampe']);
  w.pass(4 * HOUR);
  await offerAndRest(600_000);
  await happens();
  expect(await send()).toEqual([]);
  expect(await state()).toBe('expired');
  expect(await ignored()).toBe(0);
});

test('who wants to hear nothing of the town is asked for a matter of their own', async () => {
  await w.post(bob, 'table');
  w.pass(4 * HOUR);
  await offerAndRest(600_000);
  await w.db.updateTable('news_wish').set({ level: 'nothing' }).execute();
  expect(await send()).toEqual(['buttons']);
});

test('the offer is not sent at night, however long the window is open', async () => {
  // until half past midnight
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 13.5 * HOUR) })
    .where('id', '=', bob)
    .execute();
  await publish('lampe');
  await tell();
  expect(await send()).toEqual(['lampe']);
  w.pass(9.5 * HOUR);
  expect(await offer()).toEqual([['buttons']]);
  w.pass(2 * HOUR);
  expect(await send()).toEqual([]);
  await sweepOutbox(w.db, w.now());
  expect(await ignored()).toBe(0);
});

test('cards that were shown are told; the button behind them is asked once more', async () => {
  await fullDay();
  expect(await offer()).toEqual([['2 cards', 'buttons']]);
  w.graph.script('bob', 'accept', { refuse: { code: 613 } });
  await send();
  w.pass(HOUR / 6);
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 24 * HOUR) })
    .execute();
  expect(await send()).toEqual([]);
  expect(await states()).toEqual(['told', 'told', 'told']);
  expect(await ignored()).toBe(0);
});
