import { readdir } from 'node:fs/promises';
import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { connect } from './pool.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const FOLDER = new URL('../../db/migrations/', import.meta.url);

export type MigrationProgress = (name: string) => void;

/**
 * Brings the database at `url` to the newest shape; `onProgress` hears the name of each step before it runs.
 * Steps run in one transaction, forward only. Two processes may call it at once: Kysely's advisory lock lets one work
 * while the other waits and then finds nothing to do. Returns the names of the steps that ran.
 */
export async function migrate(url: string, onProgress: MigrationProgress = () => {}): Promise<string[]> {
  // Its own connection: building an index over a big table may take longer than any request may.
  const { db, close } = connect(url, { connections: 1, statementTimeout: 0 });
  try {
    const migrations = await readMigrations(onProgress);
    const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) throw explain(error);
    return results.map((result) => result.migrationName);
  } finally {
    await close();
  }
}

async function readMigrations(onProgress: MigrationProgress): Promise<Record<string, Migration>> {
  const migrations: Record<string, Migration> = {};
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort()) {
    const name = file.slice(0, -'.ts'.length);
    const { up }: { up: (db: Kysely<unknown>) => Promise<void> } = await import(new URL(file, FOLDER).href);
    migrations[name] = {
      up: async (db: Kysely<unknown>) => {
        onProgress(name);
        await up(db);
      },
    };
  }
  return migrations;
}

/** What Kysely calls corruption is, nearly always, an older program on a newer database. */
function explain(error: unknown): unknown {
  const missing = error instanceof Error && /previously executed migration (\S+) is missing/.exec(error.message);
  if (!missing) return error;
  return new DatabaseUnavailable(
    `The database was already brought to step ${missing[1]}, which this version of Parallèle does not know. Start the newer version.`,
  );
}
