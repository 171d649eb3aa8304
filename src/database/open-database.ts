import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { type Connection, connect } from './pool.ts';

export interface OpenOptions extends Pick<EmbeddedOptions, 'share' | 'onProgress'> {
  connections?: number;
  onError?: (error: Error) => void;
}

export interface OpenConnection extends Connection {
  /** Past a pooler, for what needs a connection of its own for longer than a transaction: LISTEN, timed work, migrations. */
  directUrl: string;
}

export interface DatabaseConfig {
  databaseUrl: string | null;
  directDatabaseUrl?: string | null;
  preparesStatements?: boolean;
  dataDir: string;
}

/**
 * The database that the configuration names: `databaseUrl` when there is one, else an embedded PostgreSQL in `dataDir`.
 * With `share` (the command line) a server that another process runs on `dataDir` is used, and one is started for the
 * time being when there is none. Closing ends the connections, then the embedded server if it is ours.
 * Nothing is migrated here.
 */
export async function openDatabase(config: DatabaseConfig, options: OpenOptions = {}): Promise<OpenConnection> {
  const { databaseUrl, directDatabaseUrl, preparesStatements: prepares = true } = config;
  if (databaseUrl !== null) {
    return { ...connect(databaseUrl, { ...options, prepares }), directUrl: directDatabaseUrl ?? databaseUrl };
  }
  const embedded = await startEmbedded(config.dataDir, options);
  const connection = connect(embedded.near, options);
  return { ...connection, directUrl: embedded.near, close: () => connection.close().finally(embedded.stop) };
}
