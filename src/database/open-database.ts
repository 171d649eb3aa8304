import { type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { type Connection, connect } from './pool.ts';

export interface OpenOptions extends Pick<EmbeddedOptions, 'share' | 'onProgress'> {
  connections?: number;
  onError?: (error: Error) => void;
}

/**
 * The database that the configuration names: `databaseUrl` when there is one, else an embedded PostgreSQL in `dataDir`.
 * With `share` (the command line) a server that another process runs on `dataDir` is used, and one is started for the
 * time being when there is none. Closing ends the connections, then the embedded server if it is ours.
 * Nothing is migrated here.
 */
export async function openDatabase(
  config: { databaseUrl: string | null; dataDir: string },
  options: OpenOptions = {},
): Promise<Connection> {
  if (config.databaseUrl !== null) return connect(config.databaseUrl, options);
  const embedded = await startEmbedded(config.dataDir, options);
  const connection = connect(embedded.url, options);
  return { ...connection, close: () => connection.close().finally(embedded.stop) };
}
