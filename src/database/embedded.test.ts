import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { connect } from './pool.ts';

/*
 * One cluster, many lives: each test starts real processes on the same folder, because what is promised here is about
 * processes. The folder is closed to other users, as `mktemp -d` makes it; for root that is the hard case.
 */
const HOLDER = new URL('./testing/hold-database.ts', import.meta.url).pathname;
let outer = '';
let dataDir = '';
let holders: ChildProcess[] = [];

beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'embedded-'));
  dataDir = join(outer, 'data');
  const { url, stop } = await hold();
  await query(url, 'create table kept (n int)');
  await stop();
});
afterEach(() => {
  for (const holder of holders) holder.kill('SIGKILL');
  holders = [];
});
afterAll(() => rm(outer, { recursive: true, force: true }));

/** Starts a process on the folder; `url` is the first thing it says: an address, or the sentence it refuses with. */
async function hold(share = ''): Promise<{ url: string; child: ChildProcess; stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [HOLDER, dataDir, share], { stdio: ['pipe', 'pipe', 'inherit'] });
  holders.push(child);
  const [line] = await once(createInterface(child.stdout), 'line');
  const exited = once(child, 'exit');
  const stop = async (): Promise<void> => {
    child.stdin.end();
    await exited;
  };
  return { url: String(line), child, stop };
}

async function query<T>(url: string, statement: string): Promise<T[]> {
  const { db, close } = connect(url, { connections: 1 });
  const { rows } = await sql.raw<T>(statement).execute(db).finally(close);
  return rows;
}

const serverPid = async (): Promise<number> =>
  Number((await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')[0]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

test('speaks UTF-8, lives in UTC, and shows its password to nobody else', async () => {
  const { url, stop } = await hold();
  const [row] = await query(
    url,
    `select current_setting('timezone') as timezone, current_setting('server_encoding') as encoding,
            current_setting('listen_addresses') as address, upper('é') as upper`,
  );
  expect(row).toEqual({ timezone: 'UTC', encoding: 'UTF8', address: '127.0.0.1', upper: 'É' });
  expect((await stat(join(dataDir, 'postgres-password'))).mode & 0o777).toBe(0o600);
  await expect(query(url.replace(/:[0-9a-f]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
  await stop();
  expect(await readdir(join(dataDir, 'postgres'))).not.toContain('postmaster.pid');
});

test('a second process is told who has the folder, and may share it when it asks', async () => {
  const first = await hold();
  const second = await hold();
  expect(second.url).toBe(
    `Another process (number ${first.child.pid}) is already using the data folder ${dataDir}. ` +
      'Stop it first, or set DATA_DIR to another folder.',
  );
  const sharing = await hold('share');
  expect(sharing.url).toBe(first.url);
  await sharing.stop();
  expect(await query(first.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await first.stop();
});

test('who shares a server that is not reached by its socket goes by loopback', async () => {
  const first = await hold();
  expect(first.url).toContain('?host=');
  const files = join(dataDir, 'postgres');
  const [socket = ''] = (await readdir(files)).filter((name) => /^\.s\.PGSQL\.\d+$/.test(name));
  await rm(join(files, socket));
  const sharing = await hold('share');
  expect(sharing.url).toBe(first.url.replace(/\?.*/, ''));
  expect(await query(sharing.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await sharing.stop();
  await first.stop();
});

test('who shares starts one when there is none, and two at once get the same', async () => {
  const sharing = await Promise.all([hold('share'), hold('share')]);
  expect(sharing[0].url).toMatch(/^postgresql:/);
  expect(sharing[1].url).toBe(sharing[0].url);
  await Promise.all(sharing.map(({ stop }) => stop()));
});

test('after kill -9 nothing committed is lost, the old server goes away, the next one starts at once', async () => {
  for (let life = 1; life <= 3; life += 1) {
    const { url, child } = await hold();
    const old = await serverPid();
    await query(url, `insert into kept values (${life})`);
    child.kill('SIGKILL');
    const next = await hold();
    expect(isAlive(old)).toBe(false);
    expect(await query(next.url, 'select max(n) as n from kept')).toEqual([{ n: life }]);
    await next.stop();
  }
});

test('a server killed under us is started again at the same address', async () => {
  const { url, stop } = await hold();
  const old = await serverPid();
  process.kill(old, 'SIGKILL');
  await expect.poll(() => query(url, 'select 1 as one').catch(() => null), { timeout: 10_000 }).toEqual([{ one: 1 }]);
  expect(await serverPid()).not.toBe(old);
  await stop();
});

test('a pid file from before a power cut does not stop the start, even when another program has the number now', async () => {
  const stale = `${process.pid}\n${join(dataDir, 'postgres')}\n1\n5432\n\n127.0.0.1\n  1  2\nready\n`;
  await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale);
  const { url, stop } = await hold();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  await stop();
});

test('a cluster half made is made again', async () => {
  const kept = dataDir;
  dataDir = join(outer, 'other');
  await (await hold()).stop();
  await rm(join(dataDir, 'postgres'), { recursive: true });
  await writeFile(join(dataDir, 'postgres.new'), 'left behind');
  const { url, stop } = await hold();
  expect(url).toMatch(/^postgresql:/);
  await stop();
  dataDir = kept;
});

test('works the same in a folder that is open to all', async () => {
  await chmod(outer, 0o755);
  const { url, child } = await hold();
  expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  child.kill('SIGKILL');
  await (await hold()).stop();
  await chmod(outer, 0o700);
});
