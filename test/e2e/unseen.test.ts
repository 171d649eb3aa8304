import { afterEach, beforeEach, expect, test } from 'vitest';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';
import { openPushService, type PushService, type TestBrowser } from '../helpers/push-service.ts';

/* F9. Marie has a browser and an address, and her computer is off. She has given something, and was not here since yesterday; Paul answers. */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, marie, paul } = {} as Mailed;
let service: PushService;
let browser: TestBrowser;
beforeEach(async () => {
  service = await openPushService();
  world = await openMailed({ push: service.identity });
  ({ mailbox, house, marie, paul } = world);
  browser = await service.browser();
  const { endpoint, keys } = browser.subscription;
  const now = house.clock.now();
  const hers = { member_id: await marie.memberId(), asked_at: now, confirmed_at: now, refused_at: null };
  await house.db
    .insertInto('side_channel')
    .values({ ...hers, kind: 'mail', address: ADDRESS })
    .execute();
  await house.db
    .insertInto('side_channel')
    .values({ ...hers, kind: 'push', address: endpoint, ...keys, says_shown: true })
    .execute();
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
  await paul.says('je prends le fauteuil 1');
  paul.hears();
  await passes(5 * MINUTE);
  expect(paul.hears()).toEqual([house.like('channels.told-by-push', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  await service.close();
});

async function passes(ms: number): Promise<void> {
  await house.pass(ms);
  await house.app.toldBeside();
}

/** Her computer is on again. */
async function shows(): Promise<number> {
  const { shown } = browser.shown()[0] ?? {};
  const payload = { shown };
  return (await house.app.server.inject({ method: 'POST', url: '/push/shown', payload })).statusCode;
}

test('after an hour she is told by e-mail, once, and only then is that said', async () => {
  await passes(50 * MINUTE);
  expect(mailbox.received).toEqual([]);
  await passes(15 * MINUTE);
  expect(mailbox.received.length).toBe(1);
  expect(paul.hears()).toEqual([house.like('channels.told-by-mail', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
  expect(await shows()).toBe(204);
  await passes(3 * HOUR);
  expect(mailbox.received.length).toBe(1);
  expect(service.tries).toBe(1);
});

test('where it is shown within the hour, nothing else is sent', async () => {
  await passes(50 * MINUTE);
  expect(await shows()).toBe(204);
  await passes(3 * HOUR);
  expect(mailbox.received).toEqual([]);
});

test('where she has come back to Messenger within the hour, nothing else is sent', async () => {
  expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
  await passes(2 * HOUR);
  expect(mailbox.received).toEqual([]);
  const state = house.db.selectFrom('side_message').select('state').where('kind', '=', 'push');
  expect(await state.execute()).toEqual([{ state: 'sent' }]);
});

test('where it is shown by night, before the mail could go, no mail follows in the morning', async () => {
  const evening = new Date('2026-11-24T19:55:00Z');
  await house.db.updateTable('side_message').set({ climbs_at: evening }).execute();
  await passes(evening.getTime() - house.clock.now().getTime() + 30 * MINUTE);
  const state = () => house.db.selectFrom('side_message').select(['kind', 'state']).execute();
  expect(await state()).toEqual([{ kind: 'push', state: 'failed' }]);
  expect(await shows()).toBe(204);
  await passes(10 * HOUR);
  expect(await state()).toEqual([{ kind: 'push', state: 'sent' }]);
  expect(mailbox.received).toEqual([]);
});

test('where her browsers have never said that they show anything, silence says nothing; once one has, it does', async () => {
  await house.db.updateTable('side_channel').set({ says_shown: false }).execute();
  for (let at = 0; at < 3 * HOUR; at += 20 * MINUTE) await passes(20 * MINUTE);
  expect(mailbox.received).toEqual([]);
  const state = house.db.selectFrom('side_message').select(['kind', 'state']);
  expect(await state.execute()).toEqual([{ kind: 'push', state: 'sent' }]);
  expect(await shows()).toBe(204);
  const nina = await house.member('Nina', world.town);
  await nina.says('je prends le fauteuil 1');
  await passes(5 * MINUTE);
  expect(service.tries).toBe(2);
  await passes(65 * MINUTE);
  expect(mailbox.received.length).toBe(1);
});

test('where it is shown before a mail server takes the mail, no mail follows', async () => {
  mailbox.answers = { at: 'data', code: 451 };
  await passes(65 * MINUTE);
  const state = () => house.db.selectFrom('side_message').select(['kind', 'state']).orderBy('id').execute();
  expect(await state()).toEqual([
    { kind: 'push', state: 'failed' },
    { kind: 'mail', state: 'waiting' },
  ]);
  expect(await shows()).toBe(204);
  expect(await state()).toEqual([
    { kind: 'push', state: 'sent' },
    { kind: 'mail', state: 'given-up' },
  ]);
  mailbox.answers = null;
  await passes(10 * HOUR);
  expect(mailbox.received).toEqual([]);
  expect(service.tries).toBe(1);
});
