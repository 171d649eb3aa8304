import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newConversation } from '../conversation/state.ts';
import { HOUR, PAGE, type World, world } from '../outbox/testing/world.ts';
import { createEnding, type Ended } from './ending.ts';

let w: World;
let anne: string;
beforeEach(async () => {
  w = await world({ connections: 3 });
  anne = await w.member('anne');
});
afterEach(() => w[Symbol.asyncDispose]());

const BRAKE = { perSecond: 10, burst: 10 };

const ended = (...texts: string[]) => endedOn(PAGE, anne, ...texts);

function endedOn(pageId: string, memberId: string, ...texts: string[]): Ended {
  const messages = texts.map((text) => ({ parts: [{ text }] }));
  return {
    event: { id: '1', memberId, pageId },
    pace: null,
    talk: {
      dialogue: { state: newConversation(), holdsDraft: null },
      to: { pageId, psid: 'anne', windowUntil: new Date(w.now().getTime() + HOUR) },
      answers: [{ pageId, memberId, lane: 0, messages }],
      isOfPage: true,
    },
  };
}

/** A turn that ends with these messages, and what became of them right behind its commit. */
async function say(...texts: string[]) {
  const sender = w.sender({ brake: BRAKE });
  await sender.idle();
  const before = w.graph.calls.length;
  const ending = createEnding(sender);
  const { pages } = await w.db.transaction().execute((trx) => ending.settle(trx, [ended(...texts)], w.now()));
  const states = await statesOf();
  ending.committed();
  await sender.idle();
  return { states, pages, called: w.graph.calls.length - before };
}

async function statesOf(member = anne): Promise<string[]> {
  const rows = await w.db.selectFrom('outbox').select('state').where('member_id', '=', member).orderBy('id').execute();
  return rows.map(({ state }) => state);
}

test('an answer begins with the turn it ends, and the sender need not look', async () => {
  expect(await say('Avec plaisir !')).toEqual({ states: ['sending'], pages: [], called: 1 });
  expect(await statesOf()).toEqual(['sent']);
  const { bucket } = await w.db.selectFrom('page').select('bucket').executeTakeFirstOrThrow();
  expect(bucket).toBe(BRAKE.burst - 1);
});

test('the second message of an answer follows the first', async () => {
  const { states, called } = await say('Voilà.', 'Et maintenant ?');
  expect({ states, called }).toEqual({ states: ['sending', 'pending'], called: 2 });
  expect(w.graph.calls.map(({ text }) => text)).toEqual(['Voilà.', 'Et maintenant ?']);
});

const IN_THE_QUEUE = { states: ['pending'], pages: [PAGE] };
const set = (what: string) => sql.raw(`update page set ${what}`).execute(w.db);

test.each([
  { why: 'its Page is in trouble', before: () => set(`pause_reason = '190 (1)'`) },
  { why: 'its Page rests', before: () => set(`paused_until = '9999-01-01'`) },
  { why: 'Meta has reported a high share', before: () => set(`usage_at = now(), usage_percent = 85`) },
  { why: 'little is left in the bucket', before: () => set(`bucket = 5, bucket_at = '${w.now().toISOString()}'`) },
  {
    why: 'much of the day is used',
    before: () => set(`engaged = 10, used = 250, used_at = '${w.now().toISOString()}'`),
  },
  { why: 'they cannot be reached', before: () => sql`update member set unreachable = true`.execute(w.db) },
  {
    why: 'their window has closed',
    before: () => sql`update member set window_until = ${w.now()}`.execute(w.db),
  },
])('it joins the queue when $why', async ({ before }) => {
  await before();
  expect(await say('Avec plaisir !')).toMatchObject(IN_THE_QUEUE);
});

test.each([
  { state: 'sending', lane: 1 },
  { state: 'unknown', lane: 2 },
  { state: 'pending', lane: 0 },
] as const)('it waits for what is $state to the same person', async ({ state, lane }) => {
  const id = await w.owe(anne, 'Bonjour', { lane });
  const lease_until = state === 'pending' ? null : new Date(w.now().getTime() + 30_000);
  // nobody sends it meanwhile
  await set(`paused_until = '9999-01-01'`);
  const sender = w.sender({ brake: BRAKE });
  await sender.idle();
  await w.db.updateTable('outbox').set({ state, lease_until }).where('id', '=', id).execute();
  await set('paused_until = null');
  const ending = createEnding(sender);
  await w.db.transaction().execute((trx) => ending.settle(trx, [ended('Avec plaisir !')], w.now()));
  expect(await statesOf()).toEqual([state, 'pending']);
  ending.committed();
});

test('what waits behind it, or for later, holds it up no more than a look of the sender would', async () => {
  await set(`paused_until = '9999-01-01'`);
  await w.owe(anne, 'Ton fauteuil est pris.', { lane: 1, notBefore: new Date(w.now().getTime() + HOUR) });
  await set('paused_until = null');
  expect(await say('Avec plaisir !')).toMatchObject({ states: ['pending', 'sending'], called: 1 });
});

test('while the queue of its Page is being looked through it waits for nobody, and joins it', async () => {
  await w.db.transaction().execute(async (looking) => {
    await looking.selectFrom('page').select('id').forNoKeyUpdate().execute();
    const sender = w.sender({ brake: BRAKE, pollMs: 1e6 });
    const ending = createEnding(sender);
    const { pages } = await w.db.transaction().execute((trx) => ending.settle(trx, [ended('Avec plaisir !')], w.now()));
    expect(pages).toEqual([PAGE]);
    expect(await statesOf()).toEqual(['pending']);
    ending.committed();
  });
});

test('nobody knows whether the end was committed: what it wrote is sent once, from the queue', async () => {
  const sender = w.sender({ brake: BRAKE });
  await sender.idle();
  const ending = createEnding(sender);
  await w.db.transaction().execute((trx) => ending.settle(trx, [ended('Avec plaisir !')], w.now()));
  expect(await statesOf()).toEqual(['sending']);
  ending.failed();
  await sender.idle();
  expect(await statesOf()).toEqual(['sent']);
  expect(w.graph.calls).toHaveLength(1);
});

test('not even when it was taken for lost meanwhile', async () => {
  const sender = w.sender({ brake: BRAKE });
  await sender.idle();
  const ending = createEnding(sender);
  await w.db.transaction().execute((trx) => ending.settle(trx, [ended('Avec plaisir !')], w.now()));
  await sql`update outbox set state = 'unknown', error = 'interrupted', lease_until = now()`.execute(w.db);
  ending.failed();
  await sender.idle();
  expect(await statesOf()).toEqual(['sent']);
  expect(w.graph.calls).toHaveLength(1);
});

test('what was not committed leaves nothing, and its places are free again', async () => {
  const sender = w.sender({ brake: BRAKE, parallel: 4 });
  await sender.idle();
  for (let time = 0; time < 5; time += 1) {
    const ending = createEnding(sender);
    await w.db
      .transaction()
      .execute(async (trx) => {
        await ending.settle(
          trx,
          [{ ...ended('Avec plaisir !'), event: { id: 'x', memberId: anne, pageId: PAGE } }],
          w.now(),
        );
      })
      .catch(() => ending.failed());
    await sender.idle();
  }
  expect(await statesOf()).toEqual([]);
  expect(await say('Avec plaisir !')).toMatchObject({ states: ['sending'], called: 1 });
});

test('a turn, which has a connection, waits for no other: an answer whose token is not at hand joins the queue', async () => {
  const sender = w.sender({ brake: BRAKE, tokenAtHand: () => null });
  await sender.idle();
  const ending = createEnding(sender);
  await w.db.transaction().execute((trx) => ending.settle(trx, [ended('Avec plaisir !')], w.now()));
  expect(await statesOf()).toEqual(['pending']);
  ending.committed();
  sender.wake(PAGE);
  await sender.idle();
  expect(await statesOf()).toEqual(['sent']);
});

test('half of the places are left to the queue', async () => {
  const sender = w.sender({ brake: BRAKE, parallel: 4 });
  await sender.idle();
  expect(await sender.atOnce([PAGE, PAGE, PAGE])).toBeNull();
  const room = await sender.atOnce([PAGE, PAGE]);
  expect(room).not.toBeNull();
  expect(await sender.atOnce(['another'])).toBeNull();
  room?.call([]);
  expect(await sender.atOnce(['another'])).not.toBeNull();
});

test('whoever ends while another answer begins on their Page waits for that one, and not for long', async () => {
  const sender = w.sender({ brake: BRAKE, parallel: 8 });
  await sender.idle();
  const room = await sender.atOnce([PAGE]);
  const next = sender.atOnce(['another', PAGE]);
  room?.call([]);
  expect([...((await next)?.pages ?? [])]).toEqual(['another', PAGE]);
  // that one never ends: on its Pages answers join the queue, elsewhere they begin
  expect([...((await sender.atOnce(['another', 'a third']))?.pages ?? [])]).toEqual(['a third']);
  for (let times = 0; times < 3; times += 1) expect(await sender.atOnce([PAGE, PAGE])).toBeNull();
  // the places of whoever did not get in are free again
  (await next)?.call([]);
  expect(await sender.atOnce([PAGE, PAGE])).not.toBeNull();
});

test('an answer on a Page at which somebody stays joins the queue, and that beside it begins', async () => {
  const sender = w.sender({ brake: BRAKE });
  await sender.idle();
  await sender.atOnce([PAGE]);
  await w.db.insertInto('page').values({ id: 'another', created_at: w.now() }).execute();
  const paul = await w.member('paul', { pageId: 'another' });
  const ending = createEnding(sender);
  await w.db.transaction().execute(async (trx) => {
    await ending.settle(trx, [ended('Avec plaisir !'), endedOn('another', paul, 'Bonjour !')], w.now());
  });
  expect([await statesOf(), await statesOf(paul)]).toEqual([['pending'], ['sending']]);
  ending.committed();
  sender.wake(PAGE);
  await sender.idle();
  expect([await statesOf(), await statesOf(paul)]).toEqual([['sent'], ['sent']]);
});
