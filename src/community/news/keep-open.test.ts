import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { openHamlet } from '../../../test/helpers/hamlet.ts';
import { inTransaction } from '../../database/in-transaction.ts';
import { offerAnew, offerToKeepOpen, welcomeOffer } from './keep-open.ts';

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
const about = (matter: string) => [{ key: 'news.keep-open', args: { matter, news: 'no', ends: 'soon' } }];

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

test('who has the thing at home is offered it, or the word that it is due would meet a closed window', async () => {
  await answers(0);
  const { db } = database;
  await db.insertInto('news_wish').values({ member_id: paul, level: 'nothing' }).execute();
  await db.updateTable('claim').set({ state: 'out', decided_at: NOW }).execute();
  expect(await offeredOn(1)).toEqual(about('loan'));
  // and not once it is back
  await db.updateTable('claim').set({ state: 'done' }).execute();
  expect(await offeredOn(2)).toEqual([]);
});

test('an offer for a newer answer that was taken back before it left is made again', async () => {
  await answers(0);
  for (const day of [0, 1, 2]) await offeredOn(day);
  await answers(4);
  expect(await offeredOn(4)).toEqual(about('answer'));
  await offerAnew(database.db, [paul]);
  expect(await offeredOn(4)).toEqual(about('answer'));
  expect(await offeredOn(5)).toEqual([]);
});

test.each([
  // hours, wrote at, offered at, how that is said
  [17, 22, '14:05', '21:00', 'tomorrow'],
  [17, 22, '16:55', '21:00', 'tomorrow'],
  // it ends within these hours, but not an hour after they have begun
  [17, 22, '17:30', '21:00', 'tomorrow'],
  [17, 22, '18:30', '17:25', 'soon'],
  [8, 12, '08:30', '11:00', 'tomorrow'],
  [21, 22, '20:30', '21:35', 'tomorrow'],
])(
  'with hours from %i to %i, who wrote at %s is offered it at %s, whatever is left of the day (%s)',
  async (day_starts, day_ends, wrote, offered, ends) => {
    const { db } = database;
    await answers(0);
    await db.insertInto('news_wish').values({ member_id: paul, day_starts, day_ends }).execute();
    const at = (hour: string) => new Date(`2026-11-23T${hour}:00+01:00`);
    const act = at(wrote);
    const window_until = new Date(act.getTime() + DAY - 300_000);
    await db.updateTable('member').set({ window_until }).where('id', '=', paul).execute();
    const times: string[] = [];
    for (let now = act; now < window_until; now = new Date(now.getTime() + 300_000)) {
      const offers = await inTransaction(db, (trx) => offerToKeepOpen(trx, now, async () => new Map()));
      const said = offers.flatMap(({ tell }) => JSON.stringify(tell).match(/"ends":"(\w+)"/)?.[1] ?? []);
      if (said.length > 0) times.push(`${new Date(now.getTime() + 3_600_000).toISOString().slice(11, 16)} ${said}`);
    }
    expect(times).toEqual([`${offered} ${ends}`]);
  },
);

test('a tap makes it welcome again', async () => {
  await answers(0);
  for (const day of [0, 1, 2]) await offeredOn(day);
  await inTransaction(database.db, (trx) => welcomeOffer(trx, paul));
  expect(await offeredOn(3)).toEqual(about('answer'));
});
