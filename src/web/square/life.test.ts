import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { NAMES, NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';
import { readLife } from '../../community/impact/life.ts';
import { roundEstimate, UNKNOWN_KG } from '../../community/impact/rules.ts';

const DAY = 86_400_000;
let database: TestDatabase;
let it: TestSquare;
/** @param days before now */
const ago = (days: number) => new Date(NOW.getTime() - days * DAY);

beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  const { db } = database;
  await db
    .updateTable('town')
    .set({ created_at: ago(100) })
    .execute();
  const neighbour = await it.member(NAMES[1]);
  const answer = async (
    number: number,
    state: 'done' | 'out' | 'accepted' | 'declined',
    decided: number,
    parts = 1,
  ) => {
    const { id, created_at } = await db
      .selectFrom('post')
      .select(['id', 'created_at'])
      .where('number', '=', number)
      .executeTakeFirstOrThrow();
    await db
      .insertInto('claim')
      .values({
        post_id: id,
        member_id: neighbour,
        state,
        parts,
        created_at: new Date(created_at.getTime() + 3 * 3_600_000),
        decided_at: ago(decided),
      })
      .execute();
    return id;
  };
  // this week: a sofa, told by an answer, and two pots of five; last week: an armchair, told without saying to whom
  await answer(await it.post({ item: 'canapé', outcome: 'exchanged', at: ago(3) }), 'done', 0);
  await answer(await it.post({ item: 'bidules', quantity: 5, at: ago(2) }), 'done', 0, 2);
  await it.post({ item: 'fauteuil', outcome: 'exchanged', at: ago(6) });
  // one is lent, one is back, one only promised, one refused
  await answer(await it.post({ item: 'perceuse', kind: 'lend', at: ago(20) }), 'out', 8);
  await answer(await it.post({ item: 'échelle', kind: 'lend', at: ago(40) }), 'done', 30);
  await answer(await it.post({ item: 'table', at: ago(4) }), 'accepted', 1);
  await answer(await it.post({ item: 'chaise', at: ago(4) }), 'declined', 1);
  const claimed = await answer(
    await it.post({ item: 'déménagement', kind: 'service', direction: 'request', outcome: 'exchanged', at: ago(90) }),
    'done',
    88,
  );
  // taken down by an admin, waiting for one, given up: none of it counts
  await answer(await it.post({ item: 'frigo', outcome: 'removed', at: ago(3) }), 'done', 2);
  await it.post({ item: 'frigo', outcome: 'held' });
  await it.post({ item: 'frigo', outcome: 'withdrawn', at: ago(3) });
  const { id } = await db.selectFrom('claim').select('id').where('post_id', '=', claimed).executeTakeFirstOrThrow();
  const owner = await it.member('Owen');
  await db
    .insertInto('thanks')
    .values({
      claim_id: id,
      from_member: neighbour,
      to_member: owner,
      town_id: it.town.id,
      words: 'grand secret',
      giver_agrees_at: null,
      author_agrees_at: null,
      created_at: NOW,
    })
    .execute();
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

test('what somebody declared is counted, and nothing else', async () => {
  const life = await readLife(database.db, 'saint-brieuc', NOW);
  expect(life).toMatchObject({
    total: { give: 3, lend: 2, swap: 0, service: 1 },
    loansOut: 1,
    loansBack: 1,
    thanks: 1,
    // of the last twelve weeks: neither what was taken down, nor what waits, nor what is older
    posts: 8,
    answered: 6,
    // one that is only promised has not found anybody yet
    found: 5,
    answerMinutes: 180,
  });
  expect(life?.impact.kilograms).toBeCloseTo(37 + 25 + UNKNOWN_KG);
  expect(life?.weeks).toHaveLength(16);
  expect(life?.weeks.slice(-2)).toEqual([
    { monday: '2026-11-16', give: 1, swap: 0, lend: 0, service: 0 },
    { monday: '2026-11-23', give: 2, swap: 0, lend: 0, service: 0 },
  ]);
  const sum = (kind: 'give' | 'lend' | 'service') => life?.weeks.reduce((all, week) => all + week[kind], 0);
  expect([sum('give'), sum('lend'), sum('service')]).toEqual([3, 2, 1]);
  expect(await readLife(database.db, 'quimper', NOW)).toBeNull();
});

test('the page says counts first, kilograms second, and CO2e as an estimate with its sources', async () => {
  const { body } = await it.app.inject('/saint-brieuc/vie');
  expect(body).toMatch(/<strong>6<\/strong> remises/);
  expect(body).toContain('63\u00a0%');
  expect(body).toMatch(/à peu près 69\u00a0kg/);
  expect(body).toMatch(/Estimation\u00a0: entre 35 et 1\d0 kg|Estimation\u00a0: entre 35 et 1\d0\u00a0kg/);
  expect(body).toContain('ADEME');
  expect(body.indexOf('remises')).toBeLessThan(body.indexOf('à peu près 69'));
  expect(body.indexOf('à peu près 69')).toBeLessThan(body.indexOf('Estimation'));
  for (const name of [...NAMES, 'Owen', 'grand secret']) expect(body).not.toContain(name);
  expect((await it.app.inject('/saint-brieuc/vie?lang=en')).body).toContain('Estimate: between');
  expect((await it.app.inject('/quimper/vie')).statusCode).toBe(404);
});

test('charts are drawn for day and night, and may bring nothing but their looks', async () => {
  for (const url of ['/saint-brieuc/vie/semaines.svg', '/saint-brieuc/vie/genres.svg?night=1&lang=en']) {
    const answer = await it.app.inject(url);
    expect(answer.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; style-src 'unsafe-inline'");
    expect(answer.body).toMatch(/^<svg [^>]*width="720"/);
    expect(answer.body).toContain(url.includes('en') ? 'Gifts' : 'Dons');
  }
});

test('beside each chart stands its table, with the same figures', async () => {
  const { body } = await it.app.inject('/saint-brieuc/vie');
  const tables = [...body.matchAll(/<img class="chart" src="([^"]+)".*?<table>(.*?)<\/table>/gs)];
  const rows = (table = '') =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell]) => cell),
    );
  expect(tables.map(([, src]) => src?.split('?')[0])).toEqual([
    '/saint-brieuc/vie/semaines.svg',
    '/saint-brieuc/vie/genres.svg',
  ]);
  const [weeks, kinds] = tables.map(([, , table]) => rows(table));
  expect(weeks).toHaveLength(13);
  expect(weeks?.[1]).toEqual(['lundi 23 novembre', '2', '0', '0', '0', '2']);
  expect(weeks?.[2]).toEqual(['lundi 16 novembre', '1', '0', '0', '0', '1']);
  expect(kinds?.slice(1)).toEqual([
    ['Dons', '3'],
    ['Échanges', '0'],
    ['Prêts', '2'],
    ['Coups de main', '1'],
  ]);
});

test('the town hall gets every week as a table', async () => {
  const { body, headers } = await it.app.inject('/saint-brieuc/vie.csv');
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  const [weeks = '', sums = ''] = body.split('\r\n\r\n');
  const lines = weeks.split('\r\n');
  expect(lines[0]).toBe('\ufeffSemaine du;Dons;Échanges;Prêts;Coups de main;Total');
  expect(lines).toHaveLength(17);
  expect(lines.at(-1)).toBe('2026-11-23;2;0;0;0;2');
  const life = await readLife(database.db, 'saint-brieuc', NOW);
  const rows = sums.split('\r\n').filter((line) => line !== '');
  // told apart from other towns' and other days', by its name as well
  expect(headers['content-disposition']).toBe('attachment; filename="parallele-saint-brieuc-2026-11-23.csv"');
  expect(rows.slice(0, 16)).toEqual([
    'Depuis l’ouverture;Valeur',
    ...['Ville;Saint-Brieuc', 'Fait le;2026-11-23'],
    'Remises, prêts et coups de main;6',
    ...['Dons;3', 'Échanges;0', 'Prêts;2', 'Coups de main;1'],
    'Part des annonces qui trouvent quelqu’un (12 dernières semaines);63\u00a0%',
    'Minutes avant la première réponse (12 dernières semaines, médiane);180',
    ...['Prêts en cours;1', 'Prêts rendus;1', 'Petits mots de merci;1'],
    'Kilos donnés ou échangés (estimation);69',
    `CO₂e évité, bas de l’estimation (kg);${roundEstimate(life?.impact.low ?? 0)}`,
    `CO₂e évité, haut de l’estimation (kg);${roundEstimate(life?.impact.high ?? 0)}`,
  ]);
  const sources = rows.slice(16);
  expect(sources).toHaveLength(4);
  for (const line of sources) expect(line).toMatch(/^Source;/);
  for (const name of ['Restarters', 'WRAP', 'Freegle', 'ADEME']) expect(sources.join()).toContain(name);
  // where commas divide cells, a sentence with one stands in quotes
  const english = (await it.app.inject('/saint-brieuc/vie.csv?lang=en')).body.split('\r\n');
  expect(english[0]).toBe('\ufeffWeek of,Gifts,Swaps,Loans,Help,Total');
  expect(english).toContain('Loans still out,1');
  expect(english.filter((line) => line.startsWith('Source,"'))).toHaveLength(4);
});

test('of a town in which nothing was declared yet the page says so', async () => {
  await using other = await testDatabase();
  const square = await testSquare(other.db);
  const { body } = await square.app.inject('/saint-brieuc/vie');
  expect(body).toContain('Rien n’a encore été déclaré');
  expect(body).not.toContain('<img class="chart"');
  await square.app.close();
});
