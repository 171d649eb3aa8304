import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepRetention } from '../../src/retention/keep.ts';
import { type House, openHouse } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;
const log = { info() {}, warn() {}, error: (about: object) => expect.fail(JSON.stringify(about)) };

let house: House;
let members: string[];
beforeAll(async () => {
  house = await openHouse();
  const town = await house.town('Quimper', { approval: false });
  members = [];
  for (const name of ['Anne', 'Bran', 'Claire']) {
    const phone = await house.member(name, town);
    members.push(await phone.memberId());
  }
});
afterAll(() => house[Symbol.asyncDispose]());

const ago = (days: number) => new Date(house.clock.now().getTime() - days * DAY);
const forget = () => keepRetention(house.db, log, house.clock.now());

test('the mark of an address goes after a day', async () => {
  for (const [mark, days] of [
    ['over', 1.1],
    ['not yet', 0.9],
  ] as const) {
    await sql`insert into side_message (member_id, kind, what, mark, created_at, not_before)
      values (${members[0]}, 'mail', 'confirm', ${mark}, ${ago(days)}, ${ago(days)})`.execute(house.db);
  }
  await forget();
  const { rows } = await sql`select mark from side_message where mark is not null`.execute(house.db);
  expect(rows).toEqual([{ mark: 'not yet' }]);
});

test('an address is kept while it is of use', async () => {
  const [used, dead, left] = members;
  for (const [id, name, refused] of [
    [used, 'used', null],
    [dead, 'dead', ago(31)],
    [left, 'left', null],
  ] as const) {
    await sql`insert into side_channel (member_id, kind, address, asked_at, confirmed_at, refused_at)
      values (${id}, 'mail', ${name}, ${ago(500)}, ${ago(500)}, ${refused})`.execute(house.db);
  }
  for (const [id, name] of [
    [used, 'browser'],
    [left, 'browser of who left'],
  ] as const) {
    await sql`insert into side_channel (member_id, kind, address, p256dh, auth, asked_at, confirmed_at)
      values (${id}, 'push', ${name}, 'p', 'a', ${ago(500)}, ${ago(500)})`.execute(house.db);
  }
  await sql`update member set status = 'left', left_at = ${ago(1)} where id = ${left}`.execute(house.db);
  await forget();
  const { rows } = await sql`select address from side_channel order by id`.execute(house.db);
  expect(rows).toEqual([{ address: 'used' }, { address: 'browser' }]);
});
