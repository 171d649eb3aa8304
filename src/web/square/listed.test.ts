import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NOW, PAGE_ID, PUBLIC_URL, type TestSquare, testSquare } from '../../../test/helpers/square.ts';

/* What machines are told: which pages there are, in which language, and what is like a post. */
let database: TestDatabase;
let it: TestSquare;
beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await it.post({ item: 'vélo de ville', word: 'VELO' });
  for (const item of ['canapé', 'perceuse', 'table', 'lampe', 'piano']) await it.post({ item, word: 'AUTRE' });
  await it.post({ item: 'vélo', word: 'VELO', outcome: 'exchanged', at: NOW });
  await it.post({ item: 'chaise', outcome: 'held' });
  await sql`insert into town (slug, name, insee, timezone, approval, created_at)
    values ('quintin', 'Quintin', '22262', 'Europe/Paris', true, ${NOW})`.execute(database.db);
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});
const page = async (url: string, headers = {}) => (await it.app.inject({ url, headers })).body;
const cards = (html: string) => [...html.matchAll(/<h3><a href="\/saint-brieuc\/(\d+)/g)].map(([, number]) => number);

test('what is like a post comes first, however old, beside one that is up and one that is over', async () => {
  expect(cards(await page('/saint-brieuc/7'))).toEqual(['1', '6', '5']);
  expect(cards(await page('/saint-brieuc/6'))).toEqual(['5', '4', '3']);
  await database.db.updateTable('post').set({ item: 'vélo' }).where('number', '=', 2).execute();
  expect(cards(await page('/saint-brieuc/1'))[0]).toBe('2');
  await database.db.updateTable('post').set({ item: 'canapé' }).where('number', '=', 2).execute();
});

test('the sitemap has every town with its life, what is up, and the texts; nothing else', async () => {
  const xml = await page('/sitemap.xml');
  const listed = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url?.replace(PUBLIC_URL, ''));
  expect(listed).toEqual([
    ...['/', '/comment-ca-marche', '/ouvrir-un-parallele', '/confidentialite', '/conditions'],
    ...['/quintin', '/quintin/vie', '/saint-brieuc', '/saint-brieuc/vie'],
    ...[6, 5, 4, 3, 2, 1].map((number) => `/saint-brieuc/${number}`),
  ]);
  for (const path of listed) expect([path, (await it.app.inject(path ?? '')).statusCode]).toEqual([path, 200]);
});

test('robots are kept from what is for one person, and told where the sitemap is', async () => {
  const { headers, body } = await it.app.inject('/robots.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  const lines = body.split('\n').filter((line) => line !== '');
  expect(lines[0]).toBe('User-agent: *');
  expect(lines.at(-1)).toBe(`Sitemap: ${PUBLIC_URL}/sitemap.xml`);
  const shut = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
  expect(shut.sort()).toEqual(['/data-deletion/', '/emulator', '/mail/', '/my-data/', '/push/']);
});

test('each language is canonical at its own address, and both are told of the other', async () => {
  const own = `${PUBLIC_URL}/saint-brieuc/1`;
  const links = (html: string) =>
    [...html.matchAll(/<link rel="(canonical|alternate)" (?:hreflang="([\w-]+)" )?href="([^"]+)">/g)].map(
      ([, rel, lang, href]) => [rel, lang ?? '', href],
    );
  const told = [
    ['alternate', 'fr', own],
    ['alternate', 'en', `${own}?lang=en`],
    ['alternate', 'x-default', own],
  ];
  const french = await page('/saint-brieuc/1');
  const english = await page('/saint-brieuc/1?lang=en');
  expect(links(french)).toEqual([['canonical', '', own], ...told]);
  expect(links(english)).toEqual([['canonical', '', `${own}?lang=en`], ...told]);
  expect(french).toContain(`<meta property="og:url" content="${own}">`);
  expect(english).toContain(`<meta property="og:url" content="${own}?lang=en">`);
});

test('a post can be shared in a group, and printed, from its page', async () => {
  const html = await page('/saint-brieuc/1');
  expect(html).toContain('<a rel="nofollow" href="/saint-brieuc/1/partager">Partager dans un groupe Facebook</a>');
  expect(html).toContain('<a href="/saint-brieuc/1/affiche.pdf">Affiche à imprimer (PDF)</a>');
  expect((await it.app.inject('/saint-brieuc/1/affiche.pdf')).headers['content-type']).toBe('application/pdf');
  expect(await page('/saint-brieuc')).toContain('href="/saint-brieuc/affiche.pdf"');
  expect(html).toContain(`m.me/${PAGE_ID}`);
});

test('what a post is is told to machines too, whatever is asked for, and no word of it can end the block', async () => {
  const told = async (number: number) => {
    const html = await page(`/saint-brieuc/${number}`);
    const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, data = '']) => data,
    );
    expect(blocks).toHaveLength(1);
    expect(html.match(/<script/g)).toHaveLength(1);
    return JSON.parse(blocks[0] ?? '');
  };
  const item = '</script><script>alert(1)</script><!-- "vélo"';
  const wanted = await it.post({ item, word: 'VELO', direction: 'request' });
  expect(await told(wanted)).toMatchObject({
    '@type': 'Demand',
    name: item,
    itemOffered: { '@type': 'Product', name: item },
    availability: 'https://schema.org/InStock',
  });
  const help = await it.post({ item: 'un déménagement', word: 'DEMENAGEMENT', kind: 'service' });
  expect(await told(help)).toMatchObject({ '@type': 'Offer', itemOffered: { '@type': 'Service' } });
  const pots = await it.post({ item: 'pots', word: 'POTS', quantity: 2 });
  expect((await told(pots)).availability).toBe('https://schema.org/InStock');
  const { id } = await database.db.selectFrom('post').select('id').where('number', '=', pots).executeTakeFirstOrThrow();
  const member_id = await it.member('Yann');
  await database.db
    .insertInto('claim')
    .values({ post_id: id, member_id, state: 'accepted', parts: 2, created_at: NOW, decided_at: NOW })
    .execute();
  expect((await told(pots)).availability).toBe('https://schema.org/OutOfStock');
});
