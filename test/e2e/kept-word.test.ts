import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { holdPost } from '../../src/community/posts/hold-store.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';

/** What is said to happen at a time happens then. */

const MINUTE = 60_000;

let house: House;
let town: Town;
let marie: Phone;
beforeEach(async () => {
  house = await openHouse();
  town = await house.town('Quimper', { approval: false });
  marie = await house.member('Marie', town);
});
afterEach(() => house[Symbol.asyncDispose]());

test('« réponse avant 18 h, oui ou non »: in the minute before, neither earlier nor later', async () => {
  await house.member('Paul', town);
  await marie.says('je cherche une perceuse');
  await marie.says('publier');
  const { at: dueAt } = await house.db
    .selectFrom('reminder')
    .select('at')
    .where('what', '=', 'answer-by')
    .executeTakeFirstOrThrow();
  const word = house.like('mine.unanswered-by', { keyword: 'PERCEUSE 1', thing: 'perceuse' });
  await house.pass(dueAt.getTime() - house.clock.now().getTime() - 3 * MINUTE);
  marie.hears();
  const heard: number[] = [];
  for (let minute = -2; minute <= 2; minute += 1) {
    await house.pass(MINUTE);
    if (marie.hears().some((said) => word.asymmetricMatch(said))) heard.push(minute);
  }
  expect(heard).toEqual([0]);
});

/** She asks, and it is a minute to go; then the two minutes in which the word falls due. */
async function asked(): Promise<void> {
  await marie.says('je cherche une perceuse');
  await marie.says('publier');
  const { at } = await house.db
    .selectFrom('reminder')
    .select('at')
    .where('what', '=', 'answer-by')
    .executeTakeFirstOrThrow();
  await house.pass(at.getTime() - house.clock.now().getTime() - MINUTE);
  marie.hears();
}

test('« réponse avant 18 h, oui ou non » of what an admin has to look at first: says so then', async () => {
  await asked();
  await house.db
    .transaction()
    .execute((trx) => holdPost(trx, '1', { why: 'reported', quote: null }, house.clock.now()));
  await house.pass(2 * MINUTE);
  expect(marie.hears()).toEqual([house.like('mine.waits-by', { keyword: 'PERCEUSE 1', thing: 'perceuse' })]);
});

test('a request that has become an offer promises no answer', async () => {
  await asked();
  await marie.says('modifier perceuse');
  await marie.says('en fait je la donne');
  await marie.says('enregistrer');
  const posts = await house.db.selectFrom('post').select('direction').execute();
  expect(posts).toEqual([{ direction: 'offer' }]);
  expect(await house.db.selectFrom('reminder').select('id').where('what', '=', 'answer-by').execute()).toEqual([]);
  marie.hears();
  await house.pass(2 * MINUTE);
  expect(marie.hears()).toEqual([]);
});

test('a post that is changed is told to whoever asked for what it is now', async () => {
  const paul = await house.member('Paul', town);
  await paul.says('préviens-moi pour une perceuse');
  await house.db
    .insertInto('news_wish')
    .values({ member_id: await paul.memberId(), level: 'nothing' })
    .execute();
  await marie.says('je donne un outil');
  await marie.says('publier');
  await house.pass(5 * MINUTE);
  expect(paul.hears().filter((said) => /perceuse/.test(String(said)))).toEqual([]);
  await marie.says('modifier outil');
  await marie.says('c’est une perceuse');
  await marie.says('enregistrer');
  await house.pass(5 * MINUTE);
  expect(JSON.stringify(paul.hears())).toContain('Tu cherchais');
});

test('subscriptions and tokens are looked after by the clock', async () => {
  const { rows } = await sql<{ identifier: string }>`
    select identifier from graphile_worker._private_known_crontabs order by identifier`.execute(house.db);
  expect(rows.map(({ identifier }) => identifier)).toEqual(['subscriptions', 'sweep', 'tokens']);
});
