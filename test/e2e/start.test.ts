import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { renewToken } from '../../src/community/towns/environment-token.ts';
import { createPages } from '../../src/community/towns/pages.ts';
import { testDatabase } from '../helpers/database.ts';
import { NO_META, type Program, runToEnd, startProgram } from '../helpers/program.ts';

const CODE = /^[A-Z2-9]{5}-[A-Z2-9]{5}\n$/;

describe('an environment that cannot be', () => {
  test('half-set: everything that is wrong at once, and 1', async () => {
    const { code, out, err } = await runToEnd(['src/main.ts'], {
      META_APP_SECRET: 'a secret',
      META_PAGE_ID: 'parallele',
      PORT: 'eighty',
      DATABASE_URL: 'mysql://127.0.0.1/x',
      SECRET_KEY: 'short',
      ROLES: 'web,cook',
      TZ_DEFAULT: 'Bretagne',
    });
    expect([code, out]).toEqual([1, '']);
    const names = ['META_VERIFY_TOKEN', 'META_PAGE_TOKEN', 'META_PAGE_ID', 'PORT', 'DATABASE_URL', 'SECRET_KEY'];
    for (const name of [...names, 'ROLES', 'TZ_DEFAULT']) expect(err).toMatch(new RegExp(`^- ${name} `, 'm'));
    expect(err).not.toContain('a secret');
    expect(err).not.toContain('    at ');
  });

  test.each([
    ['that nobody serves', 'postgresql://nobody:canarisecret@127.0.0.1:9/nothing', /nobody answers/],
    [
      'that does not exist',
      inject('databaseUrl').replace(/postgres(?=$|\?)/, 'canarinothing'),
      /no database of this name/,
    ],
  ])('a database %s: a sentence, and 1', async (_what, url, sentence) => {
    const { code, err } = await runToEnd(['src/main.ts'], {
      ...NO_META,
      SECRET_KEY: '00'.repeat(32),
      DATABASE_URL: url,
    });
    expect(code).toBe(1);
    expect(err).toMatch(sentence);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).not.toContain('canari');
  });

  test('a port that is taken: a sentence, and 1', async () => {
    await using database = await testDatabase();
    const { code, err } = await runToEnd(['src/main.ts'], {
      ...NO_META,
      SECRET_KEY: '00'.repeat(32),
      DATABASE_URL: database.url,
      PORT: new URL(database.url).port,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/^Port \d+ is taken\. .*\n$/);
  });

  test('a port that is taken is noticed before anything is made', async () => {
    await using folder = await newFolder();
    const DATA_DIR = join(folder.path, 'data');
    const { code, out } = await runToEnd(['src/main.ts'], { DATA_DIR, PORT: new URL(inject('databaseUrl')).port });
    expect([code, out]).toEqual([1, '']);
    expect(existsSync(join(DATA_DIR, 'postgres'))).toBe(false);
  });
});

test('a worker beside a web process that has the port goes on without it', async () => {
  await using database = await testDatabase();
  const env = { ...NO_META, SECRET_KEY: '00'.repeat(32), DATABASE_URL: database.url };
  const web = await startProgram({ ...env, ROLES: 'web' });
  const worker = await startProgram({ ...env, ROLES: 'worker', PORT: new URL(web.url).port });
  await worker.writes('the port is taken');
  expect((await fetch(`${web.url}/health/ready`)).status).toBe(200);
  expect(await Promise.all([worker.end(), web.end()])).toEqual([0, 0]);
});

test('a token that `page add` brought is there after a new start, and one that has changed in the environment is taken', {
  timeout: 60_000,
}, async () => {
  await using database = await testDatabase();
  const env = { ...NO_META, SECRET_KEY: '00'.repeat(32), DATABASE_URL: database.url, ROLES: 'web' };
  const stored = () => createPages(database.db, Buffer.alloc(32)).tokenOf(NO_META.META_PAGE_ID);
  const starts = async (token: string) => {
    const service = await startProgram({ ...env, META_PAGE_TOKEN: token });
    await service.end();
    return await stored();
  };
  expect(await starts('FIRST')).toBe('FIRST');
  await renewToken(database.db, Buffer.alloc(32), { id: NO_META.META_PAGE_ID, token: 'ADDED' }, new Date(), null);
  expect(await starts('FIRST')).toBe('ADDED');
  expect(await starts('SECOND')).toBe('SECOND');
});

test('in local mode on every address, the emulator is spoken to on 127.0.0.1', async () => {
  await using database = await testDatabase();
  await using folder = await newFolder();
  // not the embedded database, and no demo: both have tests of their own
  await writeFile(join(folder.path, 'demo-played'), '');
  const env = { DATA_DIR: folder.path, DATABASE_URL: database.url, HOST: '0.0.0.0' };
  const service = await startProgram(env);
  expect(service.url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  expect((await fetch(`${service.url}/emulator`)).status).toBe(200);
  expect(await service.end()).toBe(0);
});

describe('on the embedded PostgreSQL', { timeout: 120_000 }, () => {
  let folder: Awaited<ReturnType<typeof newFolder>>;
  let env: Record<string, string>;
  let service: Program | undefined;
  beforeAll(async () => {
    folder = await newFolder();
    env = { DATA_DIR: folder.path };
  });
  afterAll(async () => {
    await service?.end();
    await folder[Symbol.asyncDispose]();
  });
  const npm = (...words: string[]) => runToEnd(['npm', 'run', '-s', 'cli', '--', ...words], env);
  const cli = (...words: string[]) => runToEnd(['src/cli/main.ts', ...words], env);

  test('a town, its list, and a code alone on its line', async () => {
    expect(await npm('town', 'create', 'Saint-Brieuc')).toMatchObject({ code: 0, out: 'saint-brieuc\n' });
    expect(await cli('town', 'list')).toMatchObject({ code: 0, out: 'saint-brieuc\tSaint-Brieuc\tapproval on\n' });
    expect(await cli('town', 'set', 'Saint Brieuc', '--gather', '60')).toMatchObject({
      code: 0,
      out: 'saint-brieuc\tgather 60\n',
    });
    const invited = await cli('admin', 'invite', 'Saint Brieuc');
    expect(invited.code).toBe(0);
    expect(invited.out).toMatch(CODE);
  });

  test('the same while a service runs on it; a second service is refused with a sentence', async () => {
    service = await startProgram({ ...NO_META, ...env });
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    const [invited, created, second] = await Promise.all([
      cli('admin', 'invite', 'saint-brieuc'),
      cli('town', 'create', '29000', '--approval', 'off'),
      runToEnd(['src/main.ts'], { ...NO_META, ...env, PORT: '0' }),
    ]);
    expect(invited.code).toBe(0);
    expect(invited.out).toMatch(CODE);
    expect(created).toMatchObject({ code: 0, out: 'quimper\n' });
    expect(second.code).toBe(1);
    expect(second.err).toMatch(/already using the data folder/);
    expect(second.err).not.toContain('    at ');

    expect(await cli('town', 'list')).toMatchObject({
      code: 0,
      out: 'quimper\tQuimper\tapproval off\nsaint-brieuc\tSaint-Brieuc\tapproval on\n',
    });
    expect(await cli('backup', join(folder.path, 'saved.gz'))).toMatchObject({ code: 0, err: '' });
    for (const [words, said] of [
      [['restore', join(folder.path, 'saved.gz')], 'restore into an empty one'],
      [['restore', 'nowhere.gz'], 'There is no file nowhere.gz'],
      [['town', 'create', 'Saint-Brieuc'], 'already has a Parallèle'],
      [['town', 'create', 'Xqzwv'], 'No commune'],
      [['admin', 'invite', 'nowhere'], 'There is no town'],
    ] as const) {
      const { code, out, err } = await cli(...words);
      expect([code, out]).toEqual([1, '']);
      expect(err).toContain(said);
    }
    expect((await fetch(`${service.url}/health/ready`)).status).toBe(200);
    expect(await service.end()).toBe(0);
  });

  test('`npm start` as a supervisor runs it: a word to npm alone ends all of it, in order', async () => {
    const started = await startProgram({ ...NO_META, ...env }, ['npm', 'start']);
    expect((await fetch(`${started.url}/health/ready`)).status).toBe(200);
    const { port } = JSON.parse(await readFile(join(folder.path, 'owner.json'), 'utf8'));
    expect(await started.end()).toBe(0);
    await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow('ECONNREFUSED');
    expect(started.lines.join('\n')).not.toContain('unexpectedly');
  });

  test('what was backed up while it ran, restored into an empty folder, is the same towns', async () => {
    await using elsewhere = await newFolder();
    const DATA_DIR = join(elsewhere.path, 'restored');
    const [saved, key] = ['saved.gz', 'secret-key'].map((name) => join(folder.path, name)) as [string, string];
    expect((await stat(saved)).mode & 0o077).toBe(0);
    const cliThere = (...words: string[]) => runToEnd(['src/cli/main.ts', ...words], { DATA_DIR });
    expect(await cliThere('restore', saved)).toMatchObject({ code: 0, out: expect.stringMatching(/^\d+ rows\n$/) });
    await cp(key, join(DATA_DIR, 'secret-key'));
    expect((await cliThere('town', 'list')).out).toBe((await cli('town', 'list')).out);
    const restored = await startProgram({ ...NO_META, DATA_DIR });
    expect((await fetch(`${restored.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${restored.url}/quimper`)).status).toBe(200);
    expect(await restored.end()).toBe(0);
  });

  test('a copy of the folder, made while nothing runs, is the same service elsewhere', async () => {
    await using elsewhere = await newFolder();
    const DATA_DIR = join(elsewhere.path, 'restored');
    await cp(folder.path, DATA_DIR, { recursive: true });
    const restored = await startProgram({ ...NO_META, DATA_DIR });
    expect((await fetch(`${restored.url}/health/ready`)).status).toBe(200);
    expect((await fetch(`${restored.url}/saint-brieuc`)).status).toBe(200);
    expect(await runToEnd(['src/cli/main.ts', 'town', 'list'], { DATA_DIR })).toMatchObject(await cli('town', 'list'));
    expect(await readFile(join(DATA_DIR, 'secret-key'))).toEqual(await readFile(join(folder.path, 'secret-key')));
    expect(await restored.end()).toBe(0);
  });
});

async function newFolder(): Promise<{ path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), 'parallele-e2e-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}
