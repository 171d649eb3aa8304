import { loadCommunes } from './community/towns/load-communes.ts';
import type { Config } from './config.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import type { Connection } from './database/pool.ts';

export interface PrepareOptions {
  /** Use the embedded server of another process on the same folder (the command line). */
  share?: boolean;
  /** Sentences for whoever waits. */
  onProgress?(line: string): void;
}

/** The database of the configuration, in its newest shape and with the communes in it. */
export async function prepareDatabase(config: Config, options: PrepareOptions = {}): Promise<Connection> {
  const onProgress = options.onProgress ?? (() => {});
  const connection = await openDatabase(config, {
    onProgress,
    connections: 20,
    ...(options.share === undefined ? {} : { share: options.share }),
  });
  try {
    await migrate(connection.url, (name) => onProgress(`Database: step ${name}`));
    await loadCommunes(connection.db, onProgress);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}
