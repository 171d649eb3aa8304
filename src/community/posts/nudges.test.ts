import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { endExpired } from '../claims/expire.ts';
import { takeNudges } from './nudges.ts';

const PAGE = '104000000000001';
const DAY = 86_400_000;
/** Monday, ten o'clock in Paris. */
const NOW = new Date('2026-11-23T09:00:00Z');

let database: TestDatabase;
let numbers = 0;
beforeAll(async () => {
  database = await testDatabase();
  await database.db.insertInto('page').values({ id: PAGE, created_at: NOW }).execute();
});
afterAll(() => database.close());
beforeEach(async () => {
  for (const table of ['claim', 'post', 'member', 'town'] as const) await database.db.deleteFrom(table).execute();
});

async function town(timezone = 'Europe/Paris', hours: { day_starts?: number } = {}): Promise<number> {
  const insee = timezone === 'Europe/Paris' ? '22278' : '97411';
  const row = await database.db
    .insertInto('town')
    .values({ slug: insee, name: insee, insee, timezone, question: null, ...hours, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function member(townId: number, windowUntil = new Date('2100-01-01')): Promise<string> {
  const row = await database.db
    .insertInto('member')
    .values({
      page_id: PAGE,
      psid: `7${numbers++}`,
      town_id: townId,
      number: null,
      status: 'approved',
      name: 'Marie',
      answer: null,
      window_until: windowUntil,
      created_at: NOW,
      asked_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

async function post(
  townId: number,
  memberId: string,
  times: { warn_at?: Date; fate_at?: Date; expires_at?: Date },
): Promise<string> {
  const row = await database.db
    .insertInto('post')
    .values({
      town_id: townId,
      number: ++numbers,
      member_id: memberId,
      direction: 'offer',
      kind: 'give',
      item: 'fauteuil',
      word: 'FAUTEUIL',
      created_at: NOW,
      ...times,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

const nudges = (now: Date) => inTransaction(database.db, (trx) => takeNudges(trx, now));

test('each nudge is taken once, the nearer end before the question what became of it', async () => {
  const townId = await town();
  const marie = await member(townId);
  const ending = await post(townId, marie, { warn_at: NOW, fate_at: NOW });
  const fate = await post(townId, marie, { fate_at: NOW, warn_at: new Date(NOW.getTime() + 9 * DAY) });
  await post(townId, marie, { fate_at: new Date(NOW.getTime() + 1) });
  const taken = await nudges(NOW);
  expect(taken.map(({ postId, name }) => [postId, name]).sort()).toEqual([
    [ending, 'ending'],
    [fate, 'fate'],
  ]);
  expect(await nudges(NOW)).toEqual([]);
  // the warning that had been set beside the question still comes
  const later = await nudges(new Date(NOW.getTime() + 9 * DAY));
  expect(later.map(({ postId, name }) => [postId, name])).toContainEqual([fate, 'ending']);
});

test('what is promised is asked about apart, and what has become of the rest later; its end is still told', async () => {
  const townId = await town();
  const [marie, paul] = [await member(townId), await member(townId)];
  const held = await post(townId, marie, { fate_at: NOW });
  const ending = await post(townId, marie, { fate_at: NOW, warn_at: NOW });
  for (const post_id of [held, ending]) {
    await database.db
      .insertInto('claim')
      .values({ post_id, member_id: paul, word: null, state: 'accepted', created_at: NOW, decided_at: NOW })
      .execute();
  }
  expect((await nudges(NOW)).map(({ postId, name }) => [postId, name])).toEqual([[ending, 'ending']]);
  await database.db.updateTable('claim').set({ state: 'cancelled' }).execute();
  expect(await nudges(new Date(NOW.getTime() + 2 * DAY))).toEqual([]);
  expect((await nudges(new Date(NOW.getTime() + 3 * DAY))).map(({ postId }) => postId)).toEqual([held]);
});

test('whoever cannot be written to is nudged on their return', async () => {
  const townId = await town();
  const away = await member(townId, NOW);
  const left = await member(townId);
  await database.db.updateTable('member').set({ status: 'left' }).where('id', '=', left).execute();
  const waiting = await post(townId, away, { fate_at: NOW });
  await post(townId, left, { fate_at: NOW });
  expect(await nudges(NOW)).toEqual([]);
  await database.db
    .updateTable('member')
    .set({ window_until: new Date('2100-01-01') })
    .where('id', '=', away)
    .execute();
  expect((await nudges(NOW)).map(({ postId }) => postId)).toEqual([waiting]);
});

test.each([
  ['Europe/Paris', '2026-11-22T20:00:00Z', '2026-11-23T07:59:59Z', '2026-11-23T08:00:00Z'],
  // summer time has ended in the night
  ['Europe/Paris', '2026-10-24T19:00:00Z', '2026-10-25T07:59:59Z', '2026-10-25T08:00:00Z'],
  // and begun
  ['Europe/Paris', '2026-03-28T20:00:00Z', '2026-03-29T06:59:59Z', '2026-03-29T07:00:00Z'],
  ['Indian/Reunion', '2026-11-22T17:00:00Z', '2026-11-23T04:59:59Z', '2026-11-23T05:00:00Z'],
])('in %s nobody is asked before nine in the morning, nor after twenty-one', async (timezone, night, early, nine) => {
  const townId = await town(timezone);
  await post(townId, await member(townId), { fate_at: new Date('2026-01-01') });
  expect(await nudges(new Date(night))).toEqual([]);
  expect(await nudges(new Date(early))).toEqual([]);
  expect(await nudges(new Date(nine))).toHaveLength(1);
});

test('a post whose time is over ends, with a word for those who waited; one that is promised stays', async () => {
  const townId = await town();
  const [marie, paul] = [await member(townId), await member(townId)];
  const over = await post(townId, marie, { expires_at: new Date(NOW.getTime() - 1) });
  const held = await post(townId, marie, { expires_at: new Date(NOW.getTime() - 1) });
  await post(townId, marie, { expires_at: new Date(NOW.getTime() + 1) });
  for (const [postId, state] of [
    [over, 'waiting'],
    [held, 'accepted'],
  ] as const) {
    await database.db
      .insertInto('claim')
      .values({ post_id: postId, member_id: paul, word: null, state, created_at: NOW, decided_at: null })
      .execute();
  }
  const ended = await inTransaction(database.db, (trx) => endExpired(trx, NOW));
  expect(ended.map(({ takeBack, internal }) => [takeBack, internal?.[0]?.memberId])).toEqual([[over, marie]]);
  expect(ended[0]?.tell?.map(({ to }) => to.id)).toEqual([paul]);
  expect(await inTransaction(database.db, (trx) => endExpired(trx, NOW))).toEqual([]);
  const claims = await database.db.selectFrom('claim').select('state').orderBy('id').execute();
  expect(claims.map(({ state }) => state)).toEqual(['declined', 'accepted']);
});

test('of what ends in the night people hear in the morning, by the hours of their town', async () => {
  const townId = await town('Europe/Paris', { day_starts: 10 });
  const [marie, paul] = [await member(townId), await member(townId)];
  const over = await post(townId, marie, { expires_at: new Date('2026-11-22T23:00:00Z') });
  const row = { post_id: over, member_id: paul, word: null, state: 'waiting', created_at: NOW } as const;
  await database.db.insertInto('claim').values(row).execute();
  const midnight = new Date('2026-11-22T23:00:30Z');
  const [ended] = await inTransaction(database.db, (trx) => endExpired(trx, midnight));
  const ten = new Date('2026-11-23T09:00:00Z');
  expect(ended?.internal).toEqual([]);
  expect(ended?.tell?.map(({ to, notBefore }) => [to.id, notBefore])).toEqual([[paul, ten]]);
  const reminders = await database.db.selectFrom('reminder').select(['what', 'post_id', 'at']).execute();
  expect(reminders).toEqual([{ what: 'tell-expired', post_id: over, at: ten }]);
});
