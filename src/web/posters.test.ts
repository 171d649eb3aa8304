import { inflateSync } from 'node:zlib';
import Fastify, { type FastifyInstance } from 'fastify';
import QRCode from 'qrcode';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../test/helpers/database.ts';
import { createSpeech } from '../conversation/speak/speech.ts';
import { loadBook } from '../load-book.ts';
import { messengerLinks } from '../messenger/deep-link.ts';
import { printable } from './poster-words.ts';
import { posters } from './posters.ts';

const NOW = new Date('2026-11-20T10:00:00Z');
const speech = createSpeech(loadBook());
const say = (key: string, args: Record<string, string> = {}) =>
  speech.say('fr', { key: `poster.${key}`, args }, { timezone: 'Europe/Paris' });
let database: TestDatabase;
let app: FastifyInstance;

beforeEach(async () => {
  database = await testDatabase();
  const { db } = database;
  app = Fastify();
  await app.register(posters, {
    db,
    link: messengerLinks('https://m.me'),
    say: (key, args, timezone) => speech.say('fr', { key, args }, { timezone }),
  });
  for (const id of ['1', '2']) await db.insertInto('page').values({ id, created_at: NOW }).execute();
  const town = { slug: 'saint-brieuc', name: 'Saint-Brieuc', insee: '22278', timezone: 'Europe/Paris' };
  const { id: townId } = await db
    .insertInto('town')
    .values({ ...town, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const member = { page_id: '2', psid: '7', town_id: townId, status: 'approved' as const, name: 'Zénobie' };
  const { id } = await db
    .insertInto('member')
    .values({ ...member, created_at: NOW })
    .returning('id')
    .executeTakeFirstOrThrow();
  const post = { town_id: townId, member_id: id, direction: 'offer' as const, kind: 'give' as const, created_at: NOW };
  for (const [number, outcome] of [
    [42, null],
    [43, 'removed'],
    [44, 'held'],
    [45, 'withdrawn'],
  ] as const) {
    await db
      .insertInto('post')
      .values({
        ...post,
        number,
        item: 'fauteuil 🛋️ en velours',
        word: 'FAUTEUIL',
        quartier: 'Cesson',
        outcome,
        ...(outcome === 'held' ? { held_at: NOW, held_for: 'first' as const } : {}),
        closed_at: outcome === null || outcome === 'held' ? null : NOW,
      })
      .execute();
  }
});
afterEach(async () => {
  await app.close();
  await database.close();
});

/** The words of a PDF, as its pages show them. */
function wordsOf(pdf: Buffer): string {
  const bytes = pdf.toString('latin1');
  const shown = [...bytes.matchAll(/stream\n(.*?)\nendstream/gs)].flatMap(([, stream = '']) => {
    try {
      const page = inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
      return [...page.matchAll(/\[([^\]]*)\] TJ/g)].map(([, parts = '']) =>
        [...parts.matchAll(/<([0-9a-f]*)>/g)]
          .map(([, hex = '']) => new TextDecoder('windows-1252').decode(Buffer.from(hex, 'hex')))
          .join(''),
      );
    } catch {
      return [];
    }
  });
  return shown.join('\n');
}
const flat = (text: string) => printable(text).replaceAll(/\s+/g, ' ');

test('a post’s poster says what there is, where and how one answers; never whose it is', async () => {
  const answer = await app.inject('/saint-brieuc/42/affiche.pdf');
  expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
  const pdf = answer.rawPayload;
  expect(pdf.toString('latin1')).toMatch(/^%PDF-.*\/MediaBox \[0 0 595.28 841.89\]/s);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  const words = flat(wordsOf(pdf));
  for (const said of [
    'Fauteuil en velours',
    'FAUTEUIL 42',
    'Cesson, Saint-Brieuc',
    'À DONNER',
    say('answer-keyword'),
  ]) {
    expect(words).toContain(flat(said));
  }
  expect(words).not.toContain('Zénobie');
  expect(pdf.toString('latin1')).not.toContain('nobie');
});

test('a town’s poster says what it is', async () => {
  const words = flat(wordsOf((await app.inject('/saint-brieuc/affiche.pdf')).rawPayload));
  for (const said of [say('headline'), say('headline-place', { place: 'Saint-Brieuc' }), say('scan')]) {
    expect(words).toContain(flat(said));
  }
});

test('codes open the Page that the author writes to, on the post or the town', async () => {
  const svg = (link: string) => QRCode.toString(link, { type: 'svg', errorCorrectionLevel: 'Q' });
  const post = await app.inject('/saint-brieuc/42/qr.svg');
  expect(post.body).toBe(await svg('https://m.me/2?ref=post_saint-brieuc_42'));
  expect((await app.inject('/saint-brieuc/qr.svg')).body).toBe(await svg('https://m.me/2?ref=town_saint-brieuc'));
  await database.db.updateTable('town').set({ page_id: '1' }).execute();
  expect((await app.inject('/saint-brieuc/qr.svg')).body).toBe(await svg('https://m.me/1?ref=town_saint-brieuc'));
  const png = await app.inject('/saint-brieuc/qr.png');
  expect(png.rawPayload.subarray(1, 4).toString()).toBe('PNG');
});

test.each(['affiche.pdf', 'qr.svg', 'qr.png'])(
  '%s is kept: whoever has it is told so, and who asks again gets the same',
  async (file) => {
    const url = `/saint-brieuc/42/${file}`;
    const first = await app.inject(url);
    const etag = String(first.headers.etag);
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await app.inject(url);
    // a PDF holds the second in which it was drawn
    expect(again.rawPayload.equals(first.rawPayload)).toBe(true);
    const had = await app.inject({ url, headers: { 'if-none-match': etag } });
    expect([had.statusCode, had.rawPayload.length, had.headers.etag]).toEqual([304, 0, etag]);
  },
);

test('a poster whose post has changed is another; of one that ended nobody keeps a copy', async () => {
  const url = '/saint-brieuc/42/affiche.pdf';
  const etag = String((await app.inject(url)).headers.etag);
  await database.db.updateTable('post').set({ quartier: 'Robien' }).where('number', '=', 42).execute();
  const changed = await app.inject({ url, headers: { 'if-none-match': etag } });
  expect([changed.statusCode, changed.headers.etag === etag]).toEqual([200, false]);
  expect(flat(wordsOf(changed.rawPayload))).toContain('Robien');
  await database.db
    .updateTable('post')
    .set({ outcome: 'withdrawn', closed_at: NOW })
    .where('number', '=', 42)
    .execute();
  const ended = await app.inject({ url, headers: { 'if-none-match': String(changed.headers.etag) } });
  expect(ended.statusCode).toBe(404);
});

test('what not everybody may see has no poster, nor what is not there', async () => {
  const status = async (url: string) => [url, (await app.inject(url)).statusCode];
  const paths = [
    '/saint-brieuc/43',
    '/saint-brieuc/44',
    '/saint-brieuc/45',
    '/saint-brieuc/99',
    '/nowhere',
    '/nowhere/42',
  ];
  for (const path of [...paths, '/saint-brieuc/4e1', '/..%2f..%2f', "/saint-brieuc/42'"]) {
    for (const file of ['affiche.pdf', 'qr.svg', 'qr.png']) {
      expect(await status(`${path}/${file}`)).toEqual([`${path}/${file}`, 404]);
    }
  }
  await database.db.updateTable('post').set({ off_feed: true }).execute();
  expect(await status('/saint-brieuc/42/affiche.pdf')).toEqual(['/saint-brieuc/42/affiche.pdf', 404]);
});

test('words keep French signs, and lose what the fonts of paper have not', () => {
  expect(printable('L’été : « œuf »\u202f! 5\u202f€ 🛋️ Łódź ñ')).toBe('L’été : « œuf »\u00a0! 5\u00a0€ ódz ñ');
});
