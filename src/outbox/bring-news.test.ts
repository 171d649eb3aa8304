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
