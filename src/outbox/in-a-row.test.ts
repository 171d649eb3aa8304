import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import { bringNews } from './bring-news.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries } from './deliveries.ts';
import { HOUR, silent, type World, world } from './testing/world.ts';

// Who does not answer is told of five things in a row, and of the rest when they act.

const MINUTE = 60_000;

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  bob = await w.member('bob');
  // more a day than there are here
  await sql`insert into news_wish (member_id, most_a_day) values (${bob}, 20)`.execute(w.db);
  await acts();
});

/** Bob does something. */
const acts = () =>
  sql`update member set window_until = ${new Date(w.now().getTime() + 24 * HOUR - 5 * MINUTE)} where id = ${bob}`.execute(
    w.db,
  );

async function publish(item: string): Promise<void> {
  const post = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
}

/** The courier looks. */
async function tell(): Promise<number> {
  const courier = createCourier({
    ...{ db: w.db, clock: { now: w.now }, gathers: false, wakeSender() {}, log: silent },
    renderPosts: (posts) => [{ text: posts.map(({ item }) => item).join(', ') }],
  });
  return await courier.runOnce(w.now());
}

const givenBack: string[] = [];
async function send(): Promise<(string | undefined)[]> {
  const before = w.graph.calls.length;
  await w.sender({ onGivenBack: (members) => givenBack.push(...members) }).idle();
  return w.graph.calls.slice(before).map(({ text }) => text);
}

const waiting = async () =>
  (
    await sql<{
      n: number;
    }>`select count(*)::int as n from delivery where state = 'waiting' and member_id = ${bob}`.execute(w.db)
  ).rows[0]?.n;

/** So many posts, each in a message of its own, half an hour after the other. */
async function publishEach(many: number): Promise<void> {
  for (let n = 1; n <= many; n += 1) {
    w.pass(30 * MINUTE);
    await publish(`chose ${n}`);
    await tell();
    await send();
  }
}

test('five messages in a row; what comes then waits, truly, and is told in one when they act', async () => {
  await publishEach(7);
  expect(w.graph.calls.map(({ text }) => text)).toEqual(['chose 1', 'chose 2', 'chose 3', 'chose 4', 'chose 5']);
  expect(await waiting()).toBe(2);
  w.pass(MINUTE);
  await acts();
  await tell();
  expect(await send()).toEqual(['chose 7, chose 6']);
  expect(await waiting()).toBe(0);
});

test('whoever wants them all has them all', async () => {
  await sql`update news_wish set most_a_day = 0 where member_id = ${bob}`.execute(w.db);
  await publishEach(6);
  expect(await waiting()).toBe(0);
});

test('what an alert asked for waits for no act', async () => {
  await publishEach(6);
  expect(await waiting()).toBe(1);
  w.pass(30 * MINUTE);
  const post = await w.post(anne, 'vélo');
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
  await sql`update delivery set alert = 'vélo' where post_id = ${post} and member_id = ${bob}`.execute(w.db);
  await tell();
  expect((await send()).join()).toContain('vélo');
});

test('own matters go all the same, before posts, and do not count, nor do answers', async () => {
  w.pass(MINUTE);
  for (const text of ['a', 'b', 'c']) await w.owe(bob, text, { lane: 1 });
  for (const text of ['d', 'e', 'f']) await w.owe(bob, text, { lane: 0 });
  await send();
  await publishEach(6);
  const posts = ['chose 1', 'chose 2', 'chose 3', 'chose 4', 'chose 5'];
  expect(w.graph.calls.map(({ text }) => text)).toEqual(['d', 'e', 'f', 'a', 'b', 'c', ...posts]);
  await w.owe(bob, 'g', { lane: 1 });
  expect(await send()).toEqual(['g']);
  expect(await waiting()).toBe(1);
});

test('asked again at the moment of sending: what is too much by then is owed anew, and not written in a circle', async () => {
  w.pass(MINUTE);
  await publish('chose');
  await tell();
  // written before it, told first
  for (const text of ['a', 'b', 'c', 'd', 'e']) await w.owe(bob, text, { lane: 2, topic: 'town' });
  await sql`update outbox set id = default where lane = 2 and topic is null`.execute(w.db);
  expect(await send()).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(givenBack).toContain(bob);
  expect(await waiting()).toBe(1);
  for (let n = 0; n < 3; n += 1) {
    expect(await tell()).toBe(0);
    expect(await send()).toEqual([]);
  }
  w.pass(MINUTE);
  await acts();
  await tell();
  expect(await send()).toEqual(['chose']);
});

test('the offer to keep a window open brings what waits: it is what asks for an act', async () => {
  await publishEach(6);
  expect(await waiting()).toBe(1);
  const brought = await inTransaction(w.db, (trx) => bringNews(trx, [bob], w.now()));
  expect(brought.get(bob)?.map(({ item }) => item)).toEqual(['chose 6']);
});
