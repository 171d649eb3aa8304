import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openTown } from '../../src/community/towns/open-town.ts';
import { DEMO_PAGE } from '../../src/community/towns/whose-database.ts';
import { runCommand } from '../helpers/command.ts';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { NO_META, runToEnd, startProgram } from '../helpers/program.ts';

// The demo and a real Page: neither comes into the database of the other, whichever was there first.

const REAL = { ...NO_META, META_PAGE_ID: '1040', SECRET_KEY: '00'.repeat(32), LOG_LEVEL: 'warn' };

let database: TestDatabase;
let folder: string;
let local: Record<string, string>;
let real: Record<string, string>;
beforeEach(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'parallele-mixed-'));
  local = { DATA_DIR: folder, DATABASE_URL: database.url, LOG_LEVEL: 'warn' };
  real = { ...REAL, ...local };
  // whose a database is does not hang on how far its demo has come
  await writeFile(join(folder, 'demo-played'), '');
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await database.close();
});

const pages = async () =>
  (await database.db.selectFrom('page').select('id').orderBy('id').execute()).map(({ id }) => id);
async function runsOnce(env: Record<string, string>): Promise<string[]> {
  const service = await startProgram(env);
  expect(await service.end()).toBe(0);
  return service.lines;
}
async function cli(env: Record<string, string>, ...words: string[]): Promise<string> {
  for (const name of Object.keys(real)) vi.stubEnv(name, env[name] ?? '');
  return await runCommand(words, { input: 'EAANEW' }).finally(() => vi.unstubAllEnvs());
}

test('where the demo was, no real Page comes in, nor a command for one; the demo goes on', {
  timeout: 60_000,
}, async () => {
  await runsOnce(local);
  const refused = /^The database of DATABASE_URL holds the demo town, .*Give the Page an empty database\.$/;
  const { code, out, err } = await runToEnd(['src/main.ts'], { ...real, PORT: '0' });
  expect([code, out, err.trimEnd()]).toEqual([1, '', expect.stringMatching(refused)]);
  await expect(cli(real, 'town', 'create', 'Quimper')).rejects.toThrow(refused);
  await expect(cli(real, 'page', 'setup')).rejects.toThrow(refused);
  await expect(cli(real, 'page', 'add', '1040')).rejects.toThrow(refused);
  // without the Page's environment it would be one Page more in the demo
  await expect(cli(local, 'page', 'add', '1040')).rejects.toThrow(refused);
  await expect(cli(local, 'page', 'remove', DEMO_PAGE)).rejects.toThrow('all there is');
  expect(await pages()).toEqual([DEMO_PAGE]);
  expect(await cli(local, 'town', 'create', 'Quimper')).toBe('quimper\n');
  await runsOnce(local);
});

test('where a real Page is, the demo does not come in, nor is anything made; commands need no environment', {
  timeout: 60_000,
}, async () => {
  await runsOnce(real);
  const DATA_DIR = join(folder, 'new');
  const refused = await runToEnd(['src/main.ts'], { ...local, DATA_DIR, PORT: '0' });
  expect(refused).toMatchObject({ code: 1, out: '' });
  expect(refused.err).toMatch(/^The database of DATABASE_URL is that of Page 1040 .*META_PAGE_ID.*\n$/);
  expect(existsSync(DATA_DIR)).toBe(false);
  expect(await pages()).toEqual(['1040']);
  expect(await database.db.selectFrom('member').select('id').execute()).toEqual([]);
  expect(await cli(local, 'town', 'create', 'Quimper')).toBe('quimper\n');
});

test('a database of a newer or older shape is refused as it is', { timeout: 60_000 }, async () => {
  const { db } = database;
  await db.insertInto('page').values({ id: '1040', created_at: new Date() }).execute();
  await sql`alter table page drop column given_up_at`.execute(db);
  await sql`delete from kysely_migration where name like '0172%'`.execute(db);
  const { code, err } = await runToEnd(['src/main.ts'], { ...local, PORT: '0' });
  expect([code, err]).toEqual([1, expect.stringContaining('is that of Page 1040')]);
  const { rows } = await sql`select from kysely_migration where name like '0172%'`.execute(db);
  expect(rows).toEqual([]);
});

test('where both met under an earlier version, the real Page goes on, and `page remove` takes the demo out', {
  timeout: 60_000,
}, async () => {
  const { db } = database;
  const now = new Date();
  const wanted = { name: 'Saint-Brieuc', approval: true, timezone: 'Europe/Paris', now };
  const opened = await db.transaction().execute((trx) => openTown(trx, wanted));
  const town_id = 'town' in opened ? opened.town.id : 0;
  for (const id of [DEMO_PAGE, '1040']) await db.insertInto('page').values({ id, created_at: now }).execute();
  const people = [
    { page_id: DEMO_PAGE, psid: '1', name: 'Soizic' },
    { page_id: DEMO_PAGE, psid: '2', name: 'Yann' },
    { page_id: '1040', psid: '3', name: 'Marie' },
  ];
  for (const [at, one] of people.entries())
    await db
      .insertInto('member')
      .values({ ...one, town_id, number: at + 1, status: 'approved', answer: null, created_at: now })
      .execute();
  const demo = await runToEnd(['src/main.ts'], { ...local, PORT: '0' });
  expect(demo).toMatchObject({ code: 1, err: expect.stringContaining('is that of Page 1040') });
  expect(await runsOnce(real)).toContainEqual(expect.stringContaining(`\`page remove ${DEMO_PAGE}\` takes them out`));
  await expect(cli(local, 'page', 'remove', DEMO_PAGE)).rejects.toThrow('META_PAGE_ID and what goes with it');
  expect(await cli(real, 'page', 'remove', DEMO_PAGE)).toContain('The 2 people of the demo are taken out');
  expect(await cli(real, 'page', 'list')).toBe('1040\n');
  const due = db.selectFrom('member').select('name').where('erase_at', '<=', new Date()).orderBy('name');
  expect(await due.execute()).toEqual([{ name: 'Soizic' }, { name: 'Yann' }]);
  expect((await runsOnce(real)).join('\n')).not.toContain('of the demo');
});
