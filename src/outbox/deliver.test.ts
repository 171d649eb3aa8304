import { afterEach, beforeEach, expect, test } from 'vitest';
import type { NewsWish } from '../community/news/wish.table.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';
import type { PostForCard } from './due-deliveries.ts';
import { HOUR, PAGE, silent, type World, world } from './testing/world.ts';

let w: World;
let anne: string;
let bob: string;
let woken: string[];
let cards: PostForCard[][];
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  bob = await w.member('bob');
  woken = [];
  cards = [];
});

function courier(batch?: number) {
  return createCourier({
    db: w.db,
    clock: { now: w.now },
    renderPosts(posts, member) {
      if (posts.some((post) => post.item === 'indicible')) throw new Error('no words');
      cards.push(posts);
      return [
        { text: `${member.isReturn ? 'back ' : ''}${member.locale} ${posts.map((post) => post.item).join(', ')}` },
      ];
    },
    wakeSender: (pageId) => woken.push(pageId),
    log: silent,
    batch,
  });
}

async function publish(item: string): Promise<string> {
  const postId = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, postId, w.townId, anne));
  return postId;
}

async function owed(): Promise<
  { member_id: string; text: string | undefined; post_id: string | null; lane: number }[]
> {
  const rows = await w.db
    .selectFrom('outbox')
    .select(['member_id', 'parts', 'post_id', 'lane'])
    .orderBy('id')
    .execute();
  return rows.map(({ parts, ...row }) => ({ ...row, text: parts[0]?.text }));
}

async function states(): Promise<string[]> {
  const rows = await w.db.selectFrom('delivery').select('state').orderBy('post_id').orderBy('member_id').execute();
  return rows.map((row) => row.state);
}

test('everybody approved in the town is owed the post, but its author; repeating it adds nobody', async () => {
  await w.member('new', { status: 'pending' });
  const postId = await w.post(anne, 'fauteuil');
  const insert = () => inTransaction(w.db, (trx) => insertDeliveries(trx, postId, w.townId, anne));
  expect(await insert()).toBe(1);
  expect(await insert()).toBe(0);
  expect(await w.db.selectFrom('delivery').select('member_id').execute()).toEqual([{ member_id: bob }]);
});

test('one post: one broadcast that is bound to it', async () => {
  const postId = await publish('fauteuil');
  expect(await courier().runOnce(w.now())).toBe(1);
  expect(await owed()).toEqual([{ member_id: bob, text: 'fr fauteuil', post_id: postId, lane: 2 }]);
  expect(cards[0]?.[0]).toMatchObject({ number: 1, townSlug: 'essai', ownerName: 'anne', photoKey: null });
  expect(await states()).toEqual(['told']);
  expect(woken).toEqual([PAGE]);
  expect(await courier().runOnce(w.now())).toBe(0);
});

test('several posts: one carousel, newest first; at most ten, older ones are passed over', async () => {
  for (let n = 1; n <= 12; n += 1) await publish(`${n}`);
  await courier().runOnce(w.now());
  expect(await owed()).toEqual([
    { member_id: bob, text: 'fr 12, 11, 10, 9, 8, 7, 6, 5, 4, 3', post_id: null, lane: 2 },
  ]);
  expect(await states()).toEqual(['passed', 'passed', ...Array.from({ length: 10 }, () => 'told')]);
});

test('what somebody asked to be told of comes first, and is never among the cards left out', async () => {
  const carol = await w.member('carol');
  await w.db
    .insertInto('alert')
    .values([
      { member_id: bob, town_id: w.townId, words: 'perceuse', created_at: w.now() },
      { member_id: anne, town_id: w.townId, words: 'perceuse', created_at: w.now() },
    ])
    .execute();
  await publish('Perceuse à percussion');
  for (let n = 1; n <= 10; n += 1) await publish(`${n}`);
  await courier().runOnce(w.now());
  expect(await owed()).toMatchObject([
    { member_id: bob, text: 'fr Perceuse à percussion, 10, 9, 8, 7, 6, 5, 4, 3, 2' },
    { member_id: carol, text: 'fr 10, 9, 8, 7, 6, 5, 4, 3, 2, 1' },
  ]);
  expect(cards[0]?.map(({ alert }) => alert)).toEqual(['perceuse', ...Array.from({ length: 9 }, () => null)]);
});

test('who cannot be written to is owed it until they come back', async () => {
  await w.db.updateTable('member').set({ window_until: w.now() }).where('id', '=', bob).execute();
  const gone = await w.member('gone');
  await w.db.updateTable('member').set({ unreachable: true }).where('id', '=', gone).execute();
  await publish('fauteuil');
  expect(await courier().runOnce(w.now())).toBe(0);
  expect(await states()).toEqual(['waiting', 'waiting']);
  const back = new Date(w.now().getTime() + HOUR);
  await w.db.updateTable('member').set({ window_until: back, unreachable: false }).execute();
  expect(await courier().runOnce(w.now())).toBe(2);
});

test('photos that are being fetched are waited for, a minute at most', async () => {
  const postId = await publish('fauteuil');
  const { id } = await w.db
    .insertInto('media')
    .values({ key: 'k', member_id: anne, url: 'https://x', created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await w.db.insertInto('post_photo').values({ post_id: postId, position: 0, media_id: id }).execute();
  expect(await courier().runOnce(w.now())).toBe(0);
  await publish('vélo');
  expect(await courier().runOnce(w.now())).toBe(1);
  await w.db.updateTable('media').set({ state: 'ready' }).execute();
  await sent(10 * 60_000);
  expect(await courier().runOnce(w.now())).toBe(1);
  expect(cards.map((posts) => posts.map((post) => [post.item, post.photoKey]))).toEqual([
    [['vélo', null]],
    [['fauteuil', 'k']],
  ]);
});

test('a photo that never comes does not hold the post back', async () => {
  const postId = await publish('fauteuil');
  const { id } = await w.db
    .insertInto('media')
    .values({ key: 'k', member_id: anne, url: 'https://x', created_at: w.now() })
    .returning('id')
    .executeTakeFirstOrThrow();
  await w.db.insertInto('post_photo').values({ post_id: postId, position: 0, media_id: id }).execute();
  w.pass(60_000);
  expect(await courier().runOnce(w.now())).toBe(1);
});

test('a post that has ended is told to nobody more, and its broadcasts are taken back', async () => {
  const chloe = await w.member('chloe', { windowUntil: w.now() });
  const first = await publish('fauteuil');
  await courier().runOnce(w.now());
  await inTransaction(w.db, (trx) => takeBack(trx, first, w.now()));
  expect(await states()).toEqual(['withdrawn', 'withdrawn']);
  const rows = await w.db.selectFrom('outbox').select(['state', 'error']).execute();
  expect(rows).toEqual([{ state: 'expired', error: 'post ended' }]);
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + HOUR) })
    .where('id', '=', chloe)
    .execute();
  expect(await courier().runOnce(w.now())).toBe(0);
});

test('a post without words keeps nobody else’s news back', async () => {
  await publish('indicible');
  const chloe = await w.member('chloe');
  await w.db.deleteFrom('delivery').execute();
  const bad = await w.post(anne, 'indicible');
  await w.db.insertInto('delivery').values({ post_id: bad, member_id: bob }).execute();
  const good = await w.post(anne, 'vélo');
  await w.db.insertInto('delivery').values({ post_id: good, member_id: chloe }).execute();
  expect(await courier(1).runOnce(w.now())).toBe(1);
  expect((await owed()).map((row) => row.member_id)).toEqual([chloe]);
});

test('many members in batches; two couriers at once tell everybody once', async () => {
  await w[Symbol.asyncDispose]();
  w = await world({ connections: 4 });
  anne = await w.member('anne');
  for (let n = 0; n < 30; n += 1) await w.member(`p${n}`);
  await publish('fauteuil');
  const told = await Promise.all([courier(7).runOnce(w.now()), courier(7).runOnce(w.now())]);
  const rest = await courier(7).runOnce(w.now());
  expect((told[0] ?? 0) + (told[1] ?? 0) + rest).toBe(30);
  expect(new Set((await owed()).map((row) => row.member_id)).size).toBe(30);
  expect(await owed()).toHaveLength(30);
});

const wish = (memberId: string, said: Partial<NewsWish>) =>
  w.db
    .insertInto('news_wish')
    .values({
      ...said,
      member_id: memberId,
    })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(said))
    .execute();

test('only what a member wants to hear of is owed to them; an alert is wanted whatever else they said', async () => {
  const [chloe, dan] = [await w.member('chloe'), await w.member('dan')];
  await wish(bob, { level: 'nothing' });
  await wish(chloe, { level: 'essential' });
  await wish(dan, { kinds: ['lend', 'service'] });
  await w.db
    .insertInto('alert')
    .values({ member_id: bob, town_id: w.townId, words: 'perceuse', created_at: w.now() })
    .execute();
  const told = async () => {
    await courier().runOnce(w.now());
    const rows = await w.db
      .selectFrom('delivery')
      .innerJoin('member', 'member.id', 'member_id')
      .select('name')
      .execute();
    await w.db.deleteFrom('delivery').execute();
    return rows.map(({ name }) => name).sort();
  };
  await publish('fauteuil');
  expect(await told()).toEqual([]);
  await publish('perceuse');
  expect(await told()).toEqual(['bob']);
  const soup = await w.post(anne, 'soupe');
  await w.db
    .updateTable('post')
    .set({ until: new Date(w.now().getTime() + 5 * HOUR) })
    .where('id', '=', soup)
    .execute();
  await inTransaction(w.db, (trx) => insertDeliveries(trx, soup, w.townId, anne));
  expect(await told()).toEqual(['chloe']);
});

test('wishes are asked again at the moment of telling, and a pause lets what is owed wait', async () => {
  const chloe = await w.member('chloe');
  await wish(chloe, { paused_until: new Date(w.now().getTime() + HOUR) });
  await publish('fauteuil');
  await wish(bob, { level: 'nothing' });
  expect(await courier().runOnce(w.now())).toBe(0);
  expect(await states()).toEqual(['unwanted', 'waiting']);
  w.pass(HOUR);
  expect(await courier().runOnce(w.now())).toBe(1);
  expect(await states()).toEqual(['unwanted', 'told']);
});

test('outside their hours, or those of their town, people are told only when they have just been writing, or later', async () => {
  const night = new Date('2026-11-22T23:30:00+01:00');
  w.pass(night.getTime() - w.now().getTime());
  const [chloe, dan, eve] = [await w.member('chloe'), await w.member('dan'), await w.member('eve')];
  for (const [id, hoursAgo] of [
    [bob, 5],
    [chloe, 1],
    [dan, 5],
    [eve, 5],
  ] as const)
    await acts(id, -hoursAgo * HOUR);
  await wish(bob, { day_starts: 9, day_ends: 21 });
  await wish(chloe, { day_starts: 9, day_ends: 21 });
  await wish(eve, { day_starts: 0, day_ends: 24 });
  await publish('fauteuil');
  await courier().runOnce(w.now());
  expect(await toldOf()).toEqual([chloe, eve]);
  w.pass(9 * HOUR);
  await courier().runOnce(w.now());
  expect(await toldOf()).toEqual([chloe, eve]);
  w.pass(HOUR);
  await courier().runOnce(w.now());
  expect(await toldOf()).toEqual([chloe, eve, bob, dan]);
});

const toldOf = async () => (await owed()).map((row) => row.member_id);
/** An act of theirs, so long from now. */
const acts = (id: string, from = 0) =>
  w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + from + 24 * HOUR - 5 * 60_000) })
    .where('id', '=', id)
    .execute();
/** Publishes them one after the other, each told as soon as it may be; what is told has been sent a while ago by then. */
async function publishEach(...items: string[]) {
  for (const item of items) {
    await publish(item);
    await courier().runOnce(w.now());
    await sent(10 * 60_000);
  }
}
const sent = (agoMs = 0) =>
  w.db
    .updateTable('outbox')
    .set({ state: 'sent', created_at: new Date(w.now().getTime() - agoMs) })
    .where('state', '=', 'pending')
    .execute();
const texts = async () => (await owed()).map(({ text }) => text);

test('so many messages a day: what is over waits for the next morning, in one', async () => {
  await wish(bob, { most_a_day: 2 });
  await acts(bob, -2 * HOUR);
  await publishEach('1', '2', '3', '4');
  expect(await texts()).toEqual(['fr 1', 'fr 2']);
  // a word to the whole town and one's own matters are none of them
  await w.db.updateTable('outbox').set({ topic: 'town' }).where('post_id', 'is not', null).execute();
  await publishEach('5');
  expect(await texts()).toEqual(['fr 1', 'fr 2', 'fr 5, 4, 3']);
});

test('the day is that of the town’s clocks, and begins in the morning: what was too much for one waits until then', async () => {
  await wish(bob, { most_a_day: 1, day_starts: 0, day_ends: 24 });
  await acts(bob, -HOUR);
  await publishEach('1', '2');
  w.pass(new Date('2026-11-20T23:59:00+01:00').getTime() - w.now().getTime());
  await publishEach('3');
  expect(await texts()).toEqual(['fr 1']);
  // midnight is no morning, for somebody who hears of posts at any hour either, or is still awake
  for (const minutes of [13, 7 * 60 + 47]) {
    w.pass(minutes * 60_000);
    await courier().runOnce(w.now());
    expect(await texts()).toEqual(['fr 1']);
  }
  w.pass(60_000);
  await courier().runOnce(w.now());
  expect(await texts()).toEqual(['fr 1', 'fr 3, 2']);
});

test('five is the usual number, and who has asked for all gets all', async () => {
  const chloe = await w.member('chloe');
  await wish(chloe, { most_a_day: 0 });
  await publishEach('1', '2', '3', '4', '5');
  await acts(chloe);
  await publishEach('6', '7');
  const of = Map.groupBy(await toldOf(), (id) => id);
  expect([bob, chloe].map((id) => of.get(id)?.length)).toEqual([5, 7]);
  expect((await states()).filter((state) => state === 'waiting')).toHaveLength(2);
});

test('the last of a day is kept for what was asked for; an alert counts', async () => {
  await wish(bob, { most_a_day: 2 });
  await w.db
    .insertInto('alert')
    .values({ member_id: bob, town_id: w.townId, words: 'perceuse', created_at: w.now() })
    .execute();
  await publishEach('1', '2', 'perceuse', 'perceuse sans fil');
  expect(await texts()).toEqual(['fr 1', 'fr perceuse, 2']);
});

test('whoever comes back an hour after the last is told what waits, and only once for it', async () => {
  await wish(bob, { most_a_day: 1 });
  await publishEach('1', '2');
  w.pass(HOUR / 2);
  await acts(bob);
  await publishEach('3');
  expect(await texts()).toEqual(['fr 1']);
  w.pass(HOUR);
  await acts(bob);
  await publishEach('4', '5');
  expect(await texts()).toEqual(['fr 1', 'back fr 4, 3, 2']);
  w.pass(2 * HOUR);
  await courier().runOnce(w.now());
  expect(await texts()).toEqual(['fr 1', 'back fr 4, 3, 2']);
  await acts(bob);
  await courier().runOnce(w.now());
  expect(await texts()).toEqual(['fr 1', 'back fr 4, 3, 2', 'back fr 5']);
});

test('couriers beside each other do not tell more than the number together', async () => {
  await w[Symbol.asyncDispose]();
  w = await world({ connections: 6 });
  anne = await w.member('anne');
  const members = await Promise.all(Array.from({ length: 12 }, (_, n) => w.member(`p${n}`)));
  for (const id of members) await wish(id, { most_a_day: 1 });
  const couriers = Array.from({ length: 4 }, () => courier(3));
  const rounds = couriers.map(async (one) => {
    for (let n = 0; n < 4; n += 1) await one.runOnce(w.now());
  });
  for (let n = 0; n < 6; n += 1) await publish(`${n}`);
  await Promise.all(rounds);
  await courier().runOnce(w.now());
  expect((await toldOf()).sort()).toEqual([...members].sort());
});

test('who comes back is told so, best match first; who was here is not', async () => {
  const chloe = await w.member('chloe');
  await w.db.updateTable('member').set({ window_until: w.now() }).where('id', '=', bob).execute();
  await w.post(bob, 'poussette', 'request');
  await publish('landau');
  await publish('lampe');
  await courier().runOnce(w.now());
  w.pass(3 * HOUR);
  await acts(bob);
  await courier().runOnce(w.now());
  expect(await owed()).toMatchObject([
    { member_id: chloe, text: 'fr lampe, landau' },
    { member_id: bob, text: 'back fr landau, lampe' },
  ]);
});
