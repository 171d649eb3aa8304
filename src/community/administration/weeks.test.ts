import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import type { Town } from '../towns/town.table.ts';
import { lifeOf } from './weeks.ts';

const { db, close } = await testDatabase({ connections: 2 });
afterAll(close);

/** A Wednesday; Monday of its week is the 23rd. */
const NOW = new Date('2026-11-25T09:00:00Z');
const MINUTE = 60_000;
let town: Town;

beforeAll(async () => {
  const opened = await openHamlet(db, NOW);
  town = opened.town;
});

async function addMember(since: string): Promise<string> {
  const { id } = await db
    .insertInto('member')
    .values({
      page_id: 'p',
      psid: since,
      town_id: town.id,
      number: null,
      status: 'approved',
      name: 'N',
      answer: null,
      created_at: new Date(since),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addPost(number: number, by: string, at: string): Promise<string> {
  const told = { direction: 'offer', kind: 'give', item: 'x', word: 'X' } as const;
  const { id } = await db
    .insertInto('post')
    .values({ town_id: town.id, number, member_id: by, ...told, created_at: new Date(at) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function addAnswer(post: string, by: string, at: Date, state: 'waiting' | 'accepted' | 'done'): Promise<void> {
  await db
    .insertInto('claim')
    .values({
      post_id: post,
      member_id: by,
      word: null,
      state,
      created_at: at,
      decided_at: state === 'done' ? at : null,
    })
    .execute();
}

test('a town without anything has eight weeks of nothing', async () => {
  const life = await lifeOf(db, town, NOW);
  expect(life.weeks.map(({ monday }) => monday)).toEqual([
    ...['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'],
  ]);
  expect(life).toMatchObject({
    members: 0,
    posts: 0,
    exchanges: 0,
    answered: 0,
    answerMinutes: null,
    taken: 0,
    promised: 0,
  });
});

test('weeks begin on Monday by the town’s clocks; the middle first answer, and the share that found somebody', async () => {
  const old = await addMember('2026-01-01T12:00:00Z');
  const young = await addMember('2026-11-24T12:00:00Z');
  // half past midnight of Monday in Paris, Sunday in London
  const monday = await addPost(1, old, '2026-11-22T23:30:00Z');
  const sunday = await addPost(2, old, '2026-11-22T22:30:00Z');
  await addPost(3, old, '2026-11-10T12:00:00Z');
  await addPost(4, old, '2026-09-01T12:00:00Z');
  await addAnswer(monday, young, new Date(Date.parse('2026-11-22T23:30:00Z') + 10 * MINUTE), 'done');
  await addAnswer(sunday, young, new Date(Date.parse('2026-11-22T22:30:00Z') + 30 * MINUTE), 'waiting');
  const life = await lifeOf(db, town, NOW);
  expect(life.weeks.slice(-3)).toEqual([
    { monday: '2026-11-09', members: 1, posts: 1, exchanges: 0, answered: 0, answerMinutes: null, taken: 0 },
    { monday: '2026-11-16', members: 1, posts: 1, exchanges: 0, answered: 1, answerMinutes: 30, taken: 0 },
    { monday: '2026-11-23', members: 2, posts: 1, exchanges: 1, answered: 1, answerMinutes: 10, taken: 1 },
  ]);
  expect(life).toMatchObject({
    members: 2,
    posts: 3,
    exchanges: 1,
    answered: 2,
    answerMinutes: 20,
    taken: 1,
    promised: 0,
  });
});

test('figures add up: what nobody saw is no post, what was declared is an exchange, who left was here', async () => {
  const before = await lifeOf(db, town, NOW);
  const at = '2026-11-24T09:00:00Z';
  const old = await addMember('2026-02-01T12:00:00Z');
  const gone = await addMember('2026-02-02T12:00:00Z');
  const set = (id: string, change: object) => db.updateTable('post').set(change).where('id', '=', id).execute();
  await db
    .updateTable('member')
    .set({ status: 'left', left_at: new Date('2026-11-18T12:00:00Z') })
    .where('id', '=', gone)
    .execute();
  await set(await addPost(11, old, at), { outcome: 'held', held_at: NOW, held_for: 'link' });
  const removed = await addPost(12, old, at);
  await addAnswer(removed, gone, new Date(at), 'done');
  await set(removed, { outcome: 'removed', closed_at: NOW });
  await set(await addPost(13, old, at), { outcome: 'exchanged', closed_at: NOW });
  await addAnswer(await addPost(14, old, at), gone, new Date(at), 'accepted');
  const life = await lifeOf(db, town, NOW);
  const added = (what: 'posts' | 'exchanges' | 'answered' | 'taken' | 'promised') => life[what] - before[what];
  expect([added('posts'), added('exchanges'), added('answered'), added('taken'), added('promised')]).toEqual([
    2, 1, 1, 2, 1,
  ]);
  for (const what of ['posts', 'exchanges', 'answered', 'taken'] as const) {
    expect(life.weeks.reduce((sum, week) => sum + week[what], 0)).toBe(life[what]);
  }
  expect(life.taken).toBeLessThanOrEqual(life.posts);
  const members = (from: readonly { members: number }[]) => from.slice(-3).map((week) => week.members);
  // one who stays, and one who was here until the week of the 16th
  expect(members(life.weeks).map((count, i) => count - (members(before.weeks)[i] ?? 0))).toEqual([2, 1, 1]);
});
