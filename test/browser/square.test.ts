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
  for (const how of [{ width: 1200 }, { width: 390, dark: true }, { width: 320 }]) {
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
  for (let n = 0; n < 11; n += 1) {
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
  await page.getByRole('link', { name: 'Prêts' }).click();
  await page.waitForURL('**/saint-brieuc?kind=lend&q=fauteuil');
  await page.getByRole('link', { name: 'Tout voir' }).click();
  await page
    .getByRole('link', { name: /Fauteuil en velours vert/ })
    .first()
    .click();
  await page.waitForURL('**/saint-brieuc/1');
  expect(await page.getByRole('link', { name: 'Je prends' }).first().getAttribute('href')).toMatch(
    /^https:\/\/m\.me\/\d+\?ref=post_saint-brieuc_1$/,
  );
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
  const address = post.getByText(`${PUBLIC_URL}/saint-brieuc/1`);
  const button = post.locator('.doors .button').first();
  expect([await address.isVisible(), await button.isVisible()]).toEqual([false, true]);
  await post.emulateMedia({ media: 'print' });
  expect([await address.isVisible(), await button.isVisible()]).toEqual([true, false]);
  expect(await post.locator('.keyword').first().isVisible()).toBe(true);
  expect(await post.locator('.foot').isVisible()).toBe(false);
  await post.context().close();
  const life = await open('/saint-brieuc/vie', { dark: true });
  const seen = async () => [
    await life.locator('table').first().isVisible(),
    await life.locator('table').last().isVisible(),
    await life.getByText('ADEME').isVisible(),
  ];
  expect(await seen()).toEqual([false, false, false]);
  await life.emulateMedia({ media: 'print', colorScheme: 'dark' });
  expect(await seen()).toEqual([true, true, true]);
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

test('the feed and the sitemap are XML, and the feed has what RFC 4287 asks for', async () => {
  const page = await open('/');
  const read = async (path: string) => {
    const text = await (await fetch(`${base}${path}`)).text();
    return (await page.evaluate(`((text) => {
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      const problem = parsed.querySelector('parsererror');
      const tell = (node) => [...node.children].map((child) => [child.localName, child.namespaceURI, child.textContent.trim(),
        Object.fromEntries([...child.attributes].map(({ name, value }) => [name, value])), child.localName === 'entry' ? tell(child) : []]);
      return { problem: problem && problem.textContent, root: parsed.documentElement.localName, parts: tell(parsed.documentElement) };
    })(${JSON.stringify(text)})`)) as { problem: string | null; root: string; parts: Part[] };
  };
  const feed = await read('/saint-brieuc/feed.atom');
  expect(feed.problem).toBeNull();
  expect(feed.root).toBe('feed');
  expect(new Set(feed.parts.map(([, space]) => space))).toEqual(new Set(['http://www.w3.org/2005/Atom']));
  const entries = feed.parts.filter(([name]) => name === 'entry').map(([, , , , parts]) => parts);
  expect(entries).toHaveLength(5);
  const ids = new Set<string>();
  for (const parts of [feed.parts, ...entries]) {
    for (const name of ['id', 'title', 'updated']) expect(parts.filter(([one]) => one === name)).toHaveLength(1);
    const [, , id = ''] = parts.find(([name]) => name === 'id') ?? [];
    expect(URL.canParse(id)).toBe(true);
    ids.add(id);
    const [, , updated = ''] = parts.find(([name]) => name === 'updated') ?? [];
    expect(updated).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
    const links = parts.filter(([name]) => name === 'link').map(([, , , attributes]) => attributes);
    expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
    expect(links.every(({ href }) => URL.canParse(href ?? ''))).toBe(true);
  }
  expect(ids.size).toBe(1 + entries.length);
  // RFC 4287 §4.1.1: an author for all entries
  expect(feed.parts.filter(([name]) => name === 'author')).toHaveLength(1);
  expect(feed.parts.some(([name, , , { rel }]) => name === 'link' && rel === 'self')).toBe(true);
  const map = await read('/sitemap.xml');
  expect(map.problem).toBeNull();
  expect(map.root).toBe('urlset');
  await page.context().close();
});

const LOOKS = [
  ['towns', '/', {}],
  ['town', '/saint-brieuc', {}],
  ['town-narrow-dark', '/saint-brieuc', { width: 390, dark: true }],
  ['post', '/saint-brieuc/1', {}],
  ['life', '/saint-brieuc/vie', {}],
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

type Part = [name: string, space: string, text: string, attributes: Record<string, string>, parts: Part[]];
