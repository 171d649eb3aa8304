import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { migrate, readSteps } from '../src/database/migrate.ts';
import { testDatabase } from './helpers/database.ts';
import { emptyDatabase } from './helpers/empty-database.ts';

/*
 * docs/scale.md: what is a member's says the Page its member is on. Rows as the version before wrote them are given it; the database
 * gives it where it is left out, and what refers to the member has no other.
 */

const { db, url, close } = await testDatabase();
afterAll(close);

/** The first step of these keys, and the last. */
const FIRST = '0170-a-pages-of-conversations';
const LAST = '0170-h-turns-by-page';

/** One row of a member's in each table, as the version before wrote it; of a second one where there may be several. */
const ROWS: Readonly<Record<string, (memberId: string, n: number) => ReturnType<typeof sql>>> = {
  conversation: (id) => sql`insert into conversation (member_id, state) values (${id}, '{"locale": "fr"}')
    on conflict (member_id) do nothing`,
  flow_run: (id, n) => sql`insert into flow_run (member_id, id, flow, version, opened_at)
    values (${id}, ${`r${n}`}, 'post', 1, now()) on conflict (member_id, id) do nothing`,
  media: (id, n) => sql`insert into media (key, member_id, url, created_at) values (${`${id} ${n}`}, ${id}, '', now())`,
  ready: (id) => sql`insert into ready (member_id, since) values (${id}, now())`,
  spoken: (id) => sql`insert into spoken (member_id, at) values (${id}, now())
    on conflict (member_id) do update set at = excluded.at`,
};
const TABLES = Object.keys(ROWS);

async function add(pageId: string, psid: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into member (page_id, psid, created_at) values (${pageId}, ${psid}, now()) returning id`.execute(db);
  return rows[0]?.id ?? '';
}

async function write(memberId: string, at = db): Promise<void> {
  for (const row of Object.values(ROWS)) for (const n of [1, 2]) await row(memberId, n).execute(at);
}

/** Of the rows of a member in each table: on which Pages they say they are. */
async function pagesOf(memberId: string, at = db): Promise<Record<string, string[]>> {
  const pages: Record<string, string[]> = {};
  for (const table of TABLES) {
    const { rows } = await sql<{ page_id: string }>`
      select page_id from ${sql.table(table)} where member_id = ${memberId}`.execute(at);
    pages[table] = rows.map((row) => row.page_id);
  }
  return pages;
}

/** One row for what there is one of, else two. */
const on = (page: string) => ({
  conversation: [page],
  flow_run: [page, page],
  media: [page, page],
  ready: [page, page],
  spoken: [page],
});

test('rows of before say where their member is, and so do those that leave it out', async () => {
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const steps = await readSteps();
  const all = Object.keys(steps);
  const upTo = (end: number) => migrate(url, { steps: Object.fromEntries(Object.entries(steps).slice(0, end)) });
  await upTo(all.indexOf(FIRST));
  await sql`insert into page (id, bucket, created_at) values ('one', 9, now()), ('two', 9, now())`.execute(db);
  const [anne, bob] = [await add('one', 'anne'), await add('two', 'bob')];
  // more of them than are filled in one statement
  await sql`
    with many as (insert into member (page_id, psid, created_at) select 'two', 'n' || n, now() from generate_series(1, 450) n returning id)
    insert into conversation (member_id) select id from many`.execute(db);
  for (const id of [anne, bob]) await write(id);
  // of nobody, which nothing forbids there
  await sql`insert into ready (member_id, since) values (999999, now())`.execute(db);
  await upTo(all.indexOf(LAST) + 1);
  expect(await pagesOf(anne)).toEqual(on('one'));
  expect(await pagesOf(bob)).toEqual(on('two'));
  const { rows } = await sql`
    select c.page_id, count(*)::int as many from conversation c join member m on m.id = c.member_id and m.page_id = c.page_id
     group by 1 order by 1`.execute(db);
  expect(rows).toEqual([
    { page_id: 'one', many: 1 },
    { page_id: 'two', many: 451 },
  ]);
  expect((await sql`select from ready where member_id = 999999`.execute(db)).rows).toEqual([]);
  // what programs of before write on beside it
  const carla = await add('two', 'carla');
  await write(carla);
  expect(await pagesOf(carla)).toEqual(on('two'));
}, 180_000);

/** What programs of before can do between two steps, since each is committed before the next. */
test('whoever is moved before what is theirs goes along finds it where they are', async () => {
  await using it = await emptyDatabase();
  const steps = Object.entries(await readSteps());
  const upTo = (end: string) => migrate(it.url, { steps: Object.fromEntries(steps.filter(([name]) => name < end)) });
  await upTo('0170-f');
  await sql`insert into page (id, bucket, created_at) values ('one', 9, now()), ('two', 9, now())`.execute(it.db);
  const [anne] = (
    await sql<{ id: string }>`
      insert into member (page_id, psid, created_at) values ('one', 'anne', now()) returning id`.execute(it.db)
  ).rows.map(({ id }) => id);
  if (anne === undefined) throw new Error('nobody');
  await write(anne, it.db);
  expect(await pagesOf(anne, it.db)).toEqual(on('one'));
  await sql`update member set page_id = 'two' where id = ${anne}`.execute(it.db);
  await upTo('0170-h');
  expect(await pagesOf(anne, it.db)).toEqual(on('two'));
  // where it stayed behind there would be two keys for one row
  await sql`
    insert into spoken (page_id, member_id, at) values ('two', ${anne}, now())
    on conflict (page_id, member_id) do update set at = excluded.at`.execute(it.db);
}, 180_000);

test('who does not let go of a row is come back to, with a pause between', async () => {
  await using it = await emptyDatabase();
  const steps = Object.entries(await readSteps());
  const upTo = (end: string, onHeld?: (name: string) => void) =>
    migrate(it.url, {
      steps: Object.fromEntries(steps.filter(([name]) => name < end)),
      ...(onHeld && { onHeld }),
    });
  await upTo('0170');
  await sql`insert into page (id, bucket, created_at) values ('one', 9, now())`.execute(it.db);
  await sql`insert into member (page_id, psid, created_at) values ('one', 'anne', now())`.execute(it.db);
  await sql`insert into spoken (member_id, at) select id, now() from member`.execute(it.db);
  await upTo('0170-g');
  const [migrated] = await it.db.transaction().execute(async (trx) => {
    await sql`select from spoken for update`.execute(trx);
    return await new Promise<[Promise<string[]>]>((resolve) => {
      const running = upTo('0170-h', () => resolve([running]));
    });
  });
  expect(await migrated).toEqual(['0170-g-keys-by-page']);
  const { rows } = await sql`select page_id from spoken`.execute(it.db);
  expect(rows).toEqual([{ page_id: 'one' }]);
}, 180_000);

test('a step that was cut off and is begun again finds what is done', async () => {
  const step = (await readSteps())['0170-g-keys-by-page'];
  const shape = () =>
    sql`select conrelid::regclass::text as "table", conname, convalidated from pg_constraint
         where conname like '%page%' or conname like '%_member_id_fkey' order by 1, 2`.execute(db);
  const before = (await shape()).rows;
  expect(before).toContainEqual({ table: 'media', conname: 'media_member_of_page', convalidated: true });
  expect(before).not.toContainEqual(expect.objectContaining({ conname: 'media_member_id_fkey' }));
  await step?.up(db as never);
  expect((await shape()).rows).toEqual(before);
  // cut off just before what proved it went
  await sql`alter table spoken add constraint spoken_page_is_known check (page_id is not null)`.execute(db);
  await step?.up(db as never);
  expect((await shape()).rows).toEqual(before);
});

test('a Page that is not the member’s is refused where a reference may be', async () => {
  const dora = await add('one', 'dora');
  const rows = {
    conversation: sql`insert into conversation (page_id, member_id) values ('two', ${dora})`,
    flow_run: sql`insert into flow_run (page_id, member_id, id, flow, version, opened_at)
      values ('two', ${dora}, 'r', 'post', 1, now())`,
    media: sql`insert into media (page_id, key, member_id, url, created_at) values ('two', 'k', ${dora}, '', now())`,
  };
  for (const [table, row] of Object.entries(rows))
    await expect(row.execute(db), table).rejects.toThrow(`"${table}_member_of_page"`);
  for (const table of TABLES)
    await expect(sql`update ${sql.table(table)} set page_id = null`.execute(db), table).rejects.toThrow('not-null');
});

test('whoever goes to another Page takes along what is theirs', async () => {
  const [eva, finn] = [await add('one', 'eva'), await add('one', 'finn')];
  for (const id of [eva, finn]) await write(id);
  await sql`update member set page_id = 'two', psid = 'eva at two' where id = ${eva}`.execute(db);
  expect(await pagesOf(eva)).toEqual(on('two'));
  expect(await pagesOf(finn)).toEqual(on('one'));
});
