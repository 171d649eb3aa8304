import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inTransaction } from '../database/in-transaction.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import { createCourier } from './deliver.ts';
import { insertDeliveries, takeBack } from './deliveries.ts';
import { sweepLeases, sweepOutbox } from './sweep.ts';
import { HOUR, silent, type World, world } from './testing/world.ts';

/** Somebody was told of a post exactly if Meta took the part that shows its card: neither a heading before it nor a button behind it says anything of that. */

const DAY = 24 * HOUR;
const MINUTE = 60_000;
const heading: SendMessage = { text: 'Depuis ta dernière visite :' };
const cards: SendMessage = {
  attachment: { type: 'template', payload: { template_type: 'generic', elements: [{ title: 'Lampe' }] } },
};
const button: SendMessage = { text: 'Continuer ?' };

let w: World;
let anne: string;
let bob: string;
afterEach(() => w[Symbol.asyncDispose]());
beforeEach(async () => {
  w = await world();
  anne = await w.member('anne', { windowUntil: w.now() });
  bob = await w.member('bob');
});

async function publish(item: string): Promise<string> {
  const post = await w.post(anne, item);
  await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
  return post;
}

async function tell(): Promise<void> {
  const courier = createCourier({
    ...{ db: w.db, clock: { now: w.now }, log: silent, wakeSender() {} },
    renderPosts: () => [heading, cards],
  });
  await courier.runOnce(w.now());
}

/** How many messages reach Bob. */
async function send(): Promise<number> {
  const before = w.graph.accepted('bob').length;
  await w.sender().idle();
  return w.graph.accepted('bob').length - before;
}

const states = async () =>
  (await w.db.selectFrom('delivery').select('state').orderBy('post_id').execute()).map(({ state }) => state);

const comesBack = () =>
  w.db
    .updateTable('member')
    .set({ window_until: new Date(w.now().getTime() + DAY), unreachable: false })
    .where('id', '=', bob)
    .execute();

/** The heading goes out, and then the Page is paused. */
async function begin(): Promise<string> {
  const post = await publish('lampe');
  await tell();
  w.graph.script('bob', 'accept', { refuse: { code: 190 } });
  expect(await send()).toBe(1);
  return post;
}

const end = (post: string) =>
  w.db.updateTable('post').set({ outcome: 'exchanged', closed_at: w.now() }).where('id', '=', post).execute();

describe('behind its heading', () => {
  test('a post that ended meanwhile is taken back, and is not shown days later', async () => {
    const post = await begin();
    await end(post);
    await inTransaction(w.db, (trx) => takeBack(trx, post, w.now()));
    expect(await states()).toEqual(['withdrawn']);
    w.pass(5 * DAY);
    await comesBack();
    expect(await send()).toBe(0);
  });

  test('an end that nobody has written down yet is seen when the card is to go', async () => {
    await end(await begin());
    w.pass(HOUR);
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['withdrawn']);
  });

  test('whoever wants to hear nothing any more is shown nothing, and it is owed', async () => {
    await begin();
    await w.db.insertInto('news_wish').values({ member_id: bob, level: 'nothing' }).execute();
    w.pass(HOUR);
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['waiting']);
  });

  test('what is still right goes on where it stood', async () => {
    await begin();
    w.pass(HOUR);
    expect(await send()).toBe(1);
    expect(await states()).toEqual(['told']);
  });

  test('a month later it is owed', async () => {
    await begin();
    w.pass(31 * DAY);
    await sweepOutbox(w.db, w.now());
    expect(await states()).toEqual(['waiting']);
  });

  test('a card that Meta refuses was not told', async () => {
    await publish('lampe');
    await tell();
    w.graph.script('bob', 'accept', { refuse: { code: 100, error_subcode: 2018047 } });
    expect(await send()).toBe(1);
    expect(await states()).toEqual(['passed']);
  });

  test('a card whose person is gone is owed', async () => {
    await publish('lampe');
    await tell();
    w.graph.script('bob', 'accept', { refuse: { code: 551 } });
    expect(await send()).toBe(1);
    expect(await states()).toEqual(['waiting']);
  });

  test('a card that did not arrive again and again was not told', async () => {
    await publish('lampe');
    await tell();
    await w.db
      .updateTable('outbox')
      .set({ next_part: 1, state: 'unknown', begun_part: 1, begun_at: w.now(), unheard: 2, lease_until: w.now() })
      .execute();
    await w.db.updateTable('page').set({ echoed_at: w.now() }).execute();
    await sweepLeases(w.db, w.now());
    expect(await w.db.selectFrom('outbox').select('state').execute()).toEqual([{ state: 'failed' }]);
    expect(await states()).toEqual(['passed']);
  });
});

describe('before the button that keeps the news coming', () => {
  /** The card goes out, and the button is refused. */
  async function refuse(code: number, error_subcode: number): Promise<void> {
    const post = await publish('lampe');
    await w.db.updateTable('delivery').set({ state: 'told' }).execute();
    await w.db.insertInto('news_wish').values({ member_id: bob, ignored: 1, offered_at: w.now() }).execute();
    await w.owe(bob, [], { parts: [cards, button], lane: 2, topic: 'keep-open', posts: [post] });
    w.graph.script('bob', 'accept', { refuse: { code, error_subcode } });
    expect(await send()).toBe(1);
  }
  const ignored = async () => (await w.db.selectFrom('news_wish').select('ignored').executeTakeFirst())?.ignored;

  test.each([
    ['for the window', 10, 2018278],
    ['for the person', 551, 1545041],
    ['for good', 100, 2018047],
  ])('what was shown stays told, and an offer that was refused %s was not passed over', async (_, code, subcode) => {
    await refuse(code, subcode);
    expect(await states()).toEqual(['told']);
    expect(await ignored()).toBe(0);
    w.pass(MINUTE);
    await comesBack();
    await tell();
    expect(await send()).toBe(0);
  });

  test('a card that is refused with its button is owed, and the offer was not passed over', async () => {
    const post = await publish('lampe');
    await w.db.updateTable('delivery').set({ state: 'told' }).execute();
    await w.db.insertInto('news_wish').values({ member_id: bob, ignored: 1, offered_at: w.now() }).execute();
    await w.owe(bob, [], { parts: [cards, button], lane: 2, topic: 'keep-open', posts: [post] });
    w.graph.script('bob', { refuse: { code: 10, error_subcode: 2018278 } });
    expect(await send()).toBe(0);
    expect(await states()).toEqual(['waiting']);
    expect(await ignored()).toBe(0);
  });
});
