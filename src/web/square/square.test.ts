import { gunzipSync } from 'node:zlib';
import type { LightMyRequestResponse } from 'fastify';
import type { KyselyPlugin } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import {
  NAMES,
  NOW,
  PAGE_ID,
  PUBLIC_URL,
  squareServer,
  type TestSquare,
  testSquare,
} from '../../../test/helpers/square.ts';
import { isReserved } from '../../community/towns/slug.ts';

const HOUR = 3_600_000;
let database: TestDatabase;
let it: TestSquare;
beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await it.post({
    item: 'fauteuil en velours vert',
    quartier: 'Cesson',
    until: new Date('2026-11-28T22:00:00Z'),
    photo: 'armchair',
  });
  await it.post({
    item: 'perceuse à percussion',
    word: 'PERCEUSE',
    kind: 'lend',
    loan: 'un week-end',
    quartier: 'Robien',
    deposit: '20 €',
  });
  await it.post({ item: 'plants de tomates', word: 'PLANTS', kind: 'swap', in_return: 'des œufs' });
  await it.post({ item: 'vélo pour un enfant', word: 'VELO', direction: 'request' });
  await it.post({ item: 'chaise <script>alert(1)</script> "bleue" & l’autre', word: 'CHAISE', quartier: '<b>x' });
  for (const outcome of ['held', 'removed', 'withdrawn', 'exchanged', 'expired']) {
    await it.post({ item: `secret ${outcome}`, word: 'SECRET', quartier: 'Secretquartier', photo: 'jam', outcome });
  }
  await it.post({ item: 'secret pending', by: await it.member(NAMES[1], 'pending') });
  await it.post({ item: 'secret banned', by: await it.member(NAMES[1], 'banned') });
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

const get = (url: string, headers: Record<string, string> = {}): Promise<LightMyRequestResponse> =>
  it.app.inject({ url, headers: { 'accept-language': 'fr', ...headers } });
const page = async (url: string, headers?: Record<string, string>) => (await get(url, headers)).body;

describe('the page of a town', () => {
  test('shows what is on offer and asked for, with where, until when and what opens Messenger', async () => {
    const html = await page('/saint-brieuc');
    expect(html).toContain('<html lang="fr">');
    for (const words of [
      'Fauteuil en velours vert',
      'Cesson',
      'Jusqu’au samedi 28 novembre',
      'FAUTEUIL 1',
      `href="https://m.me/${PAGE_ID}?ref=post_saint-brieuc_1"`,
      `href="https://m.me/${PAGE_ID}?ref=town_saint-brieuc"`,
      'Durée\u00a0: un week-end',
      'Contre\u00a0: des œufs',
      'Je l’emprunte',
      'Tes voisins cherchent',
      'Je peux aider',
    ])
      expect(html).toContain(words);
  });

  test('shows nothing of what may not be seen, and nobody’s name', async () => {
    for (const url of [
      '/saint-brieuc',
      '/saint-brieuc?q=secret',
      '/saint-brieuc/feed.atom',
      '/sitemap.xml',
      '/saint-brieuc/1',
    ]) {
      const text = await page(url);
      expect(text).not.toMatch(/secret /i);
      expect(text).not.toMatch(/Secretquartier|jam\d/);
      for (const name of NAMES) expect(text).not.toContain(name);
    }
    const numbers = [...(await page('/saint-brieuc')).matchAll(/href="\/saint-brieuc\/(\d+)"/g)].map(([, n]) => n);
    expect([...new Set(numbers)].sort()).toEqual(['1', '2', '3', '4', '5']);
    expect(await page('/sitemap.xml')).not.toMatch(/saint-brieuc\/(6|7|8|9|10|11|12)</);
  });

  test('escapes what people wrote', async () => {
    for (const url of ['/saint-brieuc', '/saint-brieuc/5', `/saint-brieuc?q=${encodeURIComponent('"><script>x')}`]) {
      const html = await page(url);
      expect(html).not.toContain('<script>');
      expect(html).not.toContain('<b>');
    }
    expect(await page('/saint-brieuc/5')).toContain(
      'Chaise &lt;script&gt;alert(1)&lt;/script&gt; &quot;bleue&quot; &amp; l’autre',
    );
  });

  test('is filtered by kind and by words, by a form without script', async () => {
    const gifts = await page('/saint-brieuc?kind=give');
    expect(gifts).toContain('FAUTEUIL 1');
    expect(gifts).not.toContain('PERCEUSE 2');
    expect(gifts).toMatch(/href="\/saint-brieuc\?kind=give" aria-current="true"/);
    expect(gifts).toContain('<input type="hidden" name="kind" value="give">');
    for (const words of ['PERCEUSE', 'perseuse', 'robien', 'perceuse 2']) {
      const found = await page(`/saint-brieuc?q=${encodeURIComponent(words)}`);
      expect([words, found.includes('PERCEUSE 2'), found.includes('FAUTEUIL 1')]).toEqual([words, true, false]);
    }
    expect(await page('/saint-brieuc?q=piano')).toContain('Rien pour «\u00a0piano\u00a0» en ce moment.');
    expect(await page('/saint-brieuc?kind=nonsense&before=x&q=')).toContain('PERCEUSE 2');
  });

  test('speaks English to whoever prefers it, or follows the link', async () => {
    expect(await page('/saint-brieuc', { 'accept-language': 'en-GB,en;q=0.9,fr;q=0.4' })).toContain(
      'Offered by neighbours',
    );
    expect(await page('/saint-brieuc', { 'accept-language': 'de,fr;q=0.5' })).toContain('Proposé par tes voisins');
    const chosen = await page('/saint-brieuc?lang=en');
    expect(chosen).toContain('<html lang="en">');
    // it stays English from page to page
    expect(chosen).toContain('href="/saint-brieuc/1?lang=en"');
    expect(chosen).toContain('<input type="hidden" name="lang" value="en">');
  });

  test('weighs less than 50 kB with its style, and asks nobody else', async () => {
    const html = await page('/saint-brieuc');
    const style = /<link rel="stylesheet" href="(\/style\/[\w-]+\.css)">/.exec(html)?.[1] ?? '';
    const sheet = await get(style);
    expect(sheet.headers['cache-control']).toContain('immutable');
    expect(html.length + sheet.body.length).toBeLessThan(50_000);
    const elsewhere = [...html.matchAll(/(?:src|srcset)="([^"]+)"/g)].filter(([, url]) => !url?.startsWith('/'));
    expect(elsewhere).toEqual([]);
    expect(sheet.body).not.toContain('url(');
    const { headers } = await get('/saint-brieuc');
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('is 404 where there is no town, in words; a name as it is typed leads there', async () => {
    const missing = await get('/quimper');
    expect(missing.statusCode).toBe(404);
    expect(missing.body).toContain('Il n’y a pas de Parallèle à cette adresse.');
    expect((await get('/Saint-Brieuc')).headers.location).toBe('/saint-brieuc');
    expect((await get('/saint%20brieuc')).headers.location).toBe('/saint-brieuc');
    for (const url of ['/quimper/1', '/%00', '/x..y', '/saint-brieuc/0', '/saint-brieuc/nothing', '/a/b/c/d']) {
      expect([url, (await get(url, { accept: 'text/html' })).statusCode]).toEqual([url, 404]);
    }
    expect((await get('/a/b/c/d', { accept: 'text/html' })).body).toContain('Ici, il n’y a rien');
  });
});

describe('the page of a post', () => {
  test('shows it, tells machines what it is, and what is like it', async () => {
    const html = await page('/saint-brieuc/2');
    for (const words of [
      'Perceuse à percussion',
      'Robien, Saint-Brieuc',
      'Caution\u00a0: 20\u00a0€',
      'Publié le lundi 23 novembre',
    ])
      expect(html).toContain(words);
    expect(html).toContain(`<meta property="og:url" content="${PUBLIC_URL}/saint-brieuc/2">`);
    expect(html).toContain('<meta property="og:title" content="À prêter\u00a0: perceuse à percussion">');
    const image = /property="og:image" content="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(image.startsWith(`${PUBLIC_URL}/saint-brieuc/2/carte.jpg?`)).toBe(true);
    const data = JSON.parse(/<script type="application\/ld\+json">(.+?)<\/script>/.exec(html)?.[1] ?? '');
    expect(data).toMatchObject({ '@type': 'Offer', price: 0, itemOffered: { name: 'Perceuse à percussion' } });
    expect(html).toContain(`<link rel="canonical" href="${PUBLIC_URL}/saint-brieuc/2">`);
  });

  test.each([7, 8, 9, 10])('of one that is over (%i) keeps its address and says nothing of it', async (number) => {
    const answer = await get(`/saint-brieuc/${number}`);
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('Cette annonce est terminée');
    expect(answer.body).toContain('<meta name="robots" content="noindex">');
    expect(answer.body).not.toMatch(/secret/i);
    expect(answer.body).not.toMatch(/photos\/jam/);
    expect(answer.body).toContain('<meta property="og:title" content="Cette annonce est terminée">');
    expect(answer.body).toContain('CHAISE 5');
  });

  test.each([6, 11, 12, 99])('of one that may not be seen (%i) is as that of none', async (number) => {
    const answer = await get(`/saint-brieuc/${number}`);
    expect(answer.statusCode).toBe(404);
    expect(answer.body).not.toMatch(/secret/i);
    const plain = (html: string, n: number) => html.split('<main')[1]?.replaceAll(String(n), 'N');
    expect(plain(answer.body, number)).toBe(plain(await page('/saint-brieuc/98'), 98));
  });
});

describe('how pages are sent', () => {
  test('once to whoever has them already', async () => {
    const first = await get('/saint-brieuc');
    const etag = String(first.headers.etag);
    expect((await get('/saint-brieuc', { 'if-none-match': etag })).statusCode).toBe(304);
    expect((await get('/saint-brieuc', { 'if-none-match': `"x", ${etag}` })).statusCode).toBe(304);
    expect((await get('/saint-brieuc', { 'if-none-match': '"x"' })).statusCode).toBe(200);
    expect(first.headers['cache-control']).toMatch(/^public, max-age=\d+/);
    const number = await it.post({ item: 'luge', word: 'LUGE' });
    expect((await get('/saint-brieuc', { 'if-none-match': etag })).statusCode).toBe(200);
    await database.db
      .updateTable('post')
      .set({ outcome: 'withdrawn', closed_at: NOW })
      .where('number', '=', number)
      .execute();
    expect(await page('/saint-brieuc')).not.toContain('LUGE');
  });

  test.each([
    ['gzip, deflate', 'gzip'],
    ['deflate, gzip', 'gzip'],
    ['br', undefined],
    ['gzip;q=0', undefined],
    ['', undefined],
  ])('as Facebook’s crawler asks for them: %s', async (asked, encoding) => {
    const answer = await get('/saint-brieuc/1', { 'accept-encoding': asked, 'user-agent': 'facebookexternalhit/1.1' });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers.vary).toContain('accept-encoding');
    const text = encoding === 'gzip' ? gunzipSync(answer.rawPayload).toString() : answer.body;
    expect(text).toContain('og:image');
  });

  test('with one question to the database at most', async () => {
    const counting = counter();
    const app = await squareServer(database.db.withPlugin(counting.plugin));
    const asked: Record<string, number> = {};
    for (const url of [
      '/',
      '/?q=22000',
      '/saint-brieuc',
      '/saint-brieuc?q=velo&kind=give',
      '/saint-brieuc/1',
      '/saint-brieuc/7',
      '/saint-brieuc/99',
      '/quimper',
      '/saint-brieuc/feed.atom',
      '/sitemap.xml',
      '/confidentialite',
      '/conditions',
      '/nothing/at/all',
    ]) {
      counting.count = 0;
      await app.inject({ url, headers: { accept: 'text/html' } });
      asked[url] = counting.count;
    }
    await app.close();
    expect(Object.entries(asked).filter(([, count]) => count > 1)).toEqual([]);
    expect(asked['/saint-brieuc']).toBe(1);
    expect(asked['/confidentialite']).toBe(0);
  });

  test('made once for all who ask at the same time', async () => {
    const counting = counter();
    const app = await squareServer(database.db.withPlugin(counting.plugin));
    const answers = await Promise.all(Array.from({ length: 30 }, () => app.inject('/saint-brieuc')));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(counting.count).toBe(1);
    await app.close();
  });
});

describe('the towns', () => {
  test('are found by name and by postcode, however they are typed', async () => {
    expect(await page('/')).toContain('href="/saint-brieuc"');
    for (const words of ['22000', 'st brieuc', 'Brieuc', 'SAINT BRIEUC']) {
      expect([words, (await page(`/?q=${encodeURIComponent(words)}`)).includes('href="/saint-brieuc"')]).toEqual([
        words,
        true,
      ]);
    }
    const none = await page('/?q=Quintin');
    expect(none).toContain('Pas encore de Parallèle pour «\u00a0Quintin\u00a0»');
    expect(none).not.toContain('href="/saint-brieuc"');
  });
});

test('texts say what this deployment does', async () => {
  expect(await page('/ouvrir-un-parallele')).toContain('regarde chaque demande');
  expect(await page('/conditions')).toContain('parler à un humain');
  const app = await squareServer(database.db, 'Association Partage, bonjour@partage.example');
  for (const url of ['/confidentialite', '/conditions?lang=en']) {
    expect((await app.inject(url)).body).toContain('Association Partage, bonjour@partage.example');
  }
  await app.close();
  for (const url of ['/confidentialite', '/conditions', '/comment-ca-marche', '/ouvrir-un-parallele']) {
    for (const lang of ['fr', 'en']) {
      const answer = await get(`${url}?lang=${lang}`);
      expect([url, answer.statusCode, answer.body.includes(`<html lang="${lang}">`)]).toEqual([url, 200, true]);
    }
  }
});

test('no town can be called as a page of ours', () => {
  const routes = it.app.printRoutes({ commonPrefix: false });
  const first = [...routes.matchAll(/^ {4}[├└]── ([a-z][\w.-]*)/gm)].map(([, name]) => name ?? '');
  expect(first.length).toBeGreaterThan(10);
  expect(first.filter((name) => !isReserved(name.replaceAll('.', '-')))).toEqual([]);
});

describe('the card of a shared link', () => {
  test('is a JPEG of 1200 by 630, another when what it shows is another', async () => {
    for (const url of [
      '/saint-brieuc/1/carte.jpg',
      '/saint-brieuc/2/carte.jpg',
      '/saint-brieuc/carte.jpg?lang=en',
      '/carte.jpg',
      '/saint-brieuc/7/carte.jpg',
    ]) {
      const answer = await get(url);
      expect([url, answer.statusCode, answer.headers['content-type']]).toEqual([url, 200, 'image/jpeg']);
      const { width, height, format } = await sharp(answer.rawPayload).metadata();
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' });
      expect(answer.rawPayload.length).toBeLessThan(300_000);
    }
    // of a post that is over, the town's
    expect((await get('/saint-brieuc/7/carte.jpg')).rawPayload).toEqual(
      (await get('/saint-brieuc/carte.jpg')).rawPayload,
    );
    for (const url of ['/saint-brieuc/6/carte.jpg', '/saint-brieuc/99/carte.jpg', '/quimper/carte.jpg']) {
      expect([url, (await get(url)).statusCode]).toEqual([url, 404]);
    }
  });

  test('is shared in a group by Facebook’s own page', async () => {
    const answer = await get('/saint-brieuc/1/partager');
    expect(answer.statusCode).toBe(302);
    expect(answer.headers.location).toBe(
      `https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(`${PUBLIC_URL}/saint-brieuc/1`)}`,
    );
  });
});

describe('photos for pages', () => {
  test('are made once, smaller, in three formats', async () => {
    const html = await page('/saint-brieuc/1');
    expect(html).toMatch(/<source type="image\/avif" srcset="\/photos\/armchair1\/400\.avif 400w/);
    expect(html).toMatch(/<img [^>]*alt="fauteuil en velours vert" width="1200" height="900"/);
    const found: unknown[] = [];
    for (const name of ['400.avif', '400.webp', '800.jpg']) {
      const answer = await get(`/photos/armchair1/${name}`);
      expect(answer.headers['cache-control']).toBe('public, max-age=86400, immutable');
      const { width, format } = await sharp(answer.rawPayload).metadata();
      found.push([answer.headers['content-type'], width, format]);
    }
    expect(found).toEqual([
      ['image/avif', 400, 'heif'],
      ['image/webp', 400, 'webp'],
      ['image/jpeg', 800, 'jpeg'],
    ]);
    const kept = await database.db.selectFrom('media_size').select(['width', 'format']).execute();
    expect(kept).toHaveLength(3);
    await get('/photos/armchair1/400.avif');
    expect(await database.db.selectFrom('media_size').select('width').execute()).toHaveLength(3);
    for (const name of [
      'armchair1/401.avif',
      'armchair1/400.png',
      'armchair1/400.avif.x',
      'nobody/400.avif',
      '../x/400.avif',
    ]) {
      expect([name, (await get(`/photos/${name}`)).statusCode]).toEqual([name, 404]);
    }
  });
});

test('older posts stand on further pages', async () => {
  await using other = await testDatabase();
  const square = await testSquare(other.db);
  for (let n = 1; n <= 50; n += 1) await square.post({ item: `chaise ${n}`, at: new Date(NOW.getTime() + n * HOUR) });
  const numbers: number[] = [];
  let url: string | undefined = '/saint-brieuc';
  while (url !== undefined) {
    const { body }: { body: string } = await square.app.inject(url);
    numbers.push(...[...body.matchAll(/<h3><a href="\/saint-brieuc\/(\d+)"/g)].map(([, n]) => Number(n)));
    expect(body.length).toBeLessThan(40_000);
    url = /<a rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => 50 - n));
  await square.app.close();
});

function counter() {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      it.count += 1;
      return result;
    },
  };
  const it = { count: 0, plugin };
  return it;
}
