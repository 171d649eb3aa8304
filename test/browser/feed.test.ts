import { sql } from 'kysely';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { NOW, type TestSquare, testSquare } from '../helpers/square.ts';
import { startChromium } from './chromium.ts';

/*
 * What machines read, read by a parser of XML that stops at the first fault: the feed against all that RFC 4287 says of
 * the elements it uses, and the sitemap.
 */
const ATOM = 'http://www.w3.org/2005/Atom';
/** Which elements may stand in another, and how often at most (§4.1.1, §4.1.2). */
const ONCE = ['id', 'title', 'updated', 'subtitle', 'summary', 'published', 'icon', 'logo', 'rights', 'generator'];
const IN_FEED = new Set(['id', 'title', 'updated', 'subtitle', 'author', 'link', 'entry', 'category']);
const IN_ENTRY = new Set(['id', 'title', 'updated', 'published', 'summary', 'link', 'category', 'author', 'content']);
const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

interface Element {
  name: string;
  space: string;
  /** Its own words, without those of what is in it. */
  text: string;
  attributes: Record<string, string>;
  parts: Element[];
}

let database: TestDatabase;
let square: TestSquare;
let browser: Browser;
let page: Page;
let base: string;

beforeAll(async () => {
  database = await testDatabase({ connections: 2 });
  square = await testSquare(database.db);
  await square.post({ item: 'fauteuil en velours vert', quartier: 'Cesson', photo: 'armchair' });
  await square.post({ item: 'pot \u0001\u000b\u001f\ufffe & <b>"à clou"</b> ]]> 🍅', word: 'POT', kind: 'swap' });
  await square.post({ item: 'un coup de main', word: 'MAIN', kind: 'service', direction: 'request' });
  await square.post({ item: 'terminé', outcome: 'exchanged' });
  await sql`insert into town (slug, name, insee, timezone, approval, created_at)
    values ('quintin', 'Quintin', '22262', 'Europe/Paris', true, ${NOW})`.execute(database.db);
  [base, browser] = await Promise.all([square.listen(), startChromium()]);
  page = await browser.newPage();
  await page.goto(base);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await square?.app.close();
  await database?.close();
});

/** @throws with what the parser says of a text that is no XML */
async function read(path: string): Promise<Element> {
  const response = await fetch(`${base}${path}`);
  const { problem, root } = (await page.evaluate(`((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    const problem = parsed.querySelector('parsererror');
    const words = (node) => [...node.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ data }) => data).join('');
    const tell = (node) => ({ name: node.localName, space: node.namespaceURI, text: words(node).trim(),
      attributes: Object.fromEntries([...node.attributes].map(({ name, value }) => [name, value])), parts: [...node.children].map(tell) });
    return { problem: problem && problem.textContent, root: tell(parsed.documentElement) };
  })(${JSON.stringify(await response.text())})`)) as { problem: string | null; root: Element };
  if (problem !== null) throw new Error(`${path}: ${problem}`);
  return root;
}

const all = (element: Element): Element[] => [element, ...element.parts.flatMap(all)];
const called = (element: Element, name: string) => element.parts.filter((part) => part.name === name);

/** What the feed and its entries have in common. @returns their id */
function checkCommon(element: Element, allowed: ReadonlySet<string>): string {
  const names = element.parts.map(({ name }) => name);
  expect(names.filter((name) => !allowed.has(name))).toEqual([]);
  for (const name of ['id', 'title', 'updated']) expect([name, called(element, name).length]).toEqual([name, 1]);
  for (const name of ONCE) expect(called(element, name).length).toBeLessThan(2);
  // words stand in elements alone (§3.1.1: their type is text, in which there is no markup)
  expect(element.text).toBe('');
  for (const name of ['title', 'subtitle', 'summary']) {
    for (const { parts, attributes, text } of called(element, name))
      expect([parts, attributes, text === '']).toEqual([[], {}, false]);
  }
  for (const name of ['updated', 'published']) {
    for (const { text } of called(element, name)) {
      expect(text).toMatch(RFC_3339);
      expect(Number.isNaN(Date.parse(text))).toBe(false);
    }
  }
  const links = called(element, 'link').map(({ attributes }) => attributes);
  for (const { href = '', rel = 'alternate', type = 'text/html' } of links) {
    expect(URL.canParse(href)).toBe(true);
    expect(rel).toMatch(/^(alternate|self|enclosure)$/);
    expect(type).toMatch(/^[\w.+-]+\/[\w.+-]+$/);
  }
  // §4.1.1, §4.1.2: never two alternates of one type and language; without content there is one
  expect(links.filter(({ rel }) => rel === 'alternate')).toHaveLength(1);
  for (const { attributes } of called(element, 'category')) expect(attributes.term).toMatch(/\S/);
  const [id] = called(element, 'id');
  // §4.2.6: an IRI, and whole
  expect(URL.canParse(id?.text ?? '')).toBe(true);
  return id?.text ?? '';
}

function checkFeed(feed: Element): Element[] {
  expect(feed.name).toBe('feed');
  expect(new Set(all(feed).map(({ space }) => space))).toEqual(new Set([ATOM]));
  const entries = called(feed, 'entry');
  const ids = [checkCommon(feed, IN_FEED), ...entries.map((entry) => checkCommon(entry, IN_ENTRY))];
  expect(new Set(ids).size).toBe(ids.length);
  // §4.1.1: an author for all entries, who has a name (§3.2.1); where the feed itself is
  expect(called(feed, 'author').map((author) => called(author, 'name').map(({ text }) => text !== ''))).toEqual([
    [true],
  ]);
  const self = called(feed, 'link').filter(({ attributes }) => attributes.rel === 'self');
  expect(self.map(({ attributes }) => attributes.type)).toEqual(['application/atom+xml']);
  const updated = (element: Element) => Date.parse(called(element, 'updated')[0]?.text ?? '');
  for (const entry of entries) expect(updated(entry)).toBeLessThanOrEqual(updated(feed));
  return entries;
}

test('the feed has all that RFC 4287 asks for and nothing else, whatever people write', async () => {
  const answer = await fetch(`${base}/saint-brieuc/feed.atom`);
  expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  const entries = checkFeed(await read('/saint-brieuc/feed.atom'));
  expect(entries.map((entry) => called(entry, 'title')[0]?.text.replaceAll('\u00a0', ' '))).toEqual([
    'Cherche un coup de main : un coup de main',
    'À échanger : pot  & <b>"à clou"</b> ]]> 🍅',
    'À donner : fauteuil en velours vert',
  ]);
  const english = checkFeed(await read('/saint-brieuc/feed.atom?lang=en'));
  expect(english).toHaveLength(3);
});

test('a town in which nothing is up has a feed as well', async () => {
  expect(checkFeed(await read('/quintin/feed.atom'))).toEqual([]);
});

test('the sitemap is one of sitemaps.org', async () => {
  const map = await read('/sitemap.xml');
  expect([map.name, map.space]).toEqual(['urlset', 'http://www.sitemaps.org/schemas/sitemap/0.9']);
  expect(map.parts.length).toBeGreaterThan(8);
  for (const url of map.parts) {
    expect([url.name, url.parts.map(({ name }) => name)]).toEqual(['url', ['loc']]);
    expect(URL.canParse(url.parts[0]?.text ?? '')).toBe(true);
  }
});
