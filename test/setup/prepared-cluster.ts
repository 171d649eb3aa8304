import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, statfs, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadCommunes } from '../../src/community/towns/load-communes.ts';
import { startEmbedded } from '../../src/database/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { connect } from '../../src/database/pool.ts';
import { migrateJobs } from '../../src/jobs/jobs.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CACHE = join(ROOT, 'node_modules', '.cache', 'test-clusters');
/** Whatever decides what is in the template. */
const INGREDIENTS = [
  'package-lock.json',
  'db/migrations',
  'src/database',
  'src/jobs',
  'src/community/towns',
  'src/language',
  'test/setup',
];
const HOUR = 60 * 60 * 1000;
const GIBIBYTE = 2 ** 30;

/** Where files cost nothing, when there is such a place: a database is six hundred of them, and each test has its own. */
export async function roomyMemory(): Promise<string> {
  const shared = await statfs('/dev/shm').catch(() => null);
  return shared !== null && shared.bavail * shared.bsize > 3 * GIBIBYTE ? '/dev/shm' : tmpdir();
}

/** A folder with a cluster whose database `template` is migrated and knows the communes; made where there is none yet. */
export async function preparedCluster(): Promise<string> {
  const place = join(CACHE, await fingerprint());
  if (!existsSync(place)) await prepareCluster(place);
  await utimes(place, new Date(), new Date());
  return place;
}

async function fingerprint(): Promise<string> {
  const hash = createHash('sha256');
  for (const ingredient of INGREDIENTS) {
    const path = join(ROOT, ingredient);
    const isFolder = (await stat(path)).isDirectory();
    const files = isFolder
      ? (await readdir(path)).filter((name) => name.endsWith('.ts')).map((name) => join(path, name))
      : [path];
    for (const file of files.sort()) {
      if (!file.endsWith('.test.ts')) hash.update(file.slice(ROOT.length)).update(await readFile(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/** Made under another name and moved when complete: of two runs that make it at once, the first to finish is kept. */
async function prepareCluster(place: string): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  await removeOldOnes();
  const draft = await mkdtemp(join(CACHE, 'draft-'));
  const server = await startEmbedded(draft);
  const admin = connect(server.url, { connections: 1 });
  const url = server.url.replace(/postgres$/, 'template');
  try {
    // a house opens ten connections, and proving the password four thousand times is a tenth of opening it
    const { username, password } = new URL(server.url);
    await admin.pool.query(`set scram_iterations = 1; alter role ${username} password '${password}'`);
    await admin.pool.query('create database template');
    await migrate(url);
    await migrateJobs(url, { info() {}, warn() {}, error() {} });
    const template = connect(url, { connections: 1, statementTimeout: 0 });
    await loadCommunes(template.db, () => {}).finally(template.close);
    await admin.pool.query('vacuum analyze');
    await admin.pool.query('checkpoint');
  } finally {
    await admin.close();
    await server.stop();
  }
  await rename(draft, place).catch(async (error: unknown) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  });
}

async function removeOldOnes(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    const found = await stat(join(CACHE, name)).catch(() => null);
    if (found !== null && Date.now() - found.mtimeMs > HOUR)
      await rm(join(CACHE, name), { recursive: true, force: true });
  }
}
