import { sql } from 'kysely';
import { loadCommunes } from './community/towns/load-communes.ts';
import { againstDemo, againstPage, haveMet, whoseDatabase } from './community/towns/whose-database.ts';
import type { Config } from './config.ts';
import type { Db } from './database/database.ts';
import { migrate } from './database/migrate.ts';
import { type OpenConnection, openDatabase } from './database/open-database.ts';
import { DatabaseUnavailable } from './database/unavailable.ts';
import { errorCode, isUnreachable } from './inbox/failure.ts';

export interface PrepareOptions {
  /** Use the embedded server of another process on the same folder: the command line, which serves nobody. */
  share?: boolean;
  /** Sentences for whoever waits. */
  onProgress?(line: string): void;
}

/** The database of the configuration, in its newest shape and with the communes in it. */
export async function prepareDatabase(config: Config, options: PrepareOptions = {}): Promise<OpenConnection> {
  const onProgress = options.onProgress ?? (() => {});
  return await openWith(config, options, async ({ db, directUrl }) => {
    await migrate(directUrl, {
      onProgress: (name) => onProgress(`Database: step ${name}`),
      onHeld: (name) => onProgress(`Database: step ${name} waits for a table that is in use`),
    });
    await loadCommunes(db, onProgress);
  });
}

/** The same in whatever shape it is, and left in it: that of a version before may still be needed. */
export async function openAsItIs(config: Config, options: PrepareOptions = {}): Promise<OpenConnection> {
  return await openWith(config, options, async () => {});
}

async function openWith(
  config: Config,
  { onProgress = () => {}, share }: PrepareOptions,
  work: (connection: OpenConnection) => Promise<void>,
): Promise<OpenConnection> {
  const connection = await openDatabase(config, {
    onProgress,
    connections: 20,
    ...(share === undefined ? {} : { share }),
  });
  try {
    await suits(connection.db);
    await mayServe(config, connection.db, { onProgress, ...(share === undefined ? {} : { share }) });
    await work(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw plainFailure(config, error);
  }
}

/** What a database of somebody else’s refuses, in a sentence for whoever runs us; anything else as it is. */
export function plainFailure({ databaseUrl }: Pick<Config, 'databaseUrl'>, error: unknown): unknown {
  if (error instanceof DatabaseUnavailable || databaseUrl === null) return error;
  const refusal = refusalOf(error);
  return refusal === null ? error : new DatabaseUnavailable(`The database of DATABASE_URL cannot be used: ${refusal}`);
}

/** Looked at before it is brought to another shape: a database of others is left as it is. */
async function mayServe(
  config: Config,
  db: Db,
  { onProgress = () => {}, share = false }: PrepareOptions,
): Promise<void> {
  const whose = await whoseDatabase(db);
  // commands for what is there need no environment of the Page's
  const against = againstPage(config, whose) ?? (share ? null : againstDemo(config, whose));
  if (against !== null) throw new DatabaseUnavailable(against);
  const met = share ? null : haveMet(config, whose);
  if (met !== null) onProgress(met);
}

const OLDEST = 16;

/** Looked at before anything is made in it: another encoding cannot even hold our words, an older server not our tables. */
async function suits(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::int / 10000 as version, pg_encoding_to_char(encoding) as encoding
      from pg_database where datname = current_database()`.execute(db);
  const { version, encoding } = rows[0] ?? { version: OLDEST, encoding: 'UTF8' };
  if (version < OLDEST) {
    throw new DatabaseUnavailable(`DATABASE_URL is a PostgreSQL ${version}. Upgrade it to ${OLDEST} or newer.`);
  }
  if (encoding !== 'UTF8') {
    const mend = 'Make the database anew with encoding UTF8 and a locale that knows accents, such as C.UTF-8.';
    throw new DatabaseUnavailable(
      `The database of DATABASE_URL is in ${encoding}, where accents and emoji are lost. ${mend}`,
    );
  }
}

/** What a database that is not ours may say to a newcomer, by SQLSTATE. */
const REFUSALS: Readonly<Record<string, string>> = {
  '3D000': 'there is no database of this name. Create it, or correct DATABASE_URL.',
  '28P01': 'the password is wrong.',
  '28000': 'this user may not connect.',
  '42501': 'this user may not create tables in it.',
  '53300':
    'it has no connection left. Raise its max_connections, end what holds them (pg_stat_activity says who), or put a pooler in front: docs/scale.md.',
  '57P03': 'it is starting or stopping. Try again in a moment.',
};

/** In a sentence, what a database said that could not be used; null: something else. */
export function refusalOf(error: unknown): string | null {
  const known = REFUSALS[errorCode(error)];
  if (known !== undefined) return known;
  return isUnreachable(error) ? 'nobody answers there. Start it, or correct DATABASE_URL.' : null;
}
