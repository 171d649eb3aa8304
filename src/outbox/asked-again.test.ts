import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { insertBlock } from '../community/members/blocks.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import { deleteAlert, insertAlert, listAlerts } from '../community/posts/alerts.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { talking } from '../retention/talking.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';
import { sweepOutbox } from './sweep.ts';
import { HOUR, PAGE, silent, type World, world } from './testing/world.ts';

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  bob = await w.member('bob');
});

async function publish(item: string, by = anne): Promise<string> {
  const post = await w.post(by, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, by));
  return post;
}

/** The courier writes; the sender has not come to it yet. */
async function tell(): Promise<void> {
  const courier = createCourier({
    db: w.db,
    clock: { now: w.now },
    // each in a message of its own
    gathers: false,
    renderPosts: (posts, { isReturn }) => [
      { text: `${isReturn ? 'back ' : ''}${posts.map(({ item }) => item).join(', ')}` },
    ],
    wakeSender() {},
    log: silent,
  });
  await courier.runOnce(w.now());
}

/** So late it is in Paris now. */
function becomes(hour: string): void {
  const [hours = 0, minutes = 0] = hour.split(':').map(Number);
  w.pass(new Date(w.now()).setUTCHours(hours - 1, minutes, 0, 0) - w.now().getTime());
}

const act = () =>
  w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 24 * HOUR - 300_000) })
    .where('id', '=', bob)
    .execute();

const givenBack: string[] = [];
async function send(): Promise<(string | undefined)[]> {
  const before = w.graph.calls.length;
  givenBack.length = 0;
  await w.sender({ onGivenBack: (members) => givenBack.push(...members) }).idle();
  return w.graph.calls.slice(before).map(({ text }) => text);
}

const end = (post: string) =>
  w.db.updateTable('post').set({ outcome: 'exchanged', closed_at: w.now() }).where('id', '=', post).execute();

async function states(): Promise<string[]> {
  const rows = await w.db.selectFrom('delivery').select('state').orderBy('post_id').orderBy('member_id').execute();
  return rows.map(({ state }) => state);
}

async function wish(given: Partial<NewsWish>): Promise<void> {
  await w.db
    .insertInto('news_wish')
    .values({ member_id: bob, level: 'all', ...given })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(given))
    .execute();
}

test('what is still right is sent, one or several', async () => {
  await publish('lampe');
  await publish('vélo');
  await tell();
  expect(await send()).toEqual(['vélo, lampe']);
  w.pass(HOUR / 6);
  await publish('table');
  await tell();
  expect(await send()).toEqual(['table']);
  expect(givenBack).toEqual([]);
  expect(await states()).toEqual(['told', 'told', 'told']);
});

test.each<[string, () => Promise<unknown>, string]>([
  ['a pause', () => wish({ paused_until: new Date(w.now().getTime() + HOUR) }), 'waiting'],
  ['nothing more, please', () => wish({ level: 'nothing' }), 'waiting'],
  ['other kinds', () => wish({ kinds: ['lend'] }), 'waiting'],
  ['a block', () => inTransaction(w.db, (trx) => insertBlock(trx, bob, anne, w.now())), 'unwanted'],
  ['a ban', () => w.db.updateTable('member').set({ status: 'banned' }).where('id', '=', bob).execute(), 'unwanted'],
  ['the night', async () => w.pass(12 * HOUR), 'waiting'],
])('what was written before %s is not sent after it', async (_what, happens, state) => {
  await publish('lampe');
  await publish('vélo');
  await tell();
  await happens();
  expect(await send()).toEqual([]);
  expect(givenBack).toEqual([bob]);
  expect(await states()).toEqual([state, state]);
  // and is not written over and over
  await tell();
  const pending = await w.db.selectFrom('outbox').select('id').where('state', '=', 'pending').execute();
  expect(pending).toEqual([]);
});

test('a smaller number a day holds for what was written before', async () => {
  for (const item of ['1', '2', '3']) {
    await publish(item);
    await tell();
  }
  await wish({ most_a_day: 1 });
  const sent = [];
  for (let n = 0; n < 3; n += 1) sent.push(...(await send()));
  expect(sent).toHaveLength(1);
  expect((await states()).filter((state) => state === 'waiting')).toHaveLength(2);
});

test.each<[string, Partial<NewsWish>, string, string, string]>([
  ['the hours of the town, and has written before them', {}, '07:30', '07:40', '10:00'],
  ['hours of the evening, and has written at noon', { day_starts: 17, day_ends: 22 }, '12:00', '12:05', '17:30'],
  ['every hour, and has written early', { day_starts: 0, day_ends: 24 }, '06:50', '07:00', '09:00'],
])(
  'who wants one a day and has %s is told of the next when their day begins, and once',
  async (_what, wishes, wrote, first, next) => {
    await wish({ most_a_day: 1, ...wishes });
    becomes(wrote);
    await act();
    becomes(first);
    await publish('lampe');
    await tell();
    expect(await send()).toEqual(['lampe']);
    becomes(next);
    await publish('vélo');
    await tell();
    expect(await send()).toEqual(['vélo']);
    expect(givenBack).toEqual([]);
    await publish('table');
    await tell();
    expect(await send()).toEqual([]);
    expect(await states()).toEqual(['told', 'told', 'waiting']);
    expect(givenBack).toEqual([]);
  },
);

test('what the sender would give back again and again is written anew once, and then by the look everywhere', async () => {
  const texts: string[] = [];
  const courier = createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts: (posts) => posts.map(({ item }) => ({ text: item })),
    wakeSender: (page) => void texts.push(page),
    log: silent,
  });
  await publish('lampe');
  courier.wake();
  await courier.idle();
  const giveBack = async () => {
    await w.db.updateTable('outbox').set({ state: 'expired' }).execute();
    await w.db.updateTable('delivery').set({ state: 'waiting' }).execute();
    courier.wake({ member: bob, givenBack: true });
    await courier.idle();
  };
  for (let n = 0; n < 5; n += 1) await giveBack();
  expect(texts).toHaveLength(2);
  // whoever comes back is another matter
  courier.wake({ member: bob });
  await courier.idle();
  expect(texts).toHaveLength(3);
  await giveBack();
  w.pass(10 * 60_000);
  courier.wake();
  await courier.idle();
  expect(texts).toHaveLength(4);
  await giveBack();
  expect(texts).toHaveLength(5);
  await courier.stop();
});

describe('an alert that is taken back', () => {
  const alert = (words: string) =>
    inTransaction(w.db, (trx) => insertAlert(trx, { member_id: bob, town_id: w.townId, words }, w.now()));
  const drop = async (words: string) => {
    const found = (await listAlerts(w.db, bob)).find((one) => one.words === words);
    await inTransaction(w.db, (trx) => deleteAlert(trx, found?.id ?? '0', bob, w.now()));
  };
  const alerts = async () =>
    (await w.db.selectFrom('delivery').select('alert').orderBy('post_id').execute()).map((row) => row.alert);

  test.each([true, false])('tells of nothing more, whether it was written already (%s) or not', async (isWritten) => {
    await wish({ level: 'nothing' });
    await alert('lampe');
    await publish('lampe');
    if (isWritten) await tell();
    expect(await alerts()).toEqual(['lampe']);
    await drop('lampe');
    expect(await send()).toEqual([]);
    await tell();
    expect(await send()).toEqual([]);
    expect(await alerts()).toEqual([null]);
    expect(await states()).not.toContain('told');
  });

  test('leaves what is wanted anyhow, what another one asks for, and what was told', async () => {
    await alert('lampe');
    await alert('lampe de chevet');
    await publish('lampe de chevet');
    await publish('lampe');
    await drop('lampe');
    expect(await alerts()).toEqual(['lampe de chevet', null]);
    await tell();
    expect(await send()).toEqual(['lampe de chevet, lampe']);
    await drop('lampe de chevet');
    expect(await alerts()).toEqual(['lampe de chevet', null]);
    expect(await states()).toEqual(['told', 'told']);
  });
});

test('who was away meanwhile is told all of it as news since their last visit', async () => {
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + HOUR) })
    .where('id', '=', bob)
    .execute();
  await publish('lampe');
  await tell();
  w.pass(3 * HOUR);
  await publish('vélo');
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 24 * HOUR) })
    .where('id', '=', bob)
    .execute();
  expect(await send()).toEqual([]);
  w.pass(60_000);
  await tell();
  expect(await send()).toEqual(['back vélo, lampe']);
});

test('a carousel of which one post has ended is not sent; the others are told', async () => {
  const lamp = await publish('lampe');
  await publish('vélo');
  await tell();
  await end(lamp);
  expect(await send()).toEqual([]);
  expect(await states()).toEqual(['withdrawn', 'waiting']);
  await tell();
  expect(await send()).toEqual(['vélo']);
});

test('a post that ends takes its carousels out of the queue', async () => {
  const lamp = await publish('lampe');
  await publish('vélo');
  await tell();
  await end(lamp);
  await inTransaction(w.db, (trx) => takeBack(trx, lamp, w.now()));
  expect(await w.db.selectFrom('outbox').select(['state', 'error']).execute()).toEqual([
    { state: 'expired', error: 'post ended' },
  ]);
  expect(await states()).toEqual(['withdrawn', 'waiting']);
});

test('a carousel that Meta refuses for its person is owed anew', async () => {
  await publish('lampe');
  await publish('vélo');
  await tell();
  w.graph.script('bob', { refuse: { code: 551, error_subcode: 1545041 } });
  await send();
  expect(await states()).toEqual(['waiting', 'waiting']);
});

test('what Meta takes for nobody was not told, nor is it tried for ever', async () => {
  await publish('lampe');
  await tell();
  w.graph.script('bob', { refuse: { code: 100 } });
  await send();
  expect(await states()).toEqual(['passed']);
});

test('what was never sent, a month later, is owed to whoever comes back', async () => {
  await publish('lampe');
  await tell();
  w.pass(31 * 24 * HOUR);
  await sweepOutbox(w.db, w.now());
  expect(await states()).toEqual(['waiting']);
});

test('the posts of somebody who is erased do not stay in carousels', async () => {
  await publish('lampe');
  await publish('vélo', await w.member('chloe'));
  await tell();
  await send();
  await inTransaction(w.db, async (trx) => talking.outbox.erase?.(trx, { id: anne, name: 'anne', texts: [] }, w.now()));
  const rows = await w.db.selectFrom('outbox').select('parts').where('member_id', '=', bob).execute();
  expect(rows).toEqual([{ parts: [] }]);
});

test('the posts of a town they have left are told to nobody', async () => {
  await publish('lampe');
  const commune = await w.db.selectFrom('commune').selectAll().where('insee', '=', 'T0001').executeTakeFirstOrThrow();
  await w.db
    .insertInto('commune')
    .values({ ...commune, insee: 'T0002' })
    .execute();
  await w.db
    .insertInto('town')
    .values({ slug: 'autre', name: 'Autre', insee: 'T0002', timezone: 'Europe/Paris', created_at: w.now() })
    .execute();
  const { id } = await w.db.selectFrom('town').select('id').where('slug', '=', 'autre').executeTakeFirstOrThrow();
  await w.db.updateTable('member').set({ town_id: id }).where('id', '=', bob).execute();
  await tell();
  expect(await w.db.selectFrom('outbox').select('page_id').where('page_id', '=', PAGE).execute()).toEqual([]);
});
