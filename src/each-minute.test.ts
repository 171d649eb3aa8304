import { sql } from 'kysely';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { testDatabase } from '../test/helpers/database.ts';
import type { Tell } from './community/effect.ts';
import { inTransaction } from './database/in-transaction.ts';
import { eachMinute } from './each-minute.ts';
import { insertDeliveries } from './outbox/deliveries.ts';
import { HOUR, world } from './outbox/testing/world.ts';

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
