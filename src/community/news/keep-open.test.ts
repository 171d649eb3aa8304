import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { offerToKeepOpen, welcomeOffer } from './keep-open.ts';

const DAY = 86_400_000;
/** Monday, eleven o'clock in Paris: of a window that closes at half past, the last hour has begun. */
const NOW = new Date('2026-11-23T10:00:00Z');

let database: TestDatabase;
let paul: string;
let marie: string;
let townId: number;
beforeEach(async () => {
  database = await testDatabase();
  const { town, add } = await openHamlet(database.db, NOW);
  townId = town.id;
  paul = (await add('Paul')).id;
  marie = (await add('Marie')).id;
});
afterEach(() => database.close());

const onDay = (day: number) => new Date(NOW.getTime() + day * DAY);

/** What Paul is offered on that day, whose window is about to close. */
async function offeredOn(day: number): Promise<unknown[]> {
  const { db } = database;
  const now = onDay(day);
  const until = new Date(now.getTime() + DAY / 48);
  await db.updateTable('member').set({ window_until: until }).where('id', '=', paul).execute();
  const offers = await inTransaction(db, (trx) => offerToKeepOpen(trx, now, async () => new Map()));
  return offers.flatMap(({ tell = [] }) =>
    tell.flatMap(({ bubbles }) => bubbles.flatMap((bubble) => ('text' in bubble ? [bubble.text].flat() : []))),
  );
}
const about = (matter: string) => [{ key: 'news.keep-open', args: { matter, news: 'no' } }];

let number = 0;
async function answers(day: number): Promise<void> {
  number += 1;
  const { id } = await database.db
    .insertInto('post')
    .values({
      ...{ town_id: townId, number, member_id: marie, direction: 'offer', kind: 'give' },
      ...{ item: 'fauteuil', word: 'FAUTEUIL', created_at: onDay(day) },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const claim = { post_id: id, member_id: paul, created_at: new Date(onDay(day).getTime() - 1), word: null };
  await database.db
    .insertInto('claim')
    .values(claim as never)
    .execute();
}

test('who passed over it three times is not offered it any more, an answer under way or not', async () => {
  await answers(0);
  for (const day of [0, 1, 2]) expect(await offeredOn(day)).toEqual(about('answer'));
  for (const day of [3, 4, 5]) expect(await offeredOn(day)).toEqual([]);
});

test('an answer that is newer than what was passed over is a reason to ask once', async () => {
  await answers(0);
  for (const day of [0, 1, 2]) await offeredOn(day);
  expect(await offeredOn(3)).toEqual([]);
  await answers(4);
  expect(await offeredOn(4)).toEqual(about('answer'));
  expect(await offeredOn(5)).toEqual([]);
  // and so is being chosen
  await database.db
    .updateTable('claim')
    .set({ state: 'accepted', decided_at: onDay(5) })
    .execute();
  expect(await offeredOn(6)).toEqual(about('answer'));
  expect(await offeredOn(7)).toEqual([]);
});

test('a tap makes it welcome again', async () => {
  await answers(0);
  for (const day of [0, 1, 2]) await offeredOn(day);
  await inTransaction(database.db, (trx) => welcomeOffer(trx, paul));
  expect(await offeredOn(3)).toEqual(about('answer'));
});
