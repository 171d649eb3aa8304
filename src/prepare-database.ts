import { loadCommunes } from './community/towns/load-communes.ts';
import type { Config } from './config.ts';
import { migrate } from './database/migrate.ts';
import { type OpenConnection, openDatabase } from './database/open-database.ts';
import { DatabaseUnavailable } from './database/unavailable.ts';
import { errorCode, isUnreachable } from './inbox/failure.ts';

export interface PrepareOptions {
  /** Use the embedded server of another process on the same folder (the command line). */
  share?: boolean;
  /** Sentences for whoever waits. */
  onProgress?(line: string): void;
}

/** The database of the configuration, in its newest shape and with the communes in it. */
export async function prepareDatabase(config: Config, options: PrepareOptions = {}): Promise<OpenConnection> {
  const onProgress = options.onProgress ?? (() => {});
  const connection = await openDatabase(config, {
    onProgress,
    connections: 20,
    ...(options.share === undefined ? {} : { share: options.share }),
  });
  try {
    await migrate(connection.directUrl, {
      onProgress: (name) => onProgress(`Database: step ${name}`),
      onHeld: (name) => onProgress(`Database: step ${name} waits for a table that is in use`),
    });
    await loadCommunes(connection.db, onProgress);
    return connection;
  } catch (error) {
    await connection.close();
    const refusal = config.databaseUrl === null ? null : refusalOf(error);
    throw refusal === null ? error : new DatabaseUnavailable(`The database of DATABASE_URL cannot be used: ${refusal}`);
  }
}

/** What a database that is not ours may say to a newcomer, by SQLSTATE. */
const REFUSALS: Readonly<Record<string, string>> = {
  '3D000': 'there is no database of this name. Create it, or correct DATABASE_URL.',
  '28P01': 'the password is wrong.',
  '28000': 'this user may not connect.',
  '42501': 'this user may not create tables in it.',
};

function refusalOf(error: unknown): string | null {
  const known = REFUSALS[errorCode(error)];
  if (known !== undefined) return known;
  return isUnreachable(error) ? 'nobody answers there. Start it, or correct DATABASE_URL.' : null;
}
