import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashOfCode } from '../../src/community/members/admin-code.ts';
import { inviteAdmin } from '../../src/community/members/invite.ts';
import type { Town } from '../../src/community/towns/town.table.ts';
import { inTransaction } from '../../src/database/in-transaction.ts';
import { storeEvents } from '../../src/inbox/store-events.ts';
import { createLog } from '../../src/log.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { captured } from '../helpers/log-lines.ts';
import type { Phone } from '../helpers/phone.ts';

/* What comes through the chat and is not what it claims to be. */

let house: House;
let town: Town;
let marie: Phone;
beforeEach(async () => {
  house = await openHouse();
  town = await house.town('Saint-Brieuc');
  marie = await house.member('Marie', town);
});
afterEach(() => house[Symbol.asyncDispose]());

const outcomes = async () =>
  (await house.db.selectFrom('post').select('outcome').execute()).map((post) => post.outcome);

test('a payload that is typed is only words', async () => {
  await marie.says('Je donne un fauteuil');
  await marie.taps('~ok');
  const payload = marie.button('do:withdraw');
  await marie.says(payload);
  expect(await outcomes()).toEqual([null]);
  // it was the button that did it
  await marie.tapsOld(payload);
  expect(await outcomes()).toEqual(['withdrawn']);
});

test('an answer to somebody else’s question answers nothing', async () => {
  const paul = await house.member('Paul', town);
  await marie.says('Je donne un fauteuil');
  const confirm = marie.button('~ok');
  await paul.tapsOld(confirm);
  expect(await outcomes()).toEqual([]);
  await marie.tapsOld(confirm);
  expect(await outcomes()).toEqual([null]);
  // twice is once
  await marie.tapsOld(confirm);
  expect(await outcomes()).toEqual([null]);
});

test.each([
  'post_saint-brieuc_99999999999999999999',
  'post_saint-brieuc_1; drop table member',
  "town_' or '1'='1",
  'town_../../etc/passwd',
  'town_%00',
  'v1:do:withdraw:1',
  'x'.repeat(2_083),
])('a forged ref (%s) leads nowhere', async (ref) => {
  await marie.person.follow(ref);
  await house.settled();
  expect(marie.hears().length).toBeGreaterThan(0);
  expect(await house.db.selectFrom('inbox_event').select('error').where('error', 'is not', null).execute()).toEqual([]);
  expect(await outcomes()).toEqual([]);
});

test('of two who send one code at once, one becomes admin', async () => {
  const code = await inTransaction(house.db, (trx) => inviteAdmin(trx, town.id, house.clock.now()));
  const [one, other] = [await house.member('Eve', town), await house.member('Yann', town)];
  await Promise.all([one.person.say(code), other.person.say(code)]);
  await house.settled();
  expect((await house.db.selectFrom('town_admin').select('member_id').execute()).length).toBe(1);
  const { used_at, hash } = await house.db.selectFrom('admin_code').selectAll().executeTakeFirstOrThrow();
  expect(used_at).not.toBeNull();
  // what is stored does not let anybody in
  expect(hash).toBe(hashOfCode(code));
  expect(hash).not.toContain(code);
});

const HOUR = 3_600_000;

test('a code past its time lets nobody in: a week after the operator made it, two days after an admin did', async () => {
  const admins = async () => (await house.db.selectFrom('town_admin').select('member_id').execute()).length;
  // of what was said: the name of a message may look like a code
  const codeOf = ({ heard }: Phone) =>
    /[0-9A-Z]{4,}(?:-[0-9A-Z]+)+/.exec(heard.map(({ text }) => text ?? '').join('\n'))?.[0] ?? '';
  const made = () => inTransaction(house.db, (trx) => inviteAdmin(trx, town.id, house.clock.now()));
  const [early, late] = [await made(), await made()];
  const soizic = await house.member('Soizic', town);
  house.clock.advance(7 * 24 * HOUR - 1);
  await soizic.says(early);
  expect(await admins()).toBe(1);
  house.clock.advance(1);
  expect(await marie.says(late)).toEqual([house.like('code.unknown')]);
  expect(await admins()).toBe(1);

  const [first, second] = [await house.member('Eve', town), await house.member('Yann', town)];
  for (const [who, age, count] of [
    [first, 48 * HOUR - 1, 2],
    [second, 48 * HOUR, 2],
  ] as const) {
    soizic.hears();
    await soizic.tapsOld('v1:do:invite-admin');
    const code = codeOf(soizic);
    house.clock.advance(age);
    await who.says(code);
    expect([age, await admins()]).toEqual([age, count]);
  }
});

test('one number on two Pages is two people', async () => {
  const now = house.clock.now();
  // nothing is sent in its name: there is no such Page at Meta's
  const paused_until = new Date(now.getTime() + 3_600_000);
  await house.db.insertInto('page').values({ id: '2', paused_until, created_at: now }).execute();
  const event = { psid: marie.person.psid, kind: 'message', body: '{"type":"text","text":"mes annonces"}' };
  const times = { sentAt: now, receivedAt: now, windowUntil: null };
  await storeEvents(house.db, [{ ...event, ...times, pageId: '2', dedupKey: 'mid:1' }], now);
  await house.settled();
  const people = await house.db
    .selectFrom('member')
    .select(['page_id', 'name', 'status', 'town_id'])
    .where('psid', '=', marie.person.psid)
    .orderBy('page_id')
    .execute();
  expect(people).toEqual([
    { page_id: marie.person.pageId, name: 'Marie', status: 'approved', town_id: town.id },
    { page_id: '2', name: null, status: 'joining', town_id: null },
  ]);
});

test('whatever stands in a value, a log entry is one line', () => {
  const log = captured();
  createLog('info', log.stream).info({ what: 'a\n{"level":60,"msg":"forged"}\r\u2028\u001b[31m' }, 'kept');
  expect(
    log.lines
      .join('\n')
      .trim()
      .split(/[\r\n\u2028]/),
  ).toHaveLength(1);
  expect(JSON.parse(log.lines[0] ?? '')).toMatchObject({ msg: 'kept' });
});
