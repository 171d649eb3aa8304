import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { type Program, startProgram } from '../helpers/program.ts';
import { violations } from './axe.ts';
import { startChromium } from './chromium.ts';
import { type Phone, phoneOf } from './phone.ts';
import { words } from './words.ts';

/*
 * The story of the house as somebody would try it: in a browser, by typing and tapping only. The tests follow each
 * other. What the bot says is looked up by key, so its sentences may change; the page's own words stand here.
 */
const MINUTE = 60_000;
const ARMCHAIR = 'fauteuil en velours vert';

let database: TestDatabase;
let dataDir: string;
let house: Program;
let browser: Browser;
let page: Page;
/** What should not have happened in the browser: errors, violations of the policy, requests to elsewhere. */
const faults: string[] = [];
let amelie: Phone;
let yann: Phone;
let nina: Phone;
let soizic: Phone;
let gwen: Phone;
let keyword = '';
/** What sentences about the armchair may speak of. */
const about = (more = {}) => ({
  keyword,
  thing: ARMCHAIR,
  direction: 'offer',
  owner: 'Amélie',
  other: 'Amélie',
  others: 1,
  ...more,
});
const town = { place: 'Saint-Brieuc', asks: 'yes', question: 'none' };

beforeAll(async () => {
  database = await testDatabase();
  dataDir = await mkdtemp(join(tmpdir(), 'parallele-browser-'));
  [house, browser] = await Promise.all([start(), startChromium()]);
  await house.writes('full of life');
  page = await newPage();
  await page.goto(`${house.url}/emulator`);
  [amelie, yann, nina, soizic] = (await Promise.all(
    ['Amélie', 'Yann', 'Nina', 'Soizic'].map((name) => phoneOf(page, name)),
  )) as [Phone, Phone, Phone, Phone];
  gwen = await phoneOf(page, 'Gwen');
}, 3 * MINUTE);

afterAll(async () => {
  await browser?.close();
  await house?.end();
  await database?.close();
  await rm(dataDir, { recursive: true, force: true });
}, MINUTE);

/** @param port any free one unless given */
const start = (port = '0') =>
  startProgram({ DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: port, LOG_LEVEL: 'warn' });

async function newPage(
  viewport = { width: 1440, height: 900 },
  reducedMotion: 'reduce' | 'no-preference' = 'reduce',
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion,
  });
  context.setDefaultTimeout(15_000);
  const fresh = await context.newPage();
  // what the content security policy forbids is an error of the console, too
  fresh.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  fresh.on('pageerror', (error) => faults.push(String(error)));
  fresh.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (!['blob:', 'data:'].includes(protocol) && hostname !== '127.0.0.1') faults.push(`asked ${request.url()}`);
  });
  return fresh;
}

test('the town is alive before anybody has done anything', async () => {
  for (const phone of [amelie, yann]) {
    await phone.hears(words('join.welcome', town));
    const photos = phone.place.getByRole('article').locator('img');
    await expect.poll(() => photos.count(), { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
  }
  await nina.place.getByRole('button', { name: 'Démarrer' }).waitFor();
});

test('on the first visit a tour goes round by keyboard, covers nothing, and can be left and called again', async () => {
  const tour = page.getByRole('dialog', { name: 'Visite guidée' });
  await tour.getByText('Étape 1 sur 7').waitFor();
  await tour.getByRole('button', { name: 'Suivant' }).focus();
  for (let n = 2; n <= 7; n += 1) {
    await page.keyboard.press('Enter');
    await tour.getByText(`Étape ${n} sur 7`).waitFor();
  }
  await page.keyboard.press('Escape');
  await tour.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await tour.getByText('Étape 1 sur 7').waitFor();
  await expect.poll(focused).toBe('- button "Suivant"');
  await tour.getByRole('button', { name: 'Quitter la visite' }).click();
  await page.reload();
  await yann.place.waitFor();
  expect(await tour.count()).toBe(0);
});

test('a newcomer comes in', { timeout: MINUTE }, async () => {
  await nina.taps('Démarrer');
  await nina.hears(words('join.hello'));
  await nina.hears(words('join.ask-town'));
  await nina.says('Bonjour');
  await nina.hears(words('common.hello-again'));
  await nina.says('st brieuc');
  await nina.hears(words('join.ask-answer', town));
  await nina.says('Ginglin');
  await nina.hears(words('join.ask-name', town));
  await nina.says('Nina');
  await nina.hears(words('join.pending', { ...town, name: 'Nina' }));

  const card = await soizic.hears('Nina');
  await soizic.taps(words('common.button-approve'), card);
  await gwen.hears('Nina');
  const number = Number(/n°\s*(\d+)/.exec((await card.textContent()) ?? '')?.[1]);
  await soizic.hears(words('admin.approved', { name: 'Nina', number }));
  await gwen.hears(words('admin.decided-approved', { by: 'Soizic', name: 'Nina', number }));
  await nina.hears(words('join.welcome', town));
  // the other admin's tap comes too late, and a change of mind as well
  await gwen.taps(words('common.button-approve'));
  await gwen.hears(words('admin.already', { decision: 'approved', own: 'no', by: 'Soizic', name: 'Nina', number }));
  await soizic.taps(words('common.button-refuse'));
  await soizic.hears(words('admin.already', { decision: 'approved', own: 'yes', by: 'Soizic', name: 'Nina', number }));
});

test('a gift is published from one message', { timeout: MINUTE }, async () => {
  const hint = amelie.place.getByRole('button', { name: 'Essaie' });
  await hint.click();
  const composer = amelie.place.getByRole('textbox', { name: 'Message d’Amélie' });
  expect(await composer.inputValue()).toContain('Je donne un fauteuil en velours vert à Cesson');
  await composer.press('Enter');
  await hint.waitFor({ state: 'detached' });
  await amelie.hears(words('post.review-check'));
  await amelie.hears(words('post.line-item', { item: ARMCHAIR }));
  await amelie.hears(words('post.line-quartier', { quartier: 'Cesson' }));

  await amelie.sendsSample('Fauteuil');
  await amelie.hears(words('post.photos-added', { count: 1 }));
  await amelie.taps(words('post.edit-quartier'));
  await amelie.hears(words('post.ask-quartier'));
  await amelie.says('Robien');
  const review = await amelie.hears(words('post.line-quartier', { quartier: 'Robien' }));
  await amelie.taps(words('post.confirm-check'), review);
  const done = await amelie.hears(/FAUTEUIL\s\d+/);
  keyword = /FAUTEUIL \d+/.exec(((await done.textContent()) ?? '').replaceAll(/\s/g, ' '))?.[0] ?? '';
  expect(keyword).toMatch(/^FAUTEUIL \d+$/);
  await amelie.hears(words('post.done', { keyword }));
});

test('a neighbour answers by the button, another by the keyword', { timeout: MINUTE }, async () => {
  const card = await yann.hears(words('post.card-title', { thing: ARMCHAIR, keyword, left: 0 }));
  const photo = card.locator('img');
  await photo.scrollIntoViewIfNeeded();
  await expect
    .poll(() => photo.evaluate(({ naturalWidth }: { naturalWidth: number }) => naturalWidth))
    .toBeGreaterThan(0);
  await yann.taps(words('post.button-take'), card);
  await yann.hears(words('claim.claimed', about({ place: 1, parts: 0 })));
  await yann.says('Je peux passer vendredi après le travail');
  await yann.hears(words('claim.word-added', about()));

  await nina.says(keyword.toLowerCase().replace(' ', 's n°'));
  await nina.hears(words('claim.claimed', about({ place: 2, parts: 0 })));
  await nina.taps(words('claim.skip-said'));
  await nina.hears(words('claim.no-word', about()));
});

test('the owner chooses, and everybody is told', { timeout: MINUTE }, async () => {
  const answer = await amelie.hears(words('claim.answer-came', about({ name: 'Yann', parts: 0 })));
  await amelie.taps(words('common.button-pick'), answer);
  await amelie.hears(words('mine.picked', about({ name: 'Yann', others: 1, left: 0 })));
  const chosen = await yann.hears(words('mine.chosen', about({ parts: 0 })));
  await nina.hears(words('mine.not-chosen', about({ place: 1 })));

  await yann.taps(words('common.button-write'), chosen);
  await yann.hears(words('relay.writing', about()));
  await yann.says('Merci ! Je passe bientôt.');
  await yann.hears(words('relay.passed', about({ count: 1, photos: 0 })));
  await amelie.hears(words('relay.came', about({ name: 'Yann', message: 'Merci ! Je passe bientôt.' })));

  await yann.says('fin');
  await yann.hears(words('relay.stopped', about()));
  await amelie.taps(words('mine.button-hand-over'));
  await amelie.hears(words('mine.handed', about({ name: 'Yann', left: 0 })));
  await yann.hears(words('mine.handed-over', about()));
});

test('old buttons say what has changed', { timeout: MINUTE }, async () => {
  const card = await soizic.hears(words('post.card-title', { thing: ARMCHAIR, keyword, left: 0 }));
  await soizic.taps(words('post.button-take'), card);
  await soizic.hears(words('claim.ended', about({ outcome: 'exchanged' })));
  await amelie.taps(words('post.confirm-check'));
  await amelie.hears(words('post.ended-published', { keyword }));
});

test('behind the scenes stand the raw events', { timeout: MINUTE }, async () => {
  await page.getByRole('button', { name: 'Coulisses' }).click();
  const backstage = page.getByRole('complementary', { name: 'Coulisses' });
  await backstage.getByLabel('Téléphone').selectOption({ label: 'Amélie' });
  await backstage.getByLabel('Sens').selectOption({ label: 'Vers le bot' });
  const event = backstage
    .getByRole('listitem')
    .filter({ hasText: words('mine.button-hand-over') })
    .first();
  await event.getByRole('button').click();
  await event.getByText('"postback":').waitFor();
  await event.getByText(/"v1:do:hand-over:\d+"/).waitFor();
  await backstage.getByLabel('Sens').selectOption({ label: 'Du bot' });
  const send = backstage
    .getByRole('listitem')
    .filter({ hasText: words('mine.handed', about({ name: 'Yann', left: 0 })) })
    .first();
  await send.getByRole('button').click();
  await send.getByText('"message_id":').waitFor();
  await backstage.getByRole('button', { name: 'Fermer' }).click();
});

test('moved on by a day, the clock closes windows, and not without a word; a word opens one again', {
  timeout: 2 * MINUTE,
}, async () => {
  await yann.window.getByText('fenêtre ouverte').waitFor();
  await page.getByRole('button', { name: '+ 1 jour' }).click();
  await page.getByText('en avance de 1 j').waitFor({ timeout: MINUTE });
  for (const phone of [amelie, yann, nina, soizic]) await phone.window.getByText('fenêtre fermée').waitFor();
  // on the way, and before it was too late
  await amelie.hears(words('news.button-keep-news'));
  await nina.says('merci');
  await nina.hears(words('common.welcome'));
  await nina.window.getByText('fenêtre ouverte').waitFor();
});

test('the keyboard alone is enough', { timeout: MINUTE }, async () => {
  const composer = yann.place.getByRole('textbox', { name: 'Message de Yann' });
  await composer.focus();
  await page.keyboard.type('aide');
  await page.keyboard.press('Shift+Enter');
  expect(await composer.inputValue()).toBe('aide\n');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect.poll(focused).toBe('- button "Envoyer"');
  await page.keyboard.press('Enter');
  await yann.hears(words('common.help'));

  await yann.place.getByRole('button', { name: 'Menu', exact: true }).focus();
  await page.keyboard.press('Enter');
  await yann.place.getByRole('dialog', { name: 'Menu' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect.poll(focused).toBe(`- button "${words('common.button-give')}"`);
  await page.keyboard.press('Escape');
  await yann.place.getByRole('dialog', { name: 'Menu' }).waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('- button "Menu"');
});

const focused = () => page.locator(':focus').ariaSnapshot();

test('everything that can be used has a name, and every picture a text', { timeout: MINUTE }, async () => {
  await amelie.place.getByRole('button', { name: 'Photo', exact: true }).click();
  await page.getByRole('button', { name: 'Coulisses' }).click();
  await page.getByRole('button', { name: 'Autre…', exact: true }).click();
  const seen = await page.locator('body').ariaSnapshot();
  expect(seen).toContain('- textbox "Message d’Amélie"');
  expect(seen).toContain('- button "Fauteuil');
  expect(seen.match(/^ *- (button|link|textbox|combobox|checkbox|spinbutton|img)(?! ").*$/gm) ?? []).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('on a telephone there is one phone at a time', { timeout: MINUTE }, async () => {
  const narrow = await newPage({ width: 390, height: 844 });
  await narrow.goto(`${house.url}/emulator`);
  await narrow.getByRole('button', { name: 'Yann' }).click();
  const own = await phoneOf(narrow, 'Yann');
  await own.hears(words('mine.handed-over', about()));
  expect(await narrow.getByRole('log').count()).toBe(1);
  expect(await narrow.evaluate('document.documentElement.scrollWidth')).toBe(390);
  expect(await violations(narrow)).toEqual([]);
  await narrow.context().close();
});

test('scenes play through the real bot and leave one in the middle of the chat; a link leads to one', {
  timeout: 3 * MINUTE,
}, async () => {
  const bar = page.getByRole('region', { name: 'Scène en cours' });
  const plays = async (scene: string, end: string) => {
    await page.getByRole('link', { name: scene, exact: true }).click();
    await bar.getByText(end).waitFor({ timeout: 30_000 });
  };
  await plays('Un spam', 'L’annonce attend');
  // what waits for an admin is in the way of no other scene
  await plays('Un prêt', 'Amélie veut emprunter');
  await plays('Un don', 'Yann a répondu');
  await plays('Une nouvelle voisine', 'La demande est chez les admins');
  await bar.getByRole('button', { name: 'À toi de jouer' }).click();
  await expect.poll(focused).toContain('- textbox "Message de Soizic"');
  const { place } = await phoneOf(page, 'Léa');
  await place.waitFor();

  // in another window it tells of something else
  const other = await newPage();
  const gifts = () => other.getByText(/^Je donne un fauteuil crapaud/).count();
  await other.goto(`${house.url}/emulator#don`);
  await other.getByRole('region', { name: 'Scène en cours' }).getByText('Yann a répondu').waitFor({ timeout: 30_000 });
  expect(await gifts()).toBe(1);
  await other.getByText(/^Je donne trois pots de gelée/).waitFor();
  await other.context().close();

  // with its pauses, for whoever watches: stopped half-way, and skipped to its end
  const watched = await newPage({ width: 390, height: 844 }, 'no-preference');
  await watched.goto(`${house.url}/emulator#voisine`);
  await watched.getByText('Rozenn écrit à la Page').waitFor();
  await watched.getByRole('button', { name: 'Arrêter' }).click();
  await watched.getByRole('region', { name: 'Scène en cours' }).waitFor({ state: 'detached' });
  expect(new URL(watched.url()).hash).toBe('');
  await watched.getByRole('link', { name: 'Une nouvelle voisine' }).click();
  await watched.getByText('Jeanne ouvre la conversation').waitFor();
  await watched.getByRole('button', { name: 'Passer' }).click();
  await watched.getByText('La demande est chez les admins').waitFor();
  expect(await watched.evaluate('document.documentElement.scrollWidth')).toBe(390);
  await watched.context().close();
});

test('dark by switch, and the page in English', { timeout: MINUTE }, async () => {
  const ground = () => page.evaluate("getComputedStyle(document.querySelector('.screen')).backgroundColor");
  const light = await ground();
  await page.getByRole('button', { name: 'Mode sombre' }).click();
  expect(await ground()).not.toBe(light);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('region', { name: 'Amélie’s phone' }).getByText('window open until').waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('en');
  expect(await page.locator('body').ariaSnapshot()).not.toMatch(/Coulisses|Réponses rapides|Envoyer/);
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('button', { name: 'Mode sombre' }).click();
  expect(await ground()).toBe(light);
});

test('nothing went wrong in the browser, and it asked nobody else', () => {
  expect(faults).toEqual([]);
});

test('started again, the phones remember, and the town is not made twice', { timeout: 2 * MINUTE }, async () => {
  const counts = () => Promise.all([amelie, yann, nina].map(({ place }) => place.locator('.row').count()));
  const before = await counts();
  const members = () => database.db.selectFrom('member').select('psid').execute();
  const known = (await members()).length;
  expect(await house.end()).toBe(0);
  await page.getByText('programme arrêté').waitFor();
  house = await start(new URL(house.url).port);
  await page.getByText('les téléphones du quartier').waitFor();
  expect(await counts()).toEqual(before);
  expect((await members()).length).toBe(known);
  await amelie.says('aide');
  await amelie.hears(words('common.help'));
});
