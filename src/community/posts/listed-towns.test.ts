import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../test/helpers/database.ts';
import { rowsRead } from '../../../test/helpers/rows-read.ts';
import { NOW, type TestSquare, testSquare } from '../../../test/helpers/square.ts';
import { plainName, plainNameOf, readTowns } from './listed-towns.ts';

const TOWNS = 2_000;
const POSTS = 5;
const LIMIT = 60;

let database: TestDatabase;
let it: TestSquare;

beforeAll(async () => {
  database = await testDatabase();
  it = await testSquare(database.db);
  await sql`
    insert into town (slug, name, insee, timezone, created_at)
    select 't-' || insee, name, insee, 'Europe/Paris', ${NOW}
      from commune where insee <> '22278' order by insee limit ${TOWNS}`.execute(database.db);
  await sql`
    insert into post (town_id, member_id, number, direction, kind, item, word, created_at)
    select town.id, (select min(id) from member), n, 'offer', 'give', 'chaise', 'CHAISE', ${NOW}
      from town, generate_series(1, ${POSTS}) as n`.execute(database.db);
  await sql`
    insert into town_commune (insee, town_id) select insee, ${it.town.id} from commune where name = 'Trégueux'`.execute(
    database.db,
  );
  await sql`analyze`.execute(database.db);
});
afterAll(async () => {
  await it.app.close();
  await database.close();
});

const TABLES = ['town', 'post', 'commune', 'member'];

const find = (words: string, limit = LIMIT) => readTowns(database.db, { words, limit }, NOW);

test('the first page reads the towns it shows and their posts, however many others there are', async () => {
  const before = await rowsRead(database.db, TABLES);
  const shown = await find('');
  expect((await rowsRead(database.db, TABLES)) - before).toBeLessThan(LIMIT * (POSTS * 2 + 10));
  const { rows } = await sql<{ name: string }>`select name from town order by name limit ${LIMIT}`.execute(database.db);
  expect(shown.map(({ name }) => name)).toEqual(rows.map(({ name }) => name));
  expect(new Set(shown.map(({ posts }) => posts))).toEqual(new Set([POSTS]));
});

test('a search counts the posts of what it found', async () => {
  const before = await rowsRead(database.db, TABLES);
  const found = await find('brieuc');
  expect((await rowsRead(database.db, TABLES)) - before).toBeLessThan(TOWNS + 100);
  expect(found).toEqual([{ name: 'Saint-Brieuc', slug: 'saint-brieuc', department: "Côtes-d'Armor", posts: POSTS }]);
});

test('a postcode finds the town, and by a commune that belongs to it, whole or begun', async () => {
  const { rows } = await sql<{ code: string }>`
    select unnest(postcodes) as code from commune where name = 'Trégueux'`.execute(database.db);
  for (const words of ['22000', '220', rows[0]?.code ?? '']) {
    expect([words, (await find(words)).map(({ slug }) => slug)]).toEqual([words, ['saint-brieuc']]);
  }
  const before = await rowsRead(database.db, TABLES);
  await find('22000');
  expect((await rowsRead(database.db, TABLES)) - before).toBeLessThan(100);
  for (const words of ['220001', '99', '’ -']) expect([words, await find(words)]).toEqual([words, []]);
});

test('the database compares names as they are typed', async () => {
  const odd = [
    'Ste-Adresse',
    'L’Haÿ-les-Roses',
    'St. Brieuc',
    'ŒUILLY',
    'Bra\u0302nges',
    'Straße «Łø»',
    'Est-Ste_St',
    'ﬁn 2²',
  ];
  const { rows } = await sql<{ name: string; plain: string }>`
    select name, ${plainNameOf(sql`name`)} as plain from (
      select name from commune union all select unnest(${odd}::text[])) as named`.execute(database.db);
  expect(rows.length).toBeGreaterThan(30_000);
  expect(rows.filter(({ name, plain }) => plain !== plainName(name))).toEqual([]);
});
