import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse, PAGE } from '../helpers/house.ts';
import { envelopeOf, postSigned } from '../helpers/webhook.ts';

const MINUTE = 60_000;
let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test('a Page that Meta restricts is paused; when it may write again all arrives, once, and its admins hear why it is late', async () => {
  const town = await house.town('Quintin', { approval: false });
  const soizic = await house.admin('Soizic', town);
  const marie = await house.member('Marie', town);
  house.meta.page().restricted = true;
  await marie.person.say('bonjour');
  await house.settled();
  expect(marie.hears()).toEqual([]);
  const paused = await house.db.selectFrom('page').select(['paused_until', 'pause_reason']).executeTakeFirstOrThrow();
  expect(paused.pause_reason).toBe('10/1893063 (1)');
  // the admins are told in a transaction of its own
  await expect
    .poll(() => house.db.selectFrom('outbox').select('id').where('topic', 'like', 'page:%').execute())
    .toHaveLength(1);
  await house.pass(31 * MINUTE);
  const again = await house.db.selectFrom('page').select('pause_reason').executeTakeFirstOrThrow();
  expect(again.pause_reason).toBe('10/1893063 (2)');
  house.meta.page().restricted = false;
  await house.pass(61 * MINUTE);
  expect(marie.hears()).toHaveLength(1);
  expect(soizic.hears()).toEqual([house.like('care.page-trouble', { place: 'Quintin' })]);
  await house.pass(5 * MINUTE);
  expect([marie.hears(), soizic.hears()]).toEqual([[], []]);
});

test('Meta blocks a Page for its rules: it rests before it is refused, and goes on when it may', async () => {
  const town = await house.town('Lamballe', { approval: false });
  const rozenn = await house.member('Rozenn', town);
  const policy = async (action: string) => {
    const event = {
      recipient: { id: PAGE.id },
      timestamp: house.clock.now().getTime(),
      policy_enforcement: { action },
    };
    expect((await postSigned(house.webhookUrl, envelopeOf([event]))).status).toBe(200);
  };
  await policy('warning');
  await policy('block');
  await rozenn.person.say('bonjour');
  await house.settled();
  expect(rozenn.hears()).toEqual([]);
  const page = house.db.selectFrom('page').select('pause_reason');
  expect((await page.executeTakeFirstOrThrow()).pause_reason).toBe('policy (1)');
  await policy('unblock');
  await house.settled();
  expect((await page.executeTakeFirstOrThrow()).pause_reason).toBeNull();
  expect(rozenn.hears()).toHaveLength(1);
});
