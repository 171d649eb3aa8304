import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';

// Whom a mail is told of, and when it may come.

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, town, marie, paul } = {} as Mailed;

/** Marie has an address, has given something, and has not been here since yesterday; Paul is here. */
beforeEach(async () => {
  world = await openMailed();
  ({ mailbox, house, town, marie, paul } = world);
  const now = house.clock.now();
  const confirmed = { kind: 'mail', address: ADDRESS, asked_at: now, confirmed_at: now, refused_at: null } as const;
  await house.db
    .insertInto('side_channel')
    .values({ member_id: await marie.memberId(), ...confirmed })
    .execute();
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
  paul.hears();
});
afterEach(() => world[Symbol.asyncDispose]());

test('whoever answers is told that she will see it when she is back, and then that she has a mail; those that are gathered too, once', async () => {
  const nina = await house.member('Nina', town);
  const tom = await house.member('Tom', town);
  for (const phone of [nina, tom]) await phone.says('bonjour');
  for (const phone of [nina, tom]) phone.hears();
  const [claimed = ''] = await paul.says('je prends le fauteuil 1');
  expect(claimed).toContain('Marie verra ta réponse à son retour.');
  await house.pass(5 * MINUTE);
  const told = house.like('channels.told-by-mail', { name: 'Marie', keyword: 'FAUTEUIL 1' });
  expect(paul.hears()).toContainEqual(told);
  for (const phone of [nina, tom]) {
    expect((await phone.says('je prends le fauteuil 1')).join(' ')).toContain('Marie verra ta réponse à son retour.');
  }
  for (const phone of [nina, tom]) phone.hears();
  for (let hour = 0; hour < 22; hour += 1) await house.pass(HOUR);
  for (const phone of [nina, tom]) expect(phone.hears()).toContainEqual(told);
  expect(paul.hears()).not.toContainEqual(told);
});

test.each([
  ['the evening', { day_starts: 17, day_ends: 22 }],
  ['any hour', { day_starts: 0, day_ends: 24 }],
])('what is one’s own does not go by the hours chosen for posts: %s', async (_, hours) => {
  const wish = { member_id: await marie.memberId(), ...hours };
  await house.db
    .insertInto('news_wish')
    .values(wish)
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(hours))
    .execute();
  mailbox.received.length = 0;
  await paul.says('je prends le fauteuil 1');
  await house.pass(5 * MINUTE);
  expect(mailbox.received.length).toBe(1);
  // at midnight
  const nina = await house.member('Nina', town);
  await house.pass(13 * HOUR);
  await nina.says('je prends le fauteuil 1');
  await house.pass(5 * MINUTE);
  expect(mailbox.received.length).toBe(1);
});

test('whoever chose somebody who is away and silent hears that they were told, then that they were reminded, once each', async () => {
  const nina = await house.member('Nina', town);
  await nina.says('je donne un vélo à Locmaria');
  await nina.says('publier');
  await marie.says('vélo 2');
  await house.pass(25 * HOUR);
  await nina.says('bonjour');
  nina.hears();
  await nina.tapsOld('v1:do:pick:1');
  const heard: string[] = [];
  for (let hour = 0; hour < 32; hour += 1) {
    await house.pass(HOUR);
    await house.app.toldBeside();
    heard.push(...nina.hears());
    if (hour % 12 === 11) heard.push(...(await nina.says('bonjour')));
  }
  const of = (key: string) => heard.filter((said) => house.like(key, { name: 'Marie' }).asymmetricMatch(said));
  expect(of('channels.told-by-mail')).toHaveLength(1);
  expect(of('channels.reminded-by-mail')).toHaveLength(1);
});
