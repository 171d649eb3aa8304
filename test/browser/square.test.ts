import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rememberDeletion } from '../../src/community/members/deletion.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { NOW, PUBLIC_URL, type TestSquare, testSquare } from '../helpers/square.ts';
import { violations } from './axe.ts';
import { startChromium } from './chromium.ts';
import { differenceOf, isAlike, referenceFor } from './look.ts';

/* The public pages in a real browser: what can be seen there, by whom, and with which hands. */
const PAGES = [
  '/',
  '/?q=Quintin',
  '/saint-brieuc',
  '/saint-brieuc?lang=en',
  '/saint-brieuc?q=piano',
  '/saint-brieuc/1',
  '/saint-brieuc/3',
  '/saint-brieuc/4',
  '/saint-brieuc/99',
  '/saint-brieuc/vie',
  '/saint-brieuc/vie?lang=en',
  '/?lang=en',
  '/data-deletion/0123456789abcdef',
  '/data-deletion/0123456789abcdef?lang=en',
  '/data-deletion/99',
  '/confidentialite',
  '/conditions?lang=en',
  '/comment-ca-marche',
  '/ouvrir-un-parallele',
];

let database: TestDatabase;
let square: TestSquare;
let browser: Browser;
let base: string;
/** What should not have happened: errors, violations of the policy, requests to elsewhere, cookies. */
const faults: string[] = [];

beforeAll(async () => {
  database = await testDatabase({ connections: 2 });
  square = await testSquare(database.db);
  await square.post({
    item: 'fauteuil en velours vert',
    quartier: 'Cesson',
    photo: 'armchair',
    until: new Date('2026-11-28T22:00:00Z'),
  });
  await square.post({ item: 'pots de confiture de prunes', word: 'CONFITURE', quantity: 5, photo: 'jam' });
  await square.post({
    item: 'anticonstitutionnellement'.repeat(3),
    word: 'ANTICONSTITUTION',
    direction: 'request',
    kind: 'service',
  });
  await square.post({ item: 'terminé', outcome: 'exchanged' });
  await square.post({ item: 'échelle de 3 mètres', word: 'ECHELLE', kind: 'lend' });
  await square.post({ item: 'plants 🍅', word: 'PLANTS', kind: 'swap' });
  await rememberDeletion(database.db, '0123456789abcdef', NOW);
  [base, browser] = await Promise.all([square.listen(), startChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await square?.app.close();
  await database?.close();
});

async function open(path: string, how: { width?: number; dark?: boolean; script?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1200, height: 900 },
    colorScheme: how.dark ? 'dark' : 'light',
    locale: 'fr-FR',
    javaScriptEnabled: how.script ?? true,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  page.on('console', (message) => {
    // a page for what is not there is one, its pictures and its style are not
    const isMissing = path.endsWith('/99') && message.location().url === `${base}${path}`;
    if (!(isMissing && message.text().includes('404'))) faults.push(`${path}: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`${path}: ${error}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(base)) faults.push(`${path} asked ${request.url()}`);
  });
  await page.goto(`${base}${path}`, { waitUntil: 'load' });
  if ((await context.cookies()).length > 0) faults.push(`${path}: a cookie`);
  return page;
}

test.each(PAGES)('%s keeps WCAG 2.2 AA, by day and by night, wide and narrow', async (path) => {
  for (const how of [{ width: 1200 }, { width: 1200, dark: true }, { width: 390, dark: true }, { width: 320 }]) {
    const page = await open(path, how);
    expect([how, await violations(page)]).toEqual([how, []]);
    const isFolded = (await page.locator('details').count()) > 0;
    await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
    if (isFolded) expect([how, await violations(page)]).toEqual([how, []]);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect([path, how, overflow]).toEqual([path, how, 0]);
    await page.context().close();
  }
});

test('a town is gone through by keyboard alone, and without script', async () => {
  const page = await open('/saint-brieuc', { script: false });
  const reached: string[] = [];
  for (let n = 0; n < 12; n += 1) {
    await page.keyboard.press('Tab');
    reached.push(
      (await page.locator(':focus').textContent()) || (await page.locator(':focus').getAttribute('name')) || '',
    );
  }
  expect(reached).toEqual([
    'Aller au contenu',
    'Parallèle',
    'English',
    'Rejoindre dans Messenger',
    'Comment ça marche',
    'La vie de la ville',
    'Tout',
    'Dons',
    'Prêts',
    'Échanges',
    'Coups de main',
    'q',
  ]);
  await page.keyboard.type('fauteuil');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/saint-brieuc?q=fauteuil');
  expect(await page.locator('.card h3').allTextContents()).toEqual(['Fauteuil en velours vert']);
  await chosenByKeys(page, 'Prêts');
  await page.waitForURL('**/saint-brieuc?kind=lend&q=fauteuil');
  await chosenByKeys(page, 'Tout voir');
  await page.waitForURL('**/saint-brieuc');
  await chosenByKeys(page, 'Fauteuil en velours vert');
  await page.waitForURL('**/saint-brieuc/1');
  expect(await page.getByRole('link', { name: 'Je prends' }).first().getAttribute('href')).toMatch(
    /^https:\/\/m\.me\/\d+\?ref=post_saint-brieuc_1$/,
  );
  await page.context().close();
});

/** Goes by Tab alone to the link, button or folded part of this name, sees that it stands out, and presses Enter. */
async function chosenByKeys(page: Page, name: string): Promise<void> {
  const focused = page.locator(':focus');
  for (let n = 0; n < 60; n += 1) {
    await page.keyboard.press('Tab');
    if ((await focused.count()) === 0 || !(await focused.textContent())?.trim().startsWith(name)) continue;
    const outline = await focused.evaluate((one) => Reflect.get(globalThis, 'getComputedStyle')(one).outlineStyle);
    expect([name, outline]).not.toEqual([name, 'none']);
    await page.keyboard.press('Enter');
    return;
  }
  throw new Error(`no « ${name} » by Tab`);
}

test('on a telephone what was chosen or looked for is in sight, and no word is broken', async () => {
  for (const path of ['/saint-brieuc?kind=give', '/saint-brieuc?q=fauteuil', '/saint-brieuc?kind=lend&lang=en']) {
    const page = await open(path, { width: 390 });
    const box = await page.locator('.card').first().boundingBox();
    expect([path, (box?.y ?? 900) < 500]).toEqual([path, true]);
    await page.context().close();
  }
  for (const width of [320, 390]) {
    const page = await open('/saint-brieuc', { width });
    const lines = await page.evaluate(`[...document.querySelectorAll('.card .button, .card .keyword')]
      .filter((one) => !one.textContent.includes('ANTICONSTITUTION'))
      .map((one) => [one.textContent, one.getBoundingClientRect().height > 50])
      .filter(([, isHigh]) => isHigh)`);
    expect([width, lines]).toEqual([width, []]);
    // the picture is whole: as wide for its height as it was taken
    const shot = await page.locator('.card.offer .shot').first().boundingBox();
    expect((shot?.width ?? 0) / (shot?.height ?? 1)).toBeCloseTo(4 / 3, 1);
    await page.context().close();
  }
  const post = await open('/saint-brieuc/1', { width: 390 });
  const [brand, language] = await Promise.all(['.brand', '.language'].map((part) => post.locator(part).boundingBox()));
  expect(language?.y).toBe(brand?.y);
  await post.context().close();
});

test('so are the towns, a post, and a town’s life', async () => {
  const page = await open('/', { script: false });
  await chosenByKeys(page, 'Saint-Brieuc');
  await page.waitForURL('**/saint-brieuc');
  await chosenByKeys(page, 'La vie de la ville');
  await page.waitForURL('**/saint-brieuc/vie');
  const table = page.locator('table').first();
  expect(await table.isVisible()).toBe(false);
  await chosenByKeys(page, 'Les chiffres du dessin');
  expect(await table.isVisible()).toBe(true);
  await page.goto(`${base}/saint-brieuc/1`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
  const reached: string[] = [];
  for (let n = 0; n < 4; n += 1) {
    await page.keyboard.press('Tab');
    reached.push((await page.locator(':focus').getAttribute('href')) ?? '');
  }
  // past the top line: what answers, what spreads it, and what is like it
  expect(reached[0]).toMatch(/^https:\/\/m\.me\/\d+\?ref=post_saint-brieuc_1$/);
  expect(reached.slice(1)).toEqual([
    '/saint-brieuc/1/partager',
    '/saint-brieuc/1/affiche.pdf',
    expect.stringMatching(/^\/saint-brieuc\/\d$/),
  ]);
  await page.context().close();
});

test('the link in the other language leads to the same page in it, and from there on', async () => {
  const page = await open('/saint-brieuc?kind=lend');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/saint-brieuc?lang=en&kind=lend');
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.locator('.card h3').allTextContents()).toEqual(['Échelle de 3 mètres']);
  await page.getByRole('link', { name: 'Échelle de 3 mètres' }).first().click();
  await page.waitForURL('**/saint-brieuc/5?lang=en');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/saint-brieuc/5?lang=fr');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await page.context().close();
});

test('a missing picture is a fault, and only the page that is missing may be missing', async () => {
  const known = faults.length;
  const page = await open('/saint-brieuc/99');
  expect(faults).toHaveLength(known);
  await page.evaluate("document.body.append(Object.assign(new Image(), { src: '/photos/nobody/400.jpg' }))");
  await expect.poll(() => faults.length, { timeout: 10_000 }).toBe(known + 1);
  expect(faults.pop()).toContain('404');
  await page.context().close();
});

test('on paper a post has its address and no buttons, and a town’s life all of its figures', async () => {
  const post = await open('/saint-brieuc/1');
  const code = post.locator('.qr');
  const address = post.getByText(`${PUBLIC_URL}/saint-brieuc/1`);
  const button = post.locator('.doors .button').first();
  const isShown = async () => [await address.isVisible(), await code.isVisible(), await button.isVisible()];
  expect(await isShown()).toEqual([false, false, true]);
  await post.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await isShown()).toEqual([true, true, false]);
  // as large as a telephone finds it at arm's length, and black
  expect((await code.boundingBox())?.width).toBeGreaterThan(150);
  expect(await code.evaluate((svg) => Reflect.get(globalThis, 'getComputedStyle')(svg).fill)).toBe('rgb(0, 0, 0)');
  expect(await post.locator('.keyword').first().isVisible()).toBe(true);
  for (const part of ['.foot', '.language', '.on-screen', '.list'])
    expect([part, await post.locator(part).first().isVisible()]).toEqual([part, false]);
  expect(await post.getByText('Pour répondre, écris FAUTEUIL').isVisible()).toBe(true);
  await post.context().close();
  const town = await open('/saint-brieuc');
  await town.emulateMedia({ media: 'print' });
  expect(await town.getByText(`${PUBLIC_URL}/saint-brieuc`).isVisible()).toBe(true);
  expect(await town.getByRole('link', { name: /Affiche|lecteur de flux/ }).count()).toBe(0);
  await town.context().close();
  const life = await open('/saint-brieuc/vie', { dark: true });
  const seen = async () => [
    await life.locator('table').first().isVisible(),
    await life.locator('table').last().isVisible(),
    await life.getByText('ADEME').isVisible(),
  ];
  expect(await seen()).toEqual([false, false, false]);
  await life.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await seen()).toEqual([true, true, true]);
  // a sheet says of which day it is, and where it comes from
  expect(await life.getByText(`Le 23 novembre 2026. ${PUBLIC_URL}/saint-brieuc/vie`).isVisible()).toBe(true);
  expect(await life.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
  await life.context().close();
});

test('photos come as the browser likes them best, in the place that was kept for them', async () => {
  const page = await open('/saint-brieuc/1');
  const photo = page.getByRole('img', { name: 'fauteuil en velours vert' });
  await expect
    .poll(() => photo.evaluate((image) => Reflect.get(image, 'naturalWidth')), { timeout: 10_000 })
    .toBeGreaterThan(0);
  expect(await photo.evaluate((image) => Reflect.get(image, 'currentSrc'))).toMatch(/\/photos\/armchair1\/800\.avif$/);
  await page.context().close();
});

const LOOKS = [
  ['towns', '/', {}],
  ['town', '/saint-brieuc', {}],
  ['town-narrow-dark', '/saint-brieuc', { width: 390, dark: true }],
  ['post', '/saint-brieuc/1', {}],
  ['post-ended', '/saint-brieuc/4', {}],
  ['life', '/saint-brieuc/vie', {}],
  ['life-narrow-dark', '/saint-brieuc/vie', { width: 390, dark: true }],
  ['how', '/comment-ca-marche', {}],
] as const;

test('the main pages look as they did, within a tolerance', { timeout: 60_000 }, async () => {
  for (const [name, path, how] of LOOKS) {
    const page = await open(path, how);
    const picture = await pictureOf(page);
    const difference = await differenceOf(picture, await referenceFor(name, picture));
    expect([name, difference, isAlike(difference)]).toEqual([name, difference, true]);
    await page.context().close();
  }
});

test('the tolerance lets another font pass, and neither a missing style sheet nor a layout that overlaps', {
  timeout: 60_000,
}, async () => {
  const serif = '* { font-family: "DejaVu Serif Condensed", "Liberation Serif", serif !important; }';
  const overlap =
    'main :is(h1, h2, p, ul, section, article, form) { position: absolute !important; top: 5rem !important; }';
  for (const [name, path, how] of LOOKS) {
    const page = await open(path, how);
    const reference = await referenceFor(name, await pictureOf(page));
    const judge = async () => isAlike(await differenceOf(await pictureOf(page), reference));
    const font = await changed(page, serif, judge);
    const overlapping = await changed(page, overlap, judge);
    await page.evaluate("document.querySelector('link[rel=stylesheet]').disabled = true");
    expect({ name, font, overlapping, bare: await judge() }).toEqual({
      name,
      font: true,
      overlapping: false,
      bare: false,
    });
    await page.context().close();
  }
});

/** The first screen, once its pictures are there. */
async function pictureOf(page: Page): Promise<Buffer> {
  // loaded is not yet painted: pictures are decoded beside
  await page.evaluate(`Promise.all([...document.images]
    .filter((image) => image.getBoundingClientRect().top < innerHeight)
    .map((image) => image.decode().catch(() => {})))`);
  return await page.screenshot();
}

/** With further rules, put there by the browser's own hand: the page's policy allows none of its own. */
async function changed<T>(page: Page, rules: string, look: () => Promise<T>): Promise<T> {
  await page.evaluate(`{
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(${JSON.stringify(rules)});
    document.adoptedStyleSheets = [sheet];
  }`);
  try {
    return await look();
  } finally {
    await page.evaluate('document.adoptedStyleSheets = []');
  }
}

test('nothing happened that should not have', () => {
  expect(faults).toEqual([]);
});
