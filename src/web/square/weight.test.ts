import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NAMES, NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';

/** What a page may weigh before photos, its style included, as it is sent to whoever takes no gzip. */
const MOST = 50_000;
/** As long as titles come to be. */
const LONG = 'grande étagère à vêtements d’été très légère, démontée, à chercher près du marché';
const PLACE = 'La Croix-Saint-Lambert';
const FULL = { quartier: PLACE, quantity: 12, until: new Date(NOW.getTime() + 40 * 86_400_000) };

let database: TestDatabase;
let it: TestSquare;
beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db, { publisher: 'Association Partage, 12 rue de la Gare, bonjour@partage.example' });
  const { db } = database;
  for (let n = 0; n < 30; n += 1) {
    await it.post({ ...FULL, kind: 'swap', in_return: LONG, item: LONG, word: 'ETAGERE', photo: 'armchair' });
  }
  // keys as long as they are in service, and pictures as wide
  await db
    .updateTable('media')
    .set(({ fn, ref, val }) => ({
      key: fn<string>('rpad', [ref('key'), val(22), val('x')]),
      width: 1600,
    }))
    .execute();
  const five = await db.selectFrom('media').select('id').limit(5).execute();
  const { id: newest } = await db.selectFrom('post').select('id').where('number', '=', 30).executeTakeFirstOrThrow();
  await db.deleteFrom('post_photo').where('post_id', '=', newest).execute();
  await db
    .insertInto('post_photo')
    .values(five.map(({ id }, position) => ({ post_id: newest, position, media_id: id })))
    .execute();
  await it.post({ ...FULL, item: LONG, outcome: 'exchanged', at: NOW });
  // two years of life, with something each week
  await db
    .updateTable('town')
    .set({ created_at: new Date(NOW.getTime() - 800 * 86_400_000) })
    .execute();
  const owner = await it.member(NAMES[1]);
  for (let week = 0; week < 110; week += 1) {
    const at = new Date(NOW.getTime() - week * 7 * 86_400_000);
    await it.post({ item: 'canapé', outcome: 'exchanged', at, by: owner });
  }
  await sql`insert into town (slug, name, insee, timezone, approval, created_at)
    select 'saint-jean-du-bois-' || insee, name || ' le Grand Bois', insee, 'Europe/Paris', true, ${NOW}
      from (select * from commune where insee <> '22278' order by insee limit 60) c`.execute(db);
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

test('every page at its fullest weighs less than 50 kB, with its style and its charts one by one', async () => {
  const style = /href="(\/style\/[^"]+)"/.exec((await it.app.inject('/')).body)?.[1] ?? '';
  const sheet = (await it.app.inject(style)).rawPayload.length;
  expect(sheet).toBeGreaterThan(5_000);
  const pages = [
    ...[
      '/',
      '/?q=zzz',
      '/saint-brieuc',
      '/saint-brieuc?before=31',
      '/saint-brieuc?q=etagere',
      '/saint-brieuc?kind=swap',
    ],
    ...['/saint-brieuc/30', '/saint-brieuc/31', '/saint-brieuc/999', '/saint-brieuc/vie', '/quimper'],
    ...['/comment-ca-marche', '/ouvrir-un-parallele', '/confidentialite', '/conditions', '/nothing/at/all'],
  ];
  const weights: Record<string, number> = {};
  for (const path of pages) {
    for (const lang of ['fr', 'en']) {
      const url = `${path}${path.includes('?') ? '&' : '?'}lang=${lang}`;
      const { rawPayload, body } = await it.app.inject({ url, headers: { accept: 'text/html' } });
      expect([url, body.includes('</html>')]).toEqual([url, true]);
      weights[url] = rawPayload.length + sheet;
    }
  }
  expect((await it.app.inject('/saint-brieuc')).body.match(/<img /g)?.length).toBeGreaterThan(10);
  for (const chart of ['semaines', 'genres']) {
    weights[chart] = (await it.app.inject(`/saint-brieuc/vie/${chart}.svg`)).rawPayload.length;
  }
  expect(Object.entries(weights).filter(([, weight]) => weight >= MOST)).toEqual([]);
});
