import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { type House, openHouse } from '../helpers/house.ts';
import type { Phone } from '../helpers/phone.ts';
import { allCells, wordyColumns } from './cells.ts';
import { markedLife, NAMES, PSID } from './marked-life.ts';

const MINUTE = 60_000;

/** The address of the newest link that somebody was sent. */
async function linkFor(house: House, phone: Phone, words = 'mes données'): Promise<string> {
  await phone.says(words);
  const url = phone.heard
    .flatMap(({ buttons }) => buttons)
    .flatMap((button) => ('url' in button ? [button.url] : []))
    .at(-1);
  expect(url).toMatch(/^https:\/\/parallele\.example\/my-data\/[\w-]{43}$/);
  return `${new URL(house.webhookUrl).origin}${new URL(url ?? '').pathname}`;
}
const openIt = (url: string) => fetch(url, { method: 'POST' });

test('« mes données » shows every column that holds something of a member, and nothing of others', {
  timeout: 60_000,
}, async () => {
  await using house = await openHouse();
  const { leaver, neighbour } = await markedLife(house);
  await sql`update member set answer = 'ANSWER OF PAUL', quartier = 'HOME OF PAUL' where id = ${await neighbour.memberId()}`.execute(
    house.db,
  );
  await sql`update post set contact = 'CONTACT OF CLAIRE' where item like '%table%'`.execute(house.db);
  await sql`update post set weighs_as = 'clic clac' where item not like '%table%'`.execute(house.db);
  const before = await allCells(house.db);
  const response = await openIt(await linkFor(house, leaver));
  const page = await response.text();
  expect(response.status).toBe(200);
  expect(page).toContain('<html lang="fr">');

  // the marks of each column, as they stand in rows that are about them
  const marks = [...Object.values(NAMES), PSID].filter((mark) => mark !== NAMES.toThem && mark !== NAMES.ofOther);
  expect(marks.filter((mark) => !page.toLowerCase().includes(mark.toLowerCase()))).toEqual([]);
  const wordy = new Set(await wordyColumns(house.db));
  const shown = before.filter(({ table, column }) => wordy.has(`${table}.${column}`));
  expect(new Set(shown.map(({ table, column }) => `${table}.${column}`))).toEqual(wordy);
  expect(page).not.toMatch(/(ANSWER|HOME) OF PAUL|CONTACT OF CLAIRE/);

  // what remains of a thing a year after its end is theirs too
  expect(page).toContain('<dd>clic clac</dd>');

  const pictures = [...page.matchAll(/href="https:\/\/parallele\.example(\/photos\/[\w-]+\.jpg)"/g)];
  expect(pictures.length).toBeGreaterThan(0);
  const json = /<pre>(.*)<\/pre>/s.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
  expect(JSON.parse(json).alert[0].words).toBe(NAMES.alert);
});

test('they may be kept as a file, with the same in it; then the link is used up too', async () => {
  await using house = await openHouse();
  const marie = await house.member('Marie', await house.town('Saint-Brieuc'));
  const url = await linkFor(house, marie);
  expect(await (await fetch(url)).text()).toContain('<button name="as" value="file">');
  const response = await fetch(url, { method: 'POST', body: new URLSearchParams({ as: 'file' }) });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-disposition': 'attachment; filename="mes-donnees.json"',
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const held = JSON.parse(await response.text());
  expect(held.member[0].name).toBe('Marie');
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  const page = await (await openIt(await linkFor(house, marie))).text();
  const json = /<pre>(.*)<\/pre>/s.exec(page)?.[1]?.replaceAll('&quot;', '"') ?? '';
  expect(Object.keys(JSON.parse(json))).toEqual(Object.keys(held));
});

test('a link opens once, within its hour, and only the newest does', async () => {
  await using house = await openHouse();
  const marie = await house.member('Marie', await house.town('Saint-Brieuc'), { locale: 'en' });
  const first = await linkFor(house, marie, 'my data');
  const second = await linkFor(house, marie, 'my data');
  expect((await openIt(first)).status).toBe(404);
  // what previews links uses nothing up
  for (const _ of [1, 2]) {
    const look = await fetch(second);
    expect(look.status).toBe(200);
    expect(await look.text()).not.toContain('Marie');
  }
  // of two who tap at once, one gets in
  const [one, other] = await Promise.all([openIt(second), openIt(second)]);
  expect([one?.status, other?.status].sort()).toEqual([200, 404]);
  expect((await fetch(second)).status).toBe(404);

  const third = await linkFor(house, marie, 'my data');
  await house.pass(61 * MINUTE);
  expect((await openIt(third)).status).toBe(404);
  expect(await house.db.selectFrom('private_link').select('member_id').execute()).toEqual([]);
});

test('the page loads nothing, is kept by nobody, and shows words as words', async () => {
  await using house = await openHouse();
  const marie = await house.member('<script>alert(1)</script>', await house.town('Saint-Brieuc'));
  const response = await openIt(await linkFor(house, marie));
  const page = await response.text();
  expect(page).not.toContain('<script');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
  });
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+';/);
  expect(response.headers.get('set-cookie')).toBeNull();
});

test('what the program calls by words of its own is said in theirs, and what is not held takes one line', async () => {
  await using house = await openHouse();
  const marie = await house.member('Marie', await house.town('Saint-Brieuc'));
  const page = await (await openIt(await linkFor(house, marie))).text();
  const [read = '', forMachines = ''] = page.split('<details>');
  expect(read).toContain('<dd>tu fais partie du groupe</dd>');
  expect(read).not.toMatch(/<dd>(?:approved|fr)<\/dd>/);
  expect(read).toContain('<h2>Et rien à propos de :</h2><ul><li>');
  expect(read).not.toContain('<h2>Tes alertes</h2>');
  expect(forMachines).toContain('approved');
});

test('a guessed link opens nothing', async () => {
  await using house = await openHouse();
  for (const token of ['', 'x', '..%2Fwebhook', 'a'.repeat(43), '%00', `${'a'.repeat(43)}%27--`]) {
    const url = `${new URL(house.webhookUrl).origin}/my-data/${token}`;
    expect([token, (await fetch(url)).status, (await openIt(url)).status]).toEqual([token, 404, 404]);
  }
});
