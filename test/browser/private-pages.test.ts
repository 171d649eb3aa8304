import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makePrivateLink } from '../../src/community/members/private-link.ts';
import { type House, openHouse } from '../helpers/house.ts';
import { type Mailbox, openMailbox } from '../helpers/mailbox.ts';
import type { Phone } from '../helpers/phone.ts';
import { openPushService, type PushService } from '../helpers/push-service.ts';
import { violations } from './axe.ts';
import { startChromium } from './chromium.ts';

/*
 * The pages that are for one person, behind a link of their own: those in mails, those that tie a browser, and « mes
 * données ». They are few words on a small page, and whoever opens them has a telephone, by day and by night.
 */
const MINUTE = 60_000;
const ADDRESS = 'marie@laposte.example';
const HOWS = [
  { width: 1200, dark: false },
  { width: 1200, dark: true },
  { width: 390, dark: true },
  { width: 320, dark: false },
];

let service: PushService;
let mailbox: Mailbox;
let house: House;
let browser: Browser;
let origin: string;
let marie: Phone;
/** What should not have happened: errors, violations of the policy, requests to elsewhere, cookies. */
const faults: string[] = [];

beforeAll(async () => {
  [service, mailbox] = await Promise.all([openPushService(), openMailbox()]);
  const mail = { url: mailbox.url, from: 'Parallèle <bonjour@parallele.example>', domain: 'parallele.example' };
  [house, browser] = await Promise.all([openHouse({ push: service.identity, mail }), startChromium()]);
  origin = new URL(house.webhookUrl).origin;
  marie = await house.member('Marie', await house.town('Quimper', { approval: false }));
  await marie.says('Je donne un fauteuil en velours vert');
  await marie.says('e-mail');
  await marie.says(ADDRESS);
  await house.app.toldBeside();
}, 3 * MINUTE);
afterAll(async () => {
  await browser?.close();
  await house?.[Symbol.asyncDispose]();
  await mailbox?.close();
  await service?.close();
});

async function open(path: string, { width, dark }: (typeof HOWS)[number]): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'fr-FR',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    const isMissing = message.location().url === `${origin}${path}` && message.text().includes('404');
    if (!isMissing) faults.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${path}: ${error}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) faults.push(`${path} asked ${request.url()}`);
  });
  await page.goto(`${origin}${path}`);
  return page;
}

/** What can be said against a page as it is now: rules of WCAG that it breaks, what stands out of its width, a wrong ground. */
async function flawsOf(page: Page, { dark }: { dark: boolean }): Promise<unknown[]> {
  // what is folded, and what only some browsers show, is looked at too
  await page.evaluate(`document.querySelectorAll('details').forEach((one) => { one.open = true; })`);
  await page.evaluate(`document.querySelectorAll('section[hidden]').forEach((one) => { one.hidden = false; })`);
  const flaws: unknown[] = await violations(page);
  const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
  if (overflow !== 0) flaws.push({ overflow });
  const ground = String(await page.evaluate('getComputedStyle(document.body).backgroundColor'));
  const isDark = Number(/\d+/.exec(ground)?.[0]) < 128;
  if (isDark !== dark) flaws.push({ ground });
  if ((await page.context().cookies()).length > 0) flaws.push('a cookie');
  return flaws;
}

const privateLink = async (what: 'data' | 'push') => {
  const id = await marie.memberId();
  const token = await house.db.transaction().execute((trx) => makePrivateLink(trx, id, what, house.clock.now()));
  return `/${what === 'data' ? 'my-data' : 'push'}/${token}`;
};
const mailLink = (part: 'confirm' | 'stop') => {
  const { text, headers } = mailbox.last(ADDRESS);
  const link = new RegExp(`https://parallele\\.example(/mail/${part}/[\\w.-]+)`).exec(
    `${text} ${headers.get('list-unsubscribe')}`,
  );
  if (!link?.[1]) throw new Error(`no ${part} link in: ${text}`);
  return link[1];
};

test.each([
  ['a mail’s link that confirms', () => mailLink('confirm'), 'Oui, me prévenir ici'],
  ['a mail’s link that stops', () => mailLink('stop'), 'Ne plus recevoir d’e-mails'],
  ['a mail’s link that is none', () => '/mail/confirm/1.2.x', 'Ce lien ne sert plus'],
  ['what ties a browser, in all its states', () => privateLink('push'), 'Recevoir les notifications'],
  ['what tied one before', () => `/push/${'x'.repeat(43)}`, 'Ce lien ne sert plus'],
  ['the door of « mes données »', () => privateLink('data'), 'Voir mes données'],
  ['a door that is shut', () => `/my-data/${'x'.repeat(43)}`, 'Ce lien ne s’ouvre plus'],
])('%s keeps WCAG 2.2 AA, by day and by night, wide and narrow', { timeout: 2 * MINUTE }, async (_, link, words) => {
  const path = await link();
  for (const how of HOWS) {
    const page = await open(path, how);
    await page.getByText(words).first().waitFor({ state: 'attached' });
    expect([how, await flawsOf(page, how)]).toEqual([how, []]);
    await page.context().close();
  }
});

test('« mes données » are opened by a tap, and are read on any screen', { timeout: 2 * MINUTE }, async () => {
  for (const how of HOWS) {
    const page = await open(await privateLink('data'), how);
    await page.getByRole('button', { name: 'Voir mes données' }).click();
    await page.getByRole('heading', { name: 'Mes données' }).waitFor();
    await page.getByText('fauteuil en velours vert').first().waitFor();
    expect([how, await flawsOf(page, how)]).toEqual([how, []]);
    await page.context().close();
  }
});

test('a mail’s links do what they say at a tap', { timeout: MINUTE }, async () => {
  const how = { width: 320, dark: true };
  const yes = await open(mailLink('confirm'), how);
  await yes.getByRole('button', { name: 'Oui, me prévenir ici' }).click();
  await yes.getByText('C’est confirmé').waitFor();
  expect(await flawsOf(yes, how)).toEqual([]);
  await yes.context().close();
  const no = await open(mailLink('stop'), how);
  await no.getByRole('button', { name: 'Ne plus recevoir d’e-mails' }).click();
  await no.getByText('C’est fait').waitFor();
  expect(await flawsOf(no, how)).toEqual([]);
  expect(await house.db.selectFrom('side_channel').select('id').execute()).toEqual([]);
  await no.context().close();
});

test('nothing happened that should not have', () => {
  expect(faults).toEqual([]);
});
