import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testDatabase } from '../test/helpers/database.ts';
import type { Tell } from './community/effect.ts';
import { inTransaction } from './database/in-transaction.ts';
import { type Carry, eachMinute } from './each-minute.ts';
import { createLog } from './log.ts';
import { insertDeliveries } from './outbox/deliveries.ts';
import { HOUR, type World, world } from './outbox/testing/world.ts';

test('a step that fails keeps nobody else from their turn, is counted and named, and is not passed over in silence', async () => {
  await using database = await testDatabase();
  const happened: string[] = [];
  const lines: string[] = [];
  const minute = eachMinute(
    {
      db: database.db,
      log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
      carry: async () => expect.fail('nothing is owed to anybody'),
      kinds: [],
      more: {
        bad: async () => {
          throw new RangeError('Marie');
        },
        good: async () => happened.push('good'),
      },
      onFailure: (step) => happened.push(`${step} failed`),
    },
    new Date('2026-11-22T12:00:00Z'),
  );
  await expect(minute).rejects.toThrow(RangeError);
  expect(happened).toEqual(['bad failed', 'good']);
  expect(lines.join()).toMatch(/"task":"bad","failure":"RangeError at each-minute.test.ts/);
  expect(lines.join()).not.toContain('Marie');
});

test('a post that cannot be worded keeps nobody from the offer to keep their window open: it goes without', async () => {
  await using w = await world();
  const anne = await w.member('anne', { windowUntil: new Date(w.now().getTime() - HOUR) });
  const soon = new Date(w.now().getTime() + HOUR / 2);
  const bob = await w.member('bob', { windowUntil: soon });
  const carol = await w.member('carol', { windowUntil: soon });
  const publish = async (item: string) => {
    const post = await w.post(anne, item);
    await inTransaction(w.db, (trx) => insertDeliveries(trx, post, w.townId, anne));
    return post;
  };
  const bad = await publish('indicible');
  await w.db.deleteFrom('delivery').where('member_id', '=', carol).execute();
  const good = await publish('lampe');
  const told: Tell[] = [];
  const lines: string[] = [];
  await eachMinute(
    {
      db: w.db,
      log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
      carry: async (_, { tell = [] }) => {
        if (tell.some(({ posts }) => posts?.includes(bad))) throw new RangeError('indicible');
        told.push(...tell);
      },
      kinds: [],
      more: {},
      onFailure: (step) => expect.fail(step),
    },
    w.now(),
  );
  const offers = told.filter(({ topic }) => topic === 'keep-open');
  expect(offers.map(({ to, posts = [], bubbles }) => ({ id: to.id, posts, bubbles: bubbles.length }))).toEqual([
    { id: bob, posts: [], bubbles: 1 },
    { id: carol, posts: [good], bubbles: 2 },
  ]);
  expect(JSON.stringify(offers[0]?.bubbles)).toContain('"news":"no"');
  const deliveries = await w.db
    .selectFrom('delivery')
    .select(['post_id', 'member_id', 'state'])
    .orderBy('member_id')
    .orderBy('post_id')
    .execute();
  expect(deliveries).toEqual([
    { post_id: bad, member_id: bob, state: 'waiting' },
    { post_id: good, member_id: bob, state: 'waiting' },
    { post_id: good, member_id: carol, state: 'told' },
  ]);
  expect(lines.join()).toMatch(/"failure":"RangeError at/);
  expect(lines.join()).not.toContain('indicible');
});

test('somebody who cannot be told that a neighbour was not reached keeps nobody else from hearing', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  const ask = async (name: string) => {
    const member = await w.member(name);
    const claim = { post_id: await w.post(anne, name), member_id: member, created_at: w.now() };
    const { id } = await w.db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
    await w.owe(anne, 'avis', { lane: 1, topic: `claim:${id}`, says: 'claim.answer-came' });
    return member;
  };
  const [bob, carol] = [await ask('bob'), await ask('carol')];
  w.pass(30 * 24 * HOUR);
  const told: string[] = [];
  const lines: string[] = [];
  await eachMinute(
    {
      db: w.db,
      log: pino({ base: null }, { write: (line: string) => void lines.push(line) }),
      carry: async (trx, { tell = [] }) => {
        if (!tell.some(({ topic }) => topic?.startsWith('unreached:'))) return;
        if (tell.some(({ to }) => to.id === bob)) await sql`select 1 / 0`.execute(trx);
        told.push(...tell.map(({ to }) => to.id));
      },
      kinds: [],
      more: {},
      onFailure: (step) => expect.fail(step),
    },
    w.now(),
  );
  expect(told).toEqual([carol]);
  expect(lines.join()).toMatch(/22012/);
  const rows = await w.db.selectFrom('outbox').select('error').where('lane', '=', 1).execute();
  expect(rows.map(({ error }) => error)).toEqual(['never reached', 'never reached']);
});

/** The minute, where whatever is told to one of `bad`, or taken back of theirs, fails. */
async function aMinute(w: World, bad: (output: Parameters<Carry>[1]) => boolean) {
  const told: string[] = [];
  const lines: string[] = [];
  const failed: string[] = [];
  await eachMinute(
    {
      db: w.db,
      log: createLog('info', { write: (line: string) => void lines.push(line) }),
      carry: async (trx, output) => {
        if (bad(output)) await sql`select 1 / 0`.execute(trx);
        told.push(...(output.tell ?? []).map(({ to, topic = '' }) => `${to.id} ${topic}`));
      },
      kinds: [],
      more: {},
      onFailure: (step) => failed.push(step),
    },
    w.now(),
  );
  const said = lines.map((line) => JSON.parse(line)).map(({ msg, task, row }) => ({ msg, task, row }));
  return { told, failed, said };
}

const OF_MANY = 'one of many failed in a step of the minute';

test('a post that cannot be ended keeps no other one up, in its town or in any; it is tried again', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  const posts: string[] = [];
  for (const item of ['lampe', 'indicible', 'table', 'chaise']) posts.push(await w.post(anne, item));
  const [, bad = ''] = posts;
  await w.db.updateTable('post').set({ expires_at: w.now() }).execute();
  w.pass(HOUR);
  const up = async () =>
    (await w.db.selectFrom('post').select('id').where('outcome', 'is', null).execute()).map(({ id }) => id);
  expect(await aMinute(w, ({ takeBack }) => takeBack === bad)).toMatchObject({
    failed: ['expired'],
    said: [{ msg: OF_MANY, task: 'expired', row: bad }],
  });
  expect(await up()).toEqual([bad]);
  expect(await aMinute(w, () => false)).toMatchObject({ failed: [], said: [] });
  expect(await up()).toEqual([]);
});

test('somebody who waits to be let in, and cannot be told so, keeps nobody else waiting', async () => {
  await using w = await world();
  const ask = async (name: string) => {
    const member = await w.member(name, { status: 'pending' });
    await w.db.updateTable('member').set({ asked_at: w.now() }).where('id', '=', member).execute();
    return member;
  };
  const [bob, carol, dave] = [await ask('bob'), await ask('carol'), await ask('dave')];
  w.pass(48 * HOUR);
  const { told, failed, said } = await aMinute(w, ({ tell = [] }) => tell.some(({ to }) => to.id === carol));
  expect(told.map((one) => one.trim())).toEqual([bob, dave]);
  expect(failed).toEqual(['applicants']);
  expect(said).toEqual([{ msg: OF_MANY, task: 'applicants', row: carol }]);
  // and nobody is told twice
  expect((await aMinute(w, () => false)).told.map((one) => one.trim())).toEqual([carol]);
});

test('an answer whose days have gone by, and that cannot be ended, keeps no other waiting', async () => {
  await using w = await world();
  const anne = await w.member('anne');
  const [bob, carol] = [await w.member('bob'), await w.member('carol')];
  for (const member_id of [bob, carol]) {
    const post_id = await w.post(anne, 'perceuse');
    await w.db.updateTable('post').set({ kind: 'lend' }).where('id', '=', post_id).execute();
    const days = { from_on: '2026-11-21', to_on: '2026-11-22' };
    await w.db
      .insertInto('claim')
      .values({ post_id, member_id, ...days, created_at: w.now() })
      .execute();
  }
  w.pass(7 * 24 * HOUR);
  const waiting = async () =>
    (await w.db.selectFrom('claim').select('member_id').where('state', '=', 'waiting').execute()).map(
      ({ member_id }) => member_id,
    );
  const { failed } = await aMinute(w, ({ tell = [] }) => tell.some(({ to }) => to.id === bob));
  expect(failed).toEqual(['past']);
  expect(await waiting()).toEqual([bob]);
  await aMinute(w, () => false);
  expect(await waiting()).toEqual([]);
});

test('somebody whom a card to admins cannot be made of keeps nobody else without a hand', async () => {
  await using w = await world();
  const soizic = await w.member('soizic', { windowUntil: new Date(w.now().getTime() + 80 * HOUR) });
  await w.db.insertInto('town_admin').values({ town_id: w.townId, member_id: soizic, since: w.now() }).execute();
  const away = new Date(w.now().getTime() - HOUR);
  const [bob, carol] = [await w.member('bob', { windowUntil: away }), await w.member('carol', { windowUntil: away })];
  for (const owner of [bob, carol]) {
    const claim = { post_id: await w.post(owner, 'lampe'), member_id: soizic, created_at: w.now() };
    const { id } = await w.db.insertInto('claim').values(claim).returning('id').executeTakeFirstOrThrow();
    await w.owe(owner, 'avis', { lane: 1, topic: `claim:${id}`, says: 'claim.answer-came' });
  }
  w.pass(3 * HOUR);
  const asked = async () =>
    (await w.db.selectFrom('side_message').select('member_id').where('kind', '=', 'hand').execute()).map(
      ({ member_id }) => member_id,
    );
  const cardOf = (name: string) => (output: Parameters<Carry>[1]) =>
    JSON.stringify(output.tell?.map(({ bubbles }) => bubbles) ?? []).includes(`"name":"${name}"`);
  const { failed } = await aMinute(w, cardOf('bob'));
  expect(failed).toEqual(['hands']);
  expect(await asked()).toEqual([carol]);
  // one message an hour
  w.pass(HOUR);
  await aMinute(w, () => false);
  expect((await asked()).toSorted()).toEqual([bob, carol].toSorted());
});

test('words to admins, posts that wait for them: one that cannot be told of costs only itself', async () => {
  await using w = await world();
  const [bob, carol] = [await w.member('bob'), await w.member('carol')];
  for (const member_id of [bob, carol]) {
    const words = { member_id, town_id: w.townId, words: 'il y a quelqu’un ?', asked_at: w.now() };
    await w.db.insertInto('human_message').values(words).execute();
    const post = await w.post(member_id, 'lampe');
    const held = { outcome: 'held', held_at: w.now(), held_for: 'link' } as const;
    await w.db.updateTable('post').set(held).where('id', '=', post).execute();
  }
  w.pass(24 * HOUR);
  const { told, failed, said } = await aMinute(w, ({ tell = [] }) => tell.some(({ to }) => to.id === bob));
  expect(told).toHaveLength(2);
  expect(told.every((one) => one.startsWith(carol))).toBe(true);
  expect(failed).toEqual(['words', 'awaiting']);
  expect(said.map(({ msg }) => msg)).toEqual([OF_MANY, OF_MANY]);
  expect((await aMinute(w, () => false)).told.every((one) => one.startsWith(bob))).toBe(true);
});

test('a town whose admins cannot be told that it sleeps does not keep another one from sleeping', async () => {
  await using w = await world();
  const commune = { insee: 'T0002', name: 'Voisin', folded: 'voisin', department: '22', department_name: 'x' };
  await w.db
    .insertInto('commune')
    .values({ ...commune, postcodes: ['22001'], population: 1 })
    .execute();
  const near = { slug: 'voisin', name: 'Voisin', insee: 'T0002', timezone: 'Europe/Paris', created_at: w.now() };
  await w.db.insertInto('town').values(near).execute();
  const soizic = await w.member('soizic');
  await w.db.insertInto('town_admin').values({ town_id: w.townId, member_id: soizic, since: w.now() }).execute();
  w.pass(40 * 24 * HOUR);
  const { failed } = await aMinute(w, ({ tell = [] }) => tell.some(({ to }) => to.id === soizic));
  expect(failed).toEqual(['asleep']);
  const asleep = () => w.db.selectFrom('town').select('slug').where('asleep_since', 'is not', null).execute();
  expect(await asleep()).toEqual([{ slug: 'voisin' }]);
  await aMinute(w, () => false);
  expect(await asleep()).toHaveLength(2);
});
