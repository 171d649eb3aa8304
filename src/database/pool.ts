import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Db } from './database.ts';
import { PreparingClient } from './prepared.ts';

// A day is a day wherever it is read: `YYYY-MM-DD`, not an instant of some time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);

export interface Connection {
  db: Db;
  /** For graphile-worker and for LISTEN; everything else goes through `db`. */
  pool: pg.Pool;
  url: string;
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** Upper bound of the pool; they are opened when needed. */
  connections?: number;
  /** Hears of connections that broke while no statement was running; the pool replaces them by itself. */
  onError?: (error: Error) => void;
  /** Milliseconds after which the server gives a statement up, and five seconds later we do; 0 for never (migrations). */
  statementTimeout?: number;
  /** False behind a pooler that gives each transaction another connection and knows nothing of prepared statements. */
  prepares?: boolean;
}

/**
 * Opens a pool on `url`; nothing is sent before the first query, so a database that is down shows there.
 * Numbers of type bigint arrive as strings (pg's default): ids never lose digits.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const statementTimeout = options.statementTimeout ?? 30_000;
  const pool = new pg.Pool({
    Client: options.prepares === false ? pg.Client : PreparingClient,
    connectionString: url,
    max: options.connections ?? 10,
    application_name: 'parallele',
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    // A server that froze does not keep time either.
    ...(statementTimeout > 0 ? { query_timeout: statementTimeout + 5_000 } : {}),
    // A transaction left open by a bug, or by a host that vanished, would hold its locks for ever. A message that was being written down is
    // looked at after it, and left to its echo for thirty seconds more: both within the ninety in which work moves.
    idle_in_transaction_session_timeout: 45_000,
  });
  const onError = options.onError ?? (() => {});
  // Without a listener a lost connection would end the process: while it is idle, the pool hears of it …
  pool.on('error', onError);
  // … while it is lent out, and between two statements of a transaction, only the connection does.
  pool.on('connect', (client) => client.on('error', onError));
  // Given back while a statement is still out: it may be the `begin` nobody waited for, and must not hit the next one.
  pool.on('release', (_error, client) => {
    if ('readyForQuery' in client && client.readyForQuery === false) client.end().catch(onError);
    if (client instanceof PreparingClient) client.forgetTransaction();
  });
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  let closed: Promise<void> | undefined;
  const end = async () => {
    await db.destroy();
    // which ends no pool that it has not used itself
    if (!pool.ending) await pool.end();
  };
  return { db, pool, url, close: () => (closed ??= end()) };
}
