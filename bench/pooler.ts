import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect as dial } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'kysely';
import { freePort } from '../src/database/postmaster.ts';
import { chooseRunAs } from '../src/database/run-as.ts';
import { startGraphProcess } from './graph-process.ts';
import { psidOf } from './load.ts';
import { withDatabase } from './throwaway.ts';
import { addMembers, addTown, atRest, flow, startOurs } from './turn.ts';

const WRITERS = 1_000;
const TURNS = 2_000;
const SHORT_TURNS = 400;

/** From here on PgBouncer follows prepared statements from one connection to the next. */
const FOLLOWS = [1, 21] as const;

interface Way {
  name: string;
  /** Of PgBouncer; none: nothing between. */
  mode?: 'session' | 'transaction';
  prepares?: boolean;
  needs?: readonly [number, number];
}

const WAYS: readonly Way[] = [
  { name: 'nothing between' },
  { name: 'session pooling', mode: 'session' },
  { name: 'transaction pooling, DATABASE_PREPARED=off', mode: 'transaction', prepares: false },
  { name: 'transaction pooling, prepared statements followed', mode: 'transaction', needs: FOLLOWS },
];

/**
 * Turns a second of a web process and a worker with PgBouncer (`pgbouncer` on the PATH, or PGBOUNCER) between them and
 * PostgreSQL, in each way that docs/scale.md names, beside the same without it; and how many connections PostgreSQL saw of
 * the pools. A way in which not all is answered ends the bench with an error.
 */
export async function bench(options: readonly string[]): Promise<void> {
  const turns = options.includes('--short') ? SHORT_TURNS : TURNS;
  const program = process.env.PGBOUNCER ?? 'pgbouncer';
  const version = versionOf(program);
  if (version === null) return print({ figure: 'nothing was measured: pgbouncer is not on the PATH' });
  using graph = await startGraphProcess();
  await withDatabase(
    async ({ db, url, pool }) => {
      await addTown(db);
      await addMembers(db, WRITERS);
      let direct: number | undefined;
      for (const { name, mode, prepares = true, needs } of WAYS) {
        const about = { figure: name, pgbouncer: version.join('.') };
        if (needs && (version[0] < needs[0] || (version[0] === needs[0] && version[1] < needs[1]))) {
          print({ ...about, left: `from ${needs.join('.')} on` });
          continue;
        }
        await using pooler = mode ? await startPgBouncer(program, url, mode, needs ? 2_500 : null) : null;
        const part = { directUrl: mode === 'transaction' ? url : (pooler?.url ?? url), prepares };
        await using web = await startOurs(pooler?.url ?? url, graph.graphUrl(0), { ...part, roles: 'web' });
        await using _worker = await startOurs(pooler?.url ?? url, graph.graphUrl(0), { ...part, roles: 'worker' });
        await flow(web, graph, Math.min(300, turns), (n) => psidOf(n % WRITERS));
        const { answers, seconds } = await flow(web, graph, turns, (n) => psidOf(n % WRITERS));
        const perSecond = answers / seconds;
        direct ??= perSecond;
        await atRest(db);
        const { rows } = await sql<{ many: number }>`
          select count(*)::int as many from pg_stat_activity
           where backend_type = 'client backend' and application_name = 'parallele'`.execute(db);
        print({
          ...about,
          perSecond: Math.round(perSecond),
          toDirect: Number((perSecond / direct).toFixed(2)),
          connections: (rows[0]?.many ?? 0) - pool.totalCount,
        });
      }
    },
    { durable: true },
  );
}

interface Pooler extends AsyncDisposable {
  url: string;
}

async function startPgBouncer(
  program: string,
  databaseUrl: string,
  mode: 'session' | 'transaction',
  prepared: number | null,
): Promise<Pooler> {
  const database = new URL(databaseUrl);
  const folder = mkdtempSync(join(tmpdir(), 'parallele-pooler-'));
  chmodSync(folder, 0o755);
  const port = await freePort();
  const ini = join(folder, 'pgbouncer.ini');
  const settings = {
    listen_addr: '127.0.0.1',
    listen_port: port,
    unix_socket_dir: '',
    auth_type: 'any',
    pool_mode: mode,
    default_pool_size: mode === 'session' ? 60 : 12,
    max_client_conn: 500,
    ignore_startup_parameters: 'statement_timeout,idle_in_transaction_session_timeout',
    ...(prepared === null ? {} : { max_prepared_statements: prepared }),
  };
  const target = `host=${database.hostname} port=${database.port} dbname=${database.pathname.slice(1)}`;
  const user = `user=${database.username} password=${decodeURIComponent(database.password)}`;
  writeFileSync(
    ini,
    `[databases]\n* = ${target} ${user}\n[pgbouncer]\n${Object.entries(settings)
      .map(([name, value]) => `${name} = ${value}\n`)
      .join('')}`,
  );
  // like PostgreSQL it refuses to run as root
  const { prefix, options } = await chooseRunAs([folder], null);
  const [command = program, ...words] = [...prefix, program, '-q', ini];
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (part) => (said += String(part)));
  await untilItListens(child, port, () => said);
  const url = new URL(databaseUrl);
  url.port = String(port);
  // not past it
  url.searchParams.delete('host');
  return {
    url: url.href,
    async [Symbol.asyncDispose]() {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilItListens(child: ChildProcess, port: number, said: () => string): Promise<void> {
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    const socket = dial(port, '127.0.0.1');
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isThere) return;
    await delay(50);
  }
  child.kill('SIGKILL');
  throw new Error(`PgBouncer did not start: ${said()}`);
}

function versionOf(program: string): [number, number] | null {
  const { stdout, error } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  const found = error ? null : /(\d+)\.(\d+)/.exec(stdout);
  return found && [Number(found[1]), Number(found[2])];
}

function print(of: Record<string, unknown>): void {
  console.log(JSON.stringify({ bench: 'pooler', ...of }));
}
