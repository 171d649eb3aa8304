import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Cluster, cleanEnvironment } from './cluster.ts';
import { DatabaseUnavailable } from './unavailable.ts';

export interface Postmaster {
  /** Resolves when the server is gone, whoever ended it. */
  gone: Promise<void>;
  /** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
  stop(): Promise<void>;
}

/**
 * Keeps a server for as long as somebody holds the other end of standard input, which closes with us even when we are
 * killed; then asks for a fast shutdown. $1: a folder to remove afterwards, or nothing. The rest: the server's command.
 */
const WATCHDOG = `
  leftover=$1; shift
  exec 3<&0
  "$@" </dev/null 3<&- &
  server=$!
  ( read -r _ <&3; kill -INT "$server" 2>/dev/null ) &
  watcher=$!
  wait "$server"; code=$?
  kill "$watcher" 2>/dev/null
  [ -z "$leftover" ] || rm -rf "$leftover"
  exit "$code"`;

/**
 * Errors of statements can quote what people wrote; they belong to whoever ran the statement, not into a file. So it is told to the
 * PostgreSQL of `docker-compose.yml` as well, and asked of one that is not ours (src/doctor/database.ts).
 */
export const QUIET_LOG = {
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
} as const;

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  jit: 'off',
  ...QUIET_LOG,
  log_checkpoints: 'off',
};

/** For throw-away clusters: nothing has to outlive a power cut, and tests of deadlocks do not want to wait. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '256MB',
  deadlock_timeout: '100ms',
  // several deployments beside one another, one of which is being replaced: who has none left would be a fault nobody meant
  max_connections: '250',
};

/** An address of that kind is cut off behind so many bytes (sun_path, on the shortest of systems). */
const LONGEST_SOCKET = 103;

/**
 * Where programs of this machine reach the server past the network, which takes both sides a quarter less time: among its own files,
 * where nobody else may knock. null: not on this system, or the folder is too far down.
 */
export function socketFolder({ folder }: Pick<Cluster, 'folder'>): string | null {
  const fits = Buffer.byteLength(join(folder, '.s.PGSQL.65535')) <= LONGEST_SOCKET;
  // the server takes a list of folders
  return fits && !/[",]/.test(folder) && process.platform !== 'win32' ? folder : null;
}

/**
 * Starts the server on loopback port `port` and waits until it takes connections. With `throwAway`, speed goes before
 * safety and the whole data folder is removed when the server has ended.
 * @param sockets the folder it listens in as well; null: in none
 */
export async function startPostmaster(
  cluster: Cluster,
  port: number,
  { throwAway = false, sockets }: { throwAway?: boolean | undefined; sockets: string | null },
): Promise<Postmaster> {
  await waitForPrevious(cluster.folder);
  const before = lifeOf(await pidFile(cluster.folder));
  const log = await open(cluster.log, 'w', 0o600);
  const listens = { unix_socket_directories: sockets ?? '' };
  const settings = Object.entries({ ...SETTINGS, ...listens, ...(throwAway ? THROW_AWAY : {}) });
  const command = [
    ...cluster.runAs.prefix,
    ...['sh', '-c', WATCHDOG, 'watchdog', throwAway ? cluster.dataDir : ''],
    ...[cluster.postgres, '-D', cluster.folder, '-p', String(port)],
    ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ];
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    ...cluster.runAs.options,
    cwd: '/',
    env: cleanEnvironment(),
    stdio: ['pipe', log.fd, log.fd],
    // In a group of its own: Ctrl-C in a terminal is for us, and we still need the database to finish.
    detached: true,
  });
  await log.close();
  let ended = false;
  const gone = new Promise<void>((resolve) => {
    const end = (): void => {
      ended = true;
      resolve();
    };
    child.on('exit', end).on('error', end);
  });
  child.stdin?.on('error', () => {});
  child.unref();
  while (!isReady(await pidFile(cluster.folder), before)) {
    if (ended) throw await explainFailure(cluster.log);
    await delay(15);
  }
  return {
    gone,
    stop: async () => {
      child.ref();
      child.stdin?.end();
      await gone;
    },
  };
}

/** What pg_ctl does: the server writes its state into the eighth line of its pid file; a killed one leaves the file. */
function isReady(lines: string[] | null, before: string | null): boolean {
  return lifeOf(lines) !== before && lines?.[7]?.trim() === 'ready';
}

/** Tells one life of a server from the next: its number and when it began. */
function lifeOf(lines: string[] | null): string | null {
  return lines && `${lines[0]} ${lines[2]}`;
}

async function pidFile(folder: string): Promise<string[] | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => null);
  return text === null ? null : text.split('\n');
}

/**
 * After our predecessor was killed its server is still shutting down; two servers on one folder would destroy it.
 * We own the folder by now, so a server that stays has lost its watchdog, and is asked to end.
 */
async function waitForPrevious(folder: string): Promise<void> {
  for (let waited = 0; ; waited += 50) {
    const [pid, itsFolder = folder] = (await pidFile(folder)) ?? [];
    const args = pid === undefined ? '' : await commandOf(Number(pid));
    // Without a living process PostgreSQL judges by itself what a crash left behind.
    if (args === '') return;
    if (!args.includes('postgres') || !args.includes(itsFolder)) {
      // After a power cut another program got the number; PostgreSQL, which looks at nothing else, would refuse.
      await rm(join(folder, 'postmaster.pid'), { force: true });
      return;
    }
    if (waited === 3_000) signal(Number(pid), 'SIGINT');
    if (waited === 20_000) signal(Number(pid), 'SIGQUIT');
    if (waited >= 30_000) {
      throw new DatabaseUnavailable(
        `An earlier PostgreSQL (process ${pid}) still runs on ${folder}. End it, then start again.`,
      );
    }
    await delay(50);
  }
}

/** The command line of a living process, or nothing. */
async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux') return (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).trim();
  const child = spawn('ps', ['-o', 'args=', '-p', String(pid)], { stdio: ['ignore', 'pipe', 'ignore'] });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  await once(child, 'close');
  return said.trim();
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it has just ended
  }
}

async function explainFailure(log: string): Promise<Error> {
  const said = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-6).join('\n');
  return new DatabaseUnavailable(`PostgreSQL did not start (${log}):\n${said}`);
}

/** A port nobody listens on. Somebody may take it before we do: then the start fails, and the caller tries another. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('a TCP server without a port');
  return address.port;
}
