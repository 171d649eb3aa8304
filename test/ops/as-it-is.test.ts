import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Db } from '../../src/database/database.ts';
import { migrate, readSteps } from '../../src/database/migrate.ts';
import { runCommand } from '../helpers/command.ts';
import { emptyDatabase } from '../helpers/empty-database.ts';
import { NO_META, runToEnd } from '../helpers/program.ts';

// Commands on a database that is not as they would like it: of a version before, of somebody else's, away, or with nothing in it.

const NOBODY_THERE = 'postgresql://nobody:x@127.0.0.1:1/none';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parallele-as-it-is-'));
  for (const [name, value] of Object.entries({ ...NO_META, DATA_DIR: folder })) vi.stubEnv(name, value);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

const stepOf = async (db: Db) =>
  (await sql<{ name: string }>`select max(name) as name from kysely_migration`.execute(db)).rows[0]?.name;

test('`backup` by a newer version leaves the tables as the version of before knows them; `export` refuses', async () => {
  await using was = await emptyDatabase();
  const older = Object.entries(await readSteps()).filter(([name]) => name < '0120');
  await migrate(was.url, { steps: Object.fromEntries(older) });
  await sql`insert into page (id, created_at) values ('1040', now())`.execute(was.db);
  vi.stubEnv('DATABASE_URL', was.url);
  const file = join(folder, 'before.backup.gz');
  expect(await runCommand(['backup', file])).toBe(`${file}\n`);
  await expect(runCommand(['export', 'quimper', '--out', join(folder, 'a.zip')])).rejects.toThrow(
    /^This database is \d+ steps older than this version of Parallèle, and was left so\. /,
  );
  expect(await stepOf(was.db)).toBe(older.at(-1)?.[0]);
  expect(await was.db.selectFrom('commune').select('insee').limit(1).execute()).toEqual([]);
  // and it is what an upgrade may be taken back with, or brought over by
  await using empty = await emptyDatabase();
  vi.stubEnv('DATABASE_URL', empty.url);
  expect(await runCommand(['restore', file])).toBe('1 rows\n');
  expect(await empty.db.selectFrom('page').select('id').execute()).toEqual([{ id: '1040' }]);
  await sql`update kysely_migration set name = '9999-of-next-year' where name = ${await stepOf(empty.db)}`.execute(
    empty.db,
  );
  await expect(runCommand(['export', 'quimper'])).rejects.toThrow('A newer version of Parallèle has brought this');
});

test('a database without our tables has nothing to write, and gets none', async () => {
  await using empty = await emptyDatabase();
  vi.stubEnv('DATABASE_URL', empty.url);
  for (const words of [
    ['backup', join(folder, 'a.backup.gz')],
    ['export', 'quimper'],
  ]) {
    await expect(runCommand(words)).rejects.toThrow('There are no tables of Parallèle in this database');
  }
  const { rows } = await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(empty.db);
  expect(rows).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

describe('`restore`', () => {
  test('into a database that cannot hold our words says so before anything is made in it', async () => {
    await using latin = await emptyDatabase(`template template0 locale_provider libc locale 'C' encoding 'LATIN1'`);
    vi.stubEnv('DATABASE_URL', latin.url);
    await expect(runCommand(['restore', '-'])).rejects.toThrow(/is in LATIN1, where accents and emoji are lost/);
    const { rows } = await sql`select from pg_class where relnamespace = 'public'::regnamespace`.execute(latin.db);
    expect(rows).toEqual([]);
  });

  test('where nobody answers is a sentence and 1, not the insides of the program', async () => {
    const env = { ...NO_META, DATA_DIR: folder, DATABASE_URL: NOBODY_THERE };
    expect(await runToEnd(['src/cli/main.ts', 'restore', '-'], env)).toEqual({
      ...{ code: 1, out: '' },
      err: 'The database of DATABASE_URL cannot be used: nobody answers there. Start it, or correct DATABASE_URL.\n',
    });
  });
});

test('a report for which there is no database just now is to be brought again: 75, as mail servers know it, through npm too', async () => {
  const env = { ...NO_META, DATA_DIR: folder, DATABASE_URL: NOBODY_THERE };
  for (const command of [['src/cli/main.ts'], ['npm', 'run', '--silent', 'cli', '--']]) {
    expect(await runToEnd([...command, 'mail', 'bounced', 'a@b'], env)).toMatchObject({
      ...{ code: 75, out: '' },
      err: expect.stringContaining('nobody answers there'),
    });
  }
});
