import type { AddressInfo } from 'node:net';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { send } from '../../src/emulator/echo-bot.ts';
import { emulatorPlugin } from '../../src/emulator/emulator-plugin.ts';
import { createMeta, type Meta } from '../../src/emulator/meta.ts';
import { type MovableClock, movableClock } from '../../src/emulator/movable-clock.ts';
import { violations } from './axe.ts';
import { startChromium } from './chromium.ts';
import { differenceOf, isAlike, referenceFor } from './look.ts';
import { type Phone, phoneOf } from './phone.ts';

/*
 * Phones as Messenger has them, with a Page behind that answers when the test says so: what is shown between a word and its
 * answer, fingers instead of a mouse, and the narrowest screens. The bot itself is in story.test.ts.
 */
const MINUTE = 60_000;
const PAGE = { id: '104', token: 'EAASECRET', name: 'Parallèle Saint-Brieuc', getStarted: 'v1:start' };
/** So that what is shown of it is as wide in each run. */
const SUNDAY = new Date('2026-11-22T10:00:00Z');
const AMELIE = '7000000000000001';

let browser: Browser;
let app: FastifyInstance;
let meta: Meta;
let clock: MovableClock;
let base: string;
let page: Page;
let amelie: Phone;
/** What the Page was told of taps. */
const heard: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  browser = await startChromium();
}, MINUTE);
afterAll(() => browser?.close());

beforeEach(async () => {
  heard.length = 0;
  clock = movableClock({ start: SUNDAY });
  meta = createMeta({
    clock,
    appSecret: 'secret',
    verifyToken: 'verify',
    pages: [PAGE],
    retryDelays: [],
    post: async (bytes) => {
      heard.push(Buffer.from(bytes).toString());
      return 200;
    },
  });
  app = Fastify({ forceCloseConnections: true });
  await app.register(emulatorPlugin, {
    meta,
    baseUrl: 'http://127.0.0.1',
    onAdvance: (ms: number) => clock.advance(ms),
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  base = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  meta.core.baseUrl = base;
});
afterEach(async () => {
  await page?.context().close();
  await app?.close();
  expect(faults.splice(0)).toEqual([]);
});

async function open(options: BrowserContextOptions = {}): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(15_000);
  await context.addInitScript("localStorage.setItem('parallele-tour', 'seen')");
  page = await context.newPage();
  await page.clock.setSystemTime(SUNDAY);
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(String(error)));
  await page.goto(`${base}/emulator`);
  amelie = await phoneOf(page, 'Amélie');
}

const answer = async (rest: object) => {
  const { body } = await send({ url: `${base}/emulator/graph`, token: PAGE.token }, AMELIE, rest);
  expect(body.error).toBeUndefined();
};
const says = (text: string, more: object = {}) => answer({ message: { text }, ...more });
const cards = (count: number) => ({
  message: {
    attachment: {
      type: 'template',
      payload: {
        template_type: 'generic',
        elements: Array.from({ length: count }, (_, n) => ({
          title: `Carte ${n + 1}`,
          subtitle: 'Cesson',
          buttons: [{ type: 'postback', title: `Prendre ${n + 1}`, payload: `v1:take:${n + 1}` }],
        })),
      },
    },
  },
});

test('« Envoyé », then dots while an answer is written, then « Vu »', { timeout: MINUTE }, async () => {
  await open();
  const sent = amelie.place.getByRole('img', { name: 'Envoyé' });
  const seen = amelie.place.getByRole('img', { name: 'Vu' });
  const dots = amelie.place.locator('.dots');
  const writing = amelie.place.getByText('écrit…');
  const shown = async () => [await sent.count(), await seen.count(), await dots.count(), await writing.count()];

  await amelie.says('Bonjour');
  await sent.waitFor();
  expect(await shown()).toEqual([1, 0, 0, 0]);
  await answer({ sender_action: 'typing_on' });
  await dots.waitFor();
  expect(await shown()).toEqual([1, 0, 1, 1]);
  await says('Bonjour Amélie');
  await seen.waitFor();
  expect(await shown()).toEqual([0, 1, 0, 0]);

  // only beside the last that one wrote; what the Page sends of itself is no sign that it was read
  clock.advance(1000);
  await amelie.says('Merci');
  await sent.waitFor();
  expect(await shown()).toEqual([1, 0, 0, 0]);
  await says('Du nouveau à Cesson', { messaging_type: 'UPDATE' });
  await amelie.hears('Du nouveau à Cesson');
  expect(await shown()).toEqual([1, 0, 0, 0]);
  await answer({ sender_action: 'mark_seen' });
  await seen.waitFor();
  expect(await shown()).toEqual([0, 1, 0, 0]);
  // dots that nobody takes back go by themselves
  await answer({ sender_action: 'typing_on' });
  await dots.waitFor();
  await answer({ sender_action: 'typing_off' });
  await dots.waitFor({ state: 'detached' });
});

test('bubbles of one speaker stand together, and a pause parts them', { timeout: MINUTE }, async () => {
  await open();
  await amelie.says('Bonjour');
  for (const text of ['Un', 'Deux', 'Trois']) await says(text);
  // the look of a bubble changes with what comes behind it
  await amelie.hears('Trois');
  const bubble = async (text: string) => {
    const row = await amelie.hears(text);
    const look = await row.locator('.bubble').evaluate((one) => {
      const { borderTopLeftRadius, borderBottomLeftRadius } = Reflect.get(globalThis, 'getComputedStyle')(one);
      return [borderTopLeftRadius, borderBottomLeftRadius].map((radius: string) => Number.parseFloat(radius) > 10);
    });
    return {
      look,
      logo: await row.locator('.logo').evaluate((one) => Reflect.get(globalThis, 'getComputedStyle')(one).visibility),
    };
  };
  // round above the first, square between, the Page's picture beside the last
  expect(await bubble('Un')).toEqual({ look: [true, false], logo: 'hidden' });
  expect(await bubble('Deux')).toEqual({ look: [false, false], logo: 'hidden' });
  expect(await bubble('Trois')).toEqual({ look: [false, false], logo: 'visible' });
  expect(await amelie.place.locator('.moment').count()).toBe(1);
  await page.getByRole('button', { name: '+ 1 h', exact: true }).click();
  await says('Quatre');
  await amelie.hears('Quatre');
  expect(await amelie.place.locator('.moment').count()).toBe(2);
  expect((await bubble('Quatre')).look[0]).toBe(true);
});

test('time goes on by as much as one likes', { timeout: MINUTE }, async () => {
  await open();
  await amelie.says('Bonjour');
  await page.getByRole('button', { name: 'Autre…', exact: true }).click();
  await page.getByRole('spinbutton').fill('5');
  await page.getByRole('combobox', { name: 'Unité' }).selectOption({ label: 'heures' });
  await page.getByRole('button', { name: 'Avancer', exact: true }).click();
  await page.getByText('en avance de 5 h').waitFor();
  expect(await page.getByRole('spinbutton').count()).toBe(0);
  await amelie.window.getByText('fenêtre ouverte').waitFor();
  await page.getByRole('button', { name: 'Autre…', exact: true }).click();
  await page.getByRole('spinbutton').fill('20');
  await page.getByRole('combobox', { name: 'Unité' }).selectOption({ label: 'heures' });
  await page.getByRole('button', { name: 'Avancer', exact: true }).click();
  await page.getByText('en avance de 1 j 1 h').waitFor();
  await amelie.window.getByText('fenêtre fermée').waitFor();
});

test('what was opened to choose a time goes by Escape and by a tap elsewhere', { timeout: MINUTE }, async () => {
  await open();
  const other = page.getByRole('button', { name: 'Autre…', exact: true });
  const amount = page.getByRole('spinbutton');
  await other.click();
  await amount.waitFor();
  await page.keyboard.press('Escape');
  await amount.waitFor({ state: 'detached' });
  expect(await page.locator(':focus').textContent()).toBe('Autre…');
  await other.click();
  await amount.click();
  expect(await amount.count()).toBe(1);
  await amelie.place.getByRole('log').click();
  await amount.waitFor({ state: 'detached' });
});

test('a plain mouse reaches everybody, and brings somebody in', { timeout: MINUTE }, async () => {
  for (let n = 1; n <= 14; n += 1) meta.person({ name: `Personne ${n}` });
  await open();
  const somebody = page.getByRole('button', { name: 'Quelqu’un' });
  const box = await somebody.boundingBox();
  expect((box?.x ?? 9_999) + (box?.width ?? 0)).toBeLessThanOrEqual(1440);
  const people = page.getByRole('navigation', { name: 'Personnes' });
  const left = () => people.locator('.folk').evaluate((row) => Reflect.get(row, 'scrollLeft'));
  await people.getByRole('button', { name: 'Yann' }).hover();
  await page.mouse.wheel(0, 200);
  await expect.poll(left, { timeout: 10_000 }).toBeGreaterThan(100);
  await somebody.click();
  await page.getByRole('textbox', { name: 'Prénom' }).waitFor();
});

test('between a telephone and a desk nothing stands out either', { timeout: MINUTE }, async () => {
  await open();
  await page.getByRole('button', { name: '+ 1 h', exact: true }).click();
  for (const width of [761, 768, 800, 825, 900, 961, 1081]) {
    await page.setViewportSize({ width, height: 1024 });
    expect([width, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([width, width]);
  }
});

test('a link from outside names the post, and everybody can be chosen', { timeout: MINUTE }, async () => {
  await open();
  await page.goto(`${base}/emulator?page=${PAGE.id}&ref=post_saint-brieuc_6`);
  const opener = page.getByRole('dialog', { name: 'Ouvrir un lien' });
  await opener.getByText('l’annonce n° 6').waitFor();
  const opacity = await opener
    .locator('.someone')
    .first()
    .evaluate((one) => Reflect.get(globalThis, 'getComputedStyle')(one).opacity);
  expect(opacity).toBe('1');
  await page.getByRole('button', { name: 'English' }).click();
  const notes = await page.locator('.people small').allTextContents();
  expect(notes).toEqual(['gives', 'neighbour', 'newcomer', 'admin', 'admin']);
});

test('on a telephone cards go by finger, and a tap is for the card under it', { timeout: MINUTE }, async () => {
  await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Amélie' }).tap();
  await amelie.says('annonces');
  await answer(cards(5));
  const strip = amelie.place.locator('.cards.several').last();
  await strip.waitFor();
  const left = () => strip.evaluate((box) => Math.round(Reflect.get(box, 'scrollLeft')));
  const box = await strip.boundingBox();
  if (!box) throw new Error('no cards');
  const cdp = await page.context().newCDPSession(page);
  const finger = (type: 'touchStart' | 'touchMove' | 'touchEnd', x: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x, y: box.y + 30 }],
    });
  const swipe = async (by: number) => {
    const from = box.x + box.width / 2 - by / 2;
    await finger('touchStart', from);
    for (let step = 1; step <= 10; step += 1) await finger('touchMove', from + (by * step) / 10);
    await finger('touchEnd', from + by);
  };
  await swipe(-200);
  await expect.poll(left, { timeout: 10_000 }).toBeGreaterThan(100);
  // it comes to rest at the edge of a card
  const offsets = await strip
    .locator('.card')
    .evaluateAll((all) => all.map((card) => Math.round(Reflect.get(card, 'offsetLeft'))));
  const first = offsets[0] ?? 0;
  await expect
    .poll(
      async () => Math.min(...(await Promise.all(offsets.map(async (at) => Math.abs(at - first - (await left())))))),
      { timeout: 10_000 },
    )
    .toBeLessThan(3);
  await swipe(300);
  await expect.poll(left, { timeout: 10_000 }).toBe(0);

  // where a mouse has its button, a finger taps the card
  const under = await page.evaluate(
    `(() => { const { right, top } = document.querySelector('.carousel .turn.after').getBoundingClientRect();
      return document.elementFromPoint(right - 12, top + 12).closest('.turn, .card').className; })()`,
  );
  expect(under).toBe('card');
  await strip.getByRole('button', { name: 'Prendre 1' }).tap();
  // in echoes of the cards stand all of their buttons
  const taps = () => heard.flatMap((body) => /"postback":.*?"payload":"([^"]+)"/.exec(body)?.[1] ?? []);
  await expect.poll(taps, { timeout: 10_000 }).toEqual(['v1:take:1']);
});

test('cards go by mouse, by keys and by buttons', { timeout: MINUTE }, async () => {
  await open();
  await amelie.says('annonces');
  await answer(cards(5));
  const strip = amelie.place.locator('.cards.several').last();
  await strip.waitFor();
  const left = () => strip.evaluate((box) => Math.round(Reflect.get(box, 'scrollLeft')));
  // a busy machine takes its time
  const patient = { timeout: 10_000, interval: 200 };
  const press = () => strip.press('ArrowRight').then(left);
  await expect.poll(press, patient).toBeGreaterThan(100);
  const before = amelie.place.getByRole('button', { name: 'Cartes précédentes' }).last();
  const back = async () => {
    if ((await left()) > 0) await before.click();
    return left();
  };
  await expect.poll(back, patient).toBe(0);
  const drag = async () => {
    const box = await strip.boundingBox();
    if (!box) throw new Error('no cards');
    await page.mouse.move(box.x + 180, box.y + 30);
    await page.mouse.down();
    await page.mouse.move(box.x + 10, box.y + 30, { steps: 4 });
    await page.mouse.up();
    return left();
  };
  await expect.poll(drag, patient).toBeGreaterThan(100);
});

test('at 320 px nothing stands out, in either language, whatever is open', { timeout: 2 * MINUTE }, async () => {
  await open({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await page.getByRole('button', { name: 'Amélie' }).tap();
  await amelie.says('Bonjour, voici des mots assez longs pour passer à la ligne plusieurs fois sur un petit écran');
  await answer({
    message: {
      text: 'Que veux-tu faire ?',
      quick_replies: ['Donner', 'Demander', 'Voir les annonces'].map((title) => ({
        content_type: 'text',
        title,
        payload: title,
      })),
    },
  });
  await answer(cards(3));
  const strip = amelie.place.locator('.cards.several').last();
  await strip.waitFor();
  const flaws = async () => [
    await page.evaluate('document.documentElement.scrollWidth'),
    await violations(page),
    // what can be tapped stands within the screen, but for rows that scroll
    await page.evaluate(`[...document.querySelectorAll('button, input, textarea, select, a')]
      .filter((one) => !one.closest('.cards, .people, nav') && one.getClientRects().length > 0)
      .filter((one) => { const { left, right } = one.getBoundingClientRect(); return left < -1 || right > innerWidth + 1; })
      .map((one) => one.outerHTML.slice(0, 80))`),
  ];
  const none = [320, [], []];
  expect(await flaws()).toEqual(none);
  const look = await page.screenshot();
  const difference = await differenceOf(look, await referenceFor('emulator-narrow', look));
  expect([difference, isAlike(difference)]).toEqual([difference, true]);

  await amelie.place.getByRole('button', { name: 'Photo', exact: true }).tap();
  await amelie.place.getByRole('group', { name: 'Photos à envoyer' }).waitFor();
  expect(await flaws()).toEqual(none);
  await amelie.place.getByRole('button', { name: 'Photo', exact: true }).tap();
  await amelie.place.getByRole('button', { name: 'Plus', exact: true }).tap();
  expect(await flaws()).toEqual(none);
  await page.keyboard.press('Escape');
  for (const opened of ['La Page', 'Coulisses']) {
    await page.getByRole('button', { name: opened, exact: true }).tap();
    expect([opened, ...(await flaws())]).toEqual([opened, ...none]);
    await page.getByRole('complementary', { name: opened }).getByRole('button', { name: 'Fermer' }).first().tap();
  }
  await page.getByRole('button', { name: 'Autre…', exact: true }).tap();
  expect(await flaws()).toEqual(none);
  await page.getByRole('button', { name: 'Autre…', exact: true }).tap();
  await page.getByRole('button', { name: 'Visite guidée' }).tap();
  await page.getByRole('dialog', { name: 'Visite guidée' }).waitFor();
  expect(await flaws()).toEqual(none);
  await page.getByRole('button', { name: 'Quitter la visite' }).tap();
  await page.getByRole('button', { name: 'English' }).tap();
  await page
    .getByRole('button', { name: 'Mode sombre' })
    .or(page.getByRole('button', { name: 'Dark mode' }))
    .tap();
  expect(await flaws()).toEqual(none);
});
