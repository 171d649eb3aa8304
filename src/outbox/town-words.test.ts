import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEEP_OPEN } from '../community/news/keep-open.ts';
import type { NewsWish } from '../community/news/wish.table.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { announceTo } from './announce.ts';
import { HOUR, type World, world } from './testing/world.ts';

/* What comes unasked and is about no post: an admin's word to the town, and the offer to keep a window open. */

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne');
  bob = await w.member('bob');
});

const announce = () =>
  inTransaction(w.db, (trx) => announceTo(trx, { townId: w.townId, except: anne }, () => [{ text: 'fête' }], w.now()));
const send = async () => {
  await w.sender().idle();
  return w.graph.accepted();
};
const wish = (given: Partial<NewsWish>) =>
  w.db
    .insertInto('news_wish')
    .values({ member_id: bob, ...given })
    .execute();
const row = () => w.db.selectFrom('outbox').select(['state', 'error', 'not_before']).executeTakeFirstOrThrow();

test.each<[string, () => Promise<unknown>]>([
  ['a pause', () => wish({ paused_until: new Date(w.now().getTime() + HOUR) })],
  ['nothing more, please', () => wish({ level: 'nothing' })],
  ['a ban', () => w.db.updateTable('member').set({ status: 'banned' }).where('id', '=', bob).execute()],
])('a word to the town that was written before %s is not sent after it', async (_, happens) => {
  await announce();
  await happens();
  expect(await send()).toEqual([]);
  expect(await row()).toMatchObject({ state: 'expired', error: 'not for them' });
});

test('by night it waits for the morning, but for whoever is writing', async () => {
  // he wrote at six in the evening
  const until = new Date(w.now().getTime() + 7 * HOUR + 24 * HOUR - 300_000);
  await w.db.updateTable('member').set({ window_until: until }).where('id', '=', bob).execute();
  w.pass(12 * HOUR);
  await announce();
  const luc = await w.member('luc');
  await w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + 23 * HOUR) })
    .where('id', '=', luc)
    .execute();
  await announce();
  expect(await send()).toEqual(['fête']);
  expect(w.graph.calls.map(({ psid }) => psid)).toEqual(['luc']);
  expect(await send()).toEqual(['fête']);
  expect(await row()).toMatchObject({ state: 'pending', not_before: new Date('2026-11-21T08:00:00Z') });
  w.pass(10 * HOUR);
  expect(await send()).toHaveLength(3);
});

test('an offer to keep a window open that Meta refuses for good was not passed over, and is not made again that day', async () => {
  await wish({ offered_at: w.now(), ignored: 2 });
  await w.owe(bob, 'tu restes ?', { lane: 1, topic: KEEP_OPEN });
  w.graph.script('bob', { refuse: { code: 100 } });
  await send();
  const kept = await w.db.selectFrom('news_wish').select(['offered_at', 'ignored']).executeTakeFirst();
  expect(kept).toEqual({ offered_at: w.now(), ignored: 1 });
});
