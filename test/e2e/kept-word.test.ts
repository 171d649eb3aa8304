import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

test('subscriptions and tokens are looked after by the clock', async () => {
  const { rows } = await sql<{ identifier: string }>`
    select identifier from graphile_worker._private_known_crontabs order by identifier`.execute(house.db);
  expect(rows.map(({ identifier }) => identifier)).toEqual(['subscriptions', 'sweep', 'tokens']);
});
