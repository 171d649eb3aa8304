import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log.ts';
import { captured } from '../helpers/log-lines.ts';
import { ADDRESS, type Mailed, openMailed } from '../helpers/mailed.ts';
import type { Phone } from '../helpers/phone.ts';
import { openPushService, type PushService, type TestBrowser } from '../helpers/push-service.ts';
import { type Failure, runWorker } from '../helpers/push-worker.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let world: Mailed;
let { mailbox, house, town, marie, paul } = {} as Mailed;
let service: PushService;
let log: ReturnType<typeof captured>;

beforeEach(async () => {
  service = await openPushService();
  log = captured();
  world = await openMailed({ push: service.identity, log: createLog('trace', log.stream) });
  ({ mailbox, house, town, marie, paul } = world);
  // browsers are on, and their workers say what they show
  service.onShown = async ({ shown }) => {
    expect((await post('/push/shown', { shown })).statusCode).toBe(204);
  };
});
afterEach(async () => {
  await world[Symbol.asyncDispose]();
  await service.close();
  // no line of the log holds an address, nor what a push service says
  expect(log.lines.join('\n')).not.toMatch(/\/notify\/|laposte|dear/);
});

const get = (path: string) => house.app.server.inject({ method: 'GET', url: path });
const post = (path: string, payload: object) => house.app.server.inject({ method: 'POST', url: path, payload });

/** Paths of the pages that what was just heard opens. */
const linksIn = (phone: Phone): string[] =>
  phone.heard.flatMap(({ buttons }) =>
    buttons.flatMap((button) => ('url' in button ? [new URL(button.url).pathname] : [])),
  );

async function linkFor(phone: Phone): Promise<string> {
  await phone.says('push');
  return linksIn(phone)[0] ?? '';
}

/** By the link, or by the button for one device more. */
async function tied(phone = marie): Promise<TestBrowser> {
  await phone.says('push');
  if (linksIn(phone).length === 0) await phone.taps('do:push-add');
  const browser = await service.browser();
  expect((await post(linksIn(phone)[0] ?? '', browser.subscription)).statusCode).toBe(204);
  await house.settled();
  phone.hears();
  return browser;
}

/** Marie has given something, and has not been here since yesterday; Paul answers. */
async function answered(): Promise<void> {
  await marie.says('je donne un fauteuil en velours à Locmaria');
  await marie.says('publier');
  await house.pass(25 * HOUR);
  await paul.says('bonjour');
  await paul.says('je prends le fauteuil 1');
  await paul.says('Appelle-moi au 06 12 34 56 78, 3 rue des Lilas');
  for (const phone of [marie, paul]) phone.hears();
}

/** What a browser runs; what it posts comes to us. @param failures what becomes of its first posts instead */
const worker = async (failures: Failure[] = []) => runWorker((await get('/push/worker.js')).body, post, failures);

const devices = async () =>
  (await house.db.selectFrom('side_channel').select('id').where('kind', '=', 'push').execute()).length;

describe('a town’s page', () => {
  const LINK = /href="([^"]*\?ref=push_quimper)"/;

  test('leads a member to the link that ties their browser, and who is new to the door', async () => {
    expect(LINK.test((await get('/quimper')).body)).toBe(true);
    await marie.person.follow('push_quimper');
    await house.settled();
    expect(marie.hears().join()).toBe(house.say('channels.push-link'));
    const path = linksIn(marie)[0] ?? '';
    const browser = await service.browser();
    expect((await post(path, browser.subscription)).statusCode).toBe(204);
    const nina = house.phone('Nina');
    await nina.person.follow('push_quimper');
    await nina.person.start();
    await house.settled();
    const heard = nina.hears().join();
    expect(heard).not.toBe('');
    expect(linksIn(nina)).toEqual([]);
  });

  test('of a house without pushes says nothing of them', async () => {
    await using other = await openMailed();
    const { body } = await other.house.app.server.inject({ method: 'GET', url: '/quimper' });
    expect(body).toContain('Quimper');
    expect(LINK.test(body)).toBe(false);
  });
});

describe('a browser', () => {
  test('is tied by a link that is used once, after it was looked at as often as one likes', async () => {
    const path = await linkFor(marie);
    const browser = await service.browser();
    for (const _ of [1, 2]) {
      const page = await get(path);
      expect(page.statusCode).toBe(200);
      expect(page.headers['content-security-policy']).toContain("default-src 'none'");
      expect(page.headers['referrer-policy']).toBe('no-referrer');
      expect(page.body).toContain(service.identity.publicKey);
      expect(page.body).not.toMatch(/Marie|Quimper/);
    }
    expect((await get(`${path}/manifest`)).json()).toMatchObject({
      start_url: path,
      scope: '/push/',
      display: 'standalone',
    });
    expect((await post(path, browser.subscription)).statusCode).toBe(204);
    await house.settled();
    expect(marie.hears()).toEqual([house.like('channels.push-tied')]);
    expect((await get(path)).statusCode).toBe(404);
    expect((await get(`${path}/manifest`)).statusCode).toBe(404);
    expect((await post(path, browser.subscription)).statusCode).toBe(404);
    expect(await devices()).toBe(1);
    expect(await marie.says('mes appareils')).toEqual([house.like('channels.push-on', { count: 1 })]);
  });

  test('that is given another address says so itself, by the old one and its secret, and is told on', async () => {
    const old = (await tied()).subscription;
    const now = await service.browser();
    const taken = (await tied(paul)).subscription;
    const theirs = { ...old, keys: { ...old.keys, auth: now.subscription.keys.auth } };
    const foreign = { ...now.subscription, endpoint: 'https://evil.example/x' };
    for (const [before, subscription, status] of [
      [theirs, now.subscription, 404],
      [old, taken, 404],
      [old, foreign, 404],
      [old, undefined, 400],
      [null, now.subscription, 400],
    ] as const) {
      expect((await post('/push/changed', { before, subscription })).statusCode).toBe(status);
    }
    // what the browser runs, with what it is handed by the browser
    const { listeners, run } = await worker();
    expect(listeners).toContain('pushsubscriptionchange');
    await run('pushsubscriptionchange', { oldSubscription: null, newSubscription: null });
    await run('pushsubscriptionchange', { oldSubscription: old, newSubscription: now.subscription });
    await answered();
    await house.pass(HOUR);
    expect(now.shown()).toHaveLength(1);
    expect(await devices()).toBe(2);
    expect((await post('/push/changed', { before: old, subscription: now.subscription })).statusCode).toBe(404);
  });

  test.each([
    [[503], 'sent'],
    [['away', 500, 429], 'sent'],
    [[500, 502, 503, 'away'], 'failed'],
  ] as const)('says again that it shows something, where it is not heard (%j)', async (failures, state) => {
    service.onShown = null;
    const browser = await tied();
    await answered();
    await house.pass(5 * MINUTE);
    const [payload] = browser.shown();
    const { run, shown, ...its } = await worker([...failures]);
    await run('push', { data: { json: () => payload } });
    expect(shown).toMatchObject([{ title: payload?.title, tag: payload?.tag, renotify: false }]);
    expect(its.failures).toEqual([]);
    await house.pass(HOUR);
    const row = house.db.selectFrom('side_message').select('state');
    expect(await row.execute()).toEqual([{ state }]);
  });

  test('is tied by no link that is too old, overtaken or forged', async () => {
    const { subscription } = await service.browser();
    const first = await linkFor(marie);
    const second = await linkFor(marie);
    expect((await post(first, subscription)).statusCode).toBe(404);
    expect((await post(`${second.slice(0, -1)}${second.endsWith('A') ? 'B' : 'A'}`, subscription)).statusCode).toBe(
      404,
    );
    // nor by a link to something else
    await marie.says('mes données');
    const [data = ''] = linksIn(marie);
    expect((await post(`/push/${data.split('/').at(-1)}`, subscription)).statusCode).toBe(404);
    await house.pass(24 * HOUR + MINUTE);
    expect((await get(second)).statusCode).toBe(404);
    expect((await post(second, subscription)).statusCode).toBe(404);
    expect(await devices()).toBe(0);
  });

  test('is one at a push service we know, over https, with keys that are some; what is refused uses nothing up', async () => {
    const path = await linkFor(marie);
    const { subscription } = await service.browser();
    const { keys, endpoint } = subscription;
    for (const wrong of [
      'http://fcm.googleapis.com/fcm/send/x',
      'https://fcm.googleapis.com.evil.example/x',
      'https://evil.example/fcm.googleapis.com',
      'https://user@127.0.0.1/x',
      'https://10.0.0.1/x',
      'http://169.254.169.254/latest/meta-data',
      'http://[::1]:5432/',
      'file:///etc/passwd',
      'x',
    ]) {
      expect([wrong, (await post(path, { endpoint: wrong, keys })).statusCode]).toEqual([wrong, 400]);
    }
    for (const wrong of [
      {},
      { endpoint },
      { endpoint, keys: { ...keys, p256dh: 'A'.repeat(87) } },
      { endpoint, keys: { ...keys, auth: 'short' } },
      { endpoint, keys: { p256dh: 1, auth: null } },
      [],
    ]) {
      expect((await post(path, wrong)).statusCode).toBe(400);
    }
    expect(service.tries).toBe(0);
    expect((await post(path, subscription)).statusCode).toBe(204);
  });

  test('is the last one’s who tied it; whoever has none left hears of it', async () => {
    const browser = await tied(marie);
    const path = await linkFor(paul);
    expect((await post(path, browser.subscription)).statusCode).toBe(204);
    await house.settled();
    expect(marie.hears()).toEqual([house.like('channels.push-gone')]);
    expect(paul.hears()).toEqual([house.like('channels.push-tied')]);
    expect(await devices()).toBe(1);
  });

  test('is one of five at most', async () => {
    const path = await linkFor(marie);
    for (let index = 0; index < 5; index += 1) await tied();
    expect(await marie.says('push')).toEqual([house.like('channels.push-on', { count: 5 })]);
    // the link that was given before
    const fresh = await service.browser();
    expect((await post(path, fresh.subscription)).statusCode).toBe(404);
    expect(await devices()).toBe(5);
    expect(await marie.says('plus de push')).toEqual([house.like('channels.push-stopped', { count: 5 })]);
    expect(await devices()).toBe(0);
  });
});

describe('who is away', () => {
  test('is shown what it is about, in every browser, and no word of it; and hears it first in Messenger', async () => {
    const [phone, desk] = [await tied(), await tied()];
    await answered();
    await house.pass(MINUTE);
    expect(service.tries).toBe(0);
    await house.pass(3 * MINUTE);
    for (const browser of [phone, desk]) {
      expect(browser.shown()).toMatchObject([
        {
          title: house.say('channels.push-title', { place: 'Quimper' }),
          body: house.say('channels.line-answer', { keyword: 'FAUTEUIL 1' }),
          url: 'https://m.me/104000000000001?ref=town_quimper',
          lang: 'fr',
        },
      ]);
      expect(JSON.stringify(browser.shown())).not.toMatch(/06|Lilas|Appelle|Paul/);
    }
    expect(service.headers[0]).toMatchObject({ ttl: '86400', 'content-encoding': 'aes128gcm', urgency: 'normal' });
    expect(paul.hears()).toEqual([house.like('channels.told-by-push', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
    await house.pass(2 * HOUR);
    expect(service.tries).toBe(2);
    expect((await marie.says('bonjour')).join()).toContain('FAUTEUIL 1');
  });

  test('is told in the browser and not by e-mail as well; where no browser is left, by e-mail, and only that is told', async () => {
    await marie.says('e-mail');
    await marie.says(ADDRESS);
    await world.confirms(marie);
    const browser = await tied();
    mailbox.received.length = 0;
    await answered();
    browser.expire();
    await house.pass(5 * MINUTE);
    expect(service.tries).toBe(1);
    expect(await devices()).toBe(0);
    expect(mailbox.received.length).toBe(1);
    expect(paul.hears()).toEqual([house.like('channels.told-by-mail', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
    expect((await marie.says('bonjour')).join()).toContain(house.say('channels.push-gone').slice(0, 30));
    // tied again: the browser alone
    const again = await tied();
    mailbox.received.length = 0;
    await house.pass(25 * HOUR);
    await paul.says('bonjour');
    const third = await house.member('Nina', town);
    await third.says('je prends le fauteuil 1');
    await house.pass(5 * MINUTE);
    expect(again.shown()).toHaveLength(1);
    await house.pass(2 * HOUR);
    expect(mailbox.received).toEqual([]);
  });

  test('whose only browser is gone is told so on return, and nobody hears that they were told', async () => {
    const browser = await tied();
    await answered();
    browser.expire();
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([]);
    expect(await devices()).toBe(0);
    await house.pass(3 * HOUR);
    expect(service.tries).toBe(1);
    expect((await marie.says('bonjour')).join('\n')).toContain(house.say('channels.push-gone').slice(0, 30));
  });

  test('of two browsers, one that takes it is enough', async () => {
    const [gone, there] = [await tied(), await tied()];
    gone.expire();
    await answered();
    await house.pass(5 * MINUTE);
    expect(there.shown()).toHaveLength(1);
    expect(paul.hears()).toEqual([house.like('channels.told-by-push', { name: 'Marie', keyword: 'FAUTEUIL 1' })]);
    expect(await devices()).toBe(1);
    await marie.says('bonjour');
    expect(await marie.says('push')).toEqual([house.like('channels.push-on', { count: 1 })]);
  });

  test.each([429, 500, 503])('a push service that answers %i is tried again', async (status) => {
    const browser = await tied();
    await answered();
    service.answers = status;
    await house.pass(5 * MINUTE);
    expect(paul.hears()).toEqual([]);
    service.answers = null;
    await house.pass(30_000);
    expect(browser.shown()).toEqual([]);
    await house.pass(MINUTE);
    expect(browser.shown()).toHaveLength(1);
    expect(await devices()).toBe(1);
  });

  test('what a push service refuses is counted, with its number, and not tried again', async () => {
    await tied();
    await answered();
    service.answers = 403;
    await house.pass(5 * MINUTE);
    await house.pass(3 * HOUR);
    expect(service.tries).toBe(1);
    expect(paul.hears()).toEqual([]);
    const row = house.db.selectFrom('side_message').select(['kind', 'state', 'error']);
    expect(await row.execute()).toEqual([{ kind: 'push', state: 'failed', error: '403' }]);
    expect(log.lines.join('\n')).toContain('push 403');
  });

  test('a push service that sends elsewhere is not followed there', async () => {
    let asked = 0;
    const elsewhere = createServer((_request, response) => {
      asked += 1;
      response.end();
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => elsewhere.once('listening', resolve));
    await tied();
    await answered();
    service.answers = 307;
    await house.pass(5 * MINUTE);
    expect((elsewhere.address() as AddressInfo).port).toBeGreaterThan(0);
    expect(asked).toBe(0);
    expect(paul.hears()).toEqual([]);
    elsewhere.close();
  });

  test('who has left is told nothing, and their browsers are forgotten', async () => {
    const browser = await tied();
    await answered();
    const id = await marie.memberId();
    await house.db
      .updateTable('member')
      .set({ status: 'left', left_at: house.clock.now() })
      .where('id', '=', id)
      .execute();
    await house.pass(5 * MINUTE);
    expect(browser.shown()).toEqual([]);
    await house.pass(HOUR);
    expect(await devices()).toBe(0);
  });

  test('by day only', async () => {
    const browser = await tied();
    await marie.says('je donne un fauteuil en velours à Locmaria');
    await marie.says('publier');
    await house.pass(37 * HOUR);
    await paul.says('je prends le fauteuil 1');
    await house.pass(10 * MINUTE);
    expect(browser.shown()).toEqual([]);
    await house.pass(11 * HOUR);
    expect(browser.shown()).toHaveLength(1);
  });
});
