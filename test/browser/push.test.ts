import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { makePrivateLink } from '../../src/community/members/private-link.ts';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { openPushService, type PushService } from '../helpers/push-service.ts';
import { startChromium } from './chromium.ts';

/*
 * The page that ties a browser, in a real Chromium, and its worker. Chromium reaches no push service from here: the
 * subscription is that of a push service on loopback. And without a window it shows no notification, and calls all of them
 * denied: what it would show is read in the worker, and what it calls the permission is said by each test.
 */
const MINUTE = 60_000;
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1';
const IN_MESSENGER =
  'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/141 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/530.0;]';

let service: PushService;
let house: House;
let browser: Browser;
let origin: string;
let marie: Phone;
let context: BrowserContext;
/** What should not have happened: errors, violations of the policy, requests to elsewhere. */
const faults: string[] = [];

beforeAll(async () => {
  service = await openPushService();
  [house, browser] = await Promise.all([openHouse({ push: service.identity }), startChromium()]);
  origin = new URL(house.webhookUrl).origin;
  marie = await house.member('Marie', await house.town('Quimper', { approval: false }));
}, 3 * MINUTE);
afterEach(async () => {
  await context?.close();
  expect(faults.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
  await service?.close();
});

/** The page behind a fresh link of Marie's. @param before runs in the page before its own script */
async function opened(options: BrowserContextOptions & { isAllowed?: boolean; before?: string } = {}): Promise<Page> {
  const { isAllowed = false, before, ...rest } = options;
  context = await browser.newContext({ locale: 'fr-FR', ...rest });
  context.setDefaultTimeout(15_000);
  if (isAllowed) await context.grantPermissions(['notifications'], { origin });
  await context.addInitScript(permission('default'));
  if (before !== undefined) await context.addInitScript(before);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('404')) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) faults.push(`asked ${request.url()}`);
  });
  await page.goto(`${origin}/push/${await linkOfMarie()}`);
  return page;
}

const permission = (is: string) =>
  `Object.defineProperty(Notification, 'permission', { value: '${is}', configurable: true });`;
const linkOfMarie = async () => {
  const id = await marie.memberId();
  return await house.db.transaction().execute((trx) => makePrivateLink(trx, id, 'push', house.clock.now()));
};
/** The one part of the page that is shown. */
const state = async (page: Page) => {
  const shown = page.locator('section:visible');
  await shown.first().waitFor();
  expect(await shown.count()).toBe(1);
  return await shown.getAttribute('data-state');
};
const subscribeAs = (subscription: object) => `
  PushManager.prototype.subscribe = async function ({ userVisibleOnly, applicationServerKey }) {
    window.askedFor = { userVisibleOnly, bytes: applicationServerKey.length };
    return { toJSON: () => (${JSON.stringify(subscription)}), unsubscribe: async () => true };
  };`;

test('a tap, a yes, and the browser is tied; its worker shows what comes and opens Messenger', {
  timeout: MINUTE,
}, async () => {
  const { subscription } = await service.browser();
  const page = await opened({ isAllowed: true, before: subscribeAs(subscription) });
  expect(await state(page)).toBe('ready');
  await page.getByRole('button', { name: 'Recevoir les notifications' }).click();
  await page.locator('[data-state=done]').waitFor();
  expect(await page.evaluate('window.askedFor')).toEqual({ userVisibleOnly: true, bytes: 65 });
  await house.settled();
  expect(marie.hears()).toEqual([house.like('channels.push-tied')]);
  // the link is used up
  await page.reload();
  await page.getByText('Ce lien ne sert plus').waitFor();

  const { scope, script } = (await page.evaluate(`navigator.serviceWorker.getRegistration('/push/').then(
    ({ scope, active }) => ({ scope, script: active.scriptURL }))`)) as { scope: string; script: string };
  expect({ scope, script }).toEqual({ scope: `${origin}/push/`, script: `${origin}/push/worker.js` });
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(`
    self.seen = [];
    self.registration.showNotification = async (title, { data, ...rest }) => self.seen.push({ title, ...rest, ...data });`);
  const cdp = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [found] = registrations;
      if (found) resolve(found.registrationId);
    });
  });
  await cdp.send('ServiceWorker.enable');
  const payload = {
    title: 'Parallèle Quimper',
    body: 'Quelqu’un a répondu.',
    lang: 'fr',
    tag: 't1',
    renotify: true,
    url: 'https://m.me/1',
  };
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registered,
    data: JSON.stringify(payload),
  });
  const seen = () => worker?.evaluate('self.seen');
  await expect.poll(seen, { timeout: 10_000 }).toEqual([payload]);
  // what Messenger tells as long as nobody has seen it: the worker says that it is shown, and to us alone
  await worker?.evaluate(`
    self.said = [];
    self.fetch = async (path, { method, body }) => {
      self.said.push([method, path, body]);
      return { status: 204 };
    };`);
  await cdp.send('ServiceWorker.deliverPushMessage', {
    origin,
    registrationId: await registered,
    data: JSON.stringify({ ...payload, shown: '7.abc' }),
  });
  await expect
    .poll(() => worker?.evaluate('[self.seen.length, self.said]'), { timeout: 10_000 })
    .toEqual([2, [['POST', '/push/shown', '{"shown":"7.abc"}']]]);
  const opens = await worker?.evaluate(`(async () => {
    const opens = [];
    Object.defineProperty(self.clients, 'openWindow', { value: async (url) => void opens.push(url) });
    const tapped = new ExtendableEvent('notificationclick');
    tapped.notification = { close: () => opens.push('closed'), data: { url: 'https://m.me/1' } };
    self.dispatchEvent(tapped);
    return opens;
  })()`);
  expect(opens).toEqual(['closed', 'https://m.me/1']);
});

test('what a browser can do decides what the page says', { timeout: 2 * MINUTE }, async () => {
  const without = 'delete window.PushManager;';
  for (const [wanted, options] of [
    ['iphone', { userAgent: IPHONE, before: without }],
    ['in-app', { userAgent: IN_MESSENGER, before: without }],
    ['in-app', { userAgent: IN_MESSENGER }],
    ['nowhere', { before: without }],
    ['refused', { before: permission('denied') }],
    // from an iPhone's home screen
    ['ready', { userAgent: IPHONE }],
  ] as const) {
    const page = await opened(options);
    expect([wanted, await state(page)]).toEqual([wanted, wanted]);
    await context.close();
  }
});

test('a no, a browser that fails, a service nobody knows: each is told, and the link stays good', {
  timeout: 2 * MINUTE,
}, async () => {
  const refuse = "Notification.requestPermission = async () => 'denied';";
  for (const [wanted, options] of [
    ['refused', { before: refuse, isAllowed: true }],
    [
      'failed',
      { isAllowed: true, before: "PushManager.prototype.subscribe = async () => { throw new Error('no'); };" },
    ],
    [
      'unknown',
      {
        isAllowed: true,
        before: subscribeAs({ endpoint: 'https://push.elsewhere.example/x', keys: { p256dh: 'x', auth: 'y' } }),
      },
    ],
  ] as const) {
    const page = await opened(options);
    await page.getByRole('button', { name: 'Recevoir les notifications' }).click();
    await page.locator(`[data-state=${wanted}]`).waitFor();
    expect(await state(page)).toBe(wanted);
    expect((await page.reload())?.status()).toBe(200);
    // the browser says that a request was answered by 400
    faults.splice(0);
    await context.close();
  }
});
