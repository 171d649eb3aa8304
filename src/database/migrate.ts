import { readdir } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import type { Db } from './database.ts';
import { connect } from './pool.ts';
import { DatabaseUnavailable } from './unavailable.ts';

const FOLDER = new URL('../../db/migrations/', import.meta.url);

export type MigrationProgress = (name: string) => void;

export interface MigrateOptions {
  /** By name; those of db/migrations unless told otherwise. */
  steps?: Record<string, Step>;
  /** Hears the name of each step before it runs. */
  onProgress?: MigrationProgress;
  /** Hears the name of a step each time it did not get its table. */
  onHeld?: MigrationProgress;
  /** Milliseconds a step waits for a table that somebody uses, before it steps aside for whoever queues behind it. */
  lockTimeout?: number;
}

/** A step of db/migrations. */
export interface Step {
  up(db: Kysely<never>): Promise<void>;
  /** It runs outside of a transaction (`create index concurrently`), and may be begun again where it was interrupted. */
  isAlone?: boolean;
}

/** « Parallèle migrates »: any number that nobody else uses. */
const LOCK = 7_250_331;
/** Between two looks whether the other process is done, and before a step that stepped aside is tried again. */
const PAUSE_MS = 250;
/** A table that is held for longer than this is held by a fault that somebody has to look at. */
const PATIENCE_MS = 10 * 60 * 1000;
/** Of a try that was held up, no more was waiting: the rest was work, which a step on its own finds done when it is begun again. */
const WAITED_MS = 10 * 1000;
/** Another process may be building an index over a table of millions. */
const BUILDING_MS = 60 * 60 * 1000;
/** « lock_not_available » */
const STEPPED_ASIDE = '55P03';
/** Or two waited for each other, and it was this one that PostgreSQL ended: of a step in a transaction nothing is left. */
const SACRIFICED = '40P01';

const isPassing = (code: string | undefined, isAlone: boolean): boolean =>
  code === STEPPED_ASIDE || (code === SACRIFICED && !isAlone);

/**
 * Brings the database at `url` to the newest shape. Returns the names of the steps that ran.
 *
 * Forward only, each step committed before the next: what it locks is free again at once, while the program of before goes
 * on beside it. A step that does not get its table soon gives up its place in the queue, behind which everybody else would
 * stand, and comes again. Two processes may call it at once: one works, the other asks now and then and finds nothing to
 * do. It does not wait for a lock, since a waiting statement would hold up an index that is built concurrently.
 */
export async function migrate(url: string, options: MigrateOptions = {}): Promise<string[]> {
  // Its own connection: building an index over a big table may take longer than any request may.
  const { db, close } = connect(url, { connections: 1, statementTimeout: 0 });
  try {
    // said to the server too: its own may be set for the role, where a pooler takes none from us
    await sql`select set_config('statement_timeout', '0', false)`.execute(db);
    await untilOurTurn(db);
    const { steps = await readSteps() } = options;
    const done: string[] = [];
    for (;;) {
      const name = await next(db, steps, options);
      if (name === undefined) return done;
      done.push(name);
    }
  } finally {
    // a pooler may keep the connection when we are done with it
    await sql`select pg_advisory_unlock_all()`.execute(db).catch(() => {});
    await sql`reset all`.execute(db).catch(() => {});
    await close();
  }
}

async function untilOurTurn(db: Db): Promise<void> {
  const deadline = performance.now() + BUILDING_MS;
  while (!(await isOurTurn(db))) {
    if (performance.now() > deadline) throw new DatabaseUnavailable(BUSY);
    await setTimeout(PAUSE_MS);
  }
}

async function isOurTurn(db: Db): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${LOCK}) as free`.execute(db);
  return rows[0]?.free === true;
}

export async function readSteps(): Promise<Record<string, Step>> {
  const steps: Record<string, Step> = {};
  for (const file of (await readdir(FOLDER)).filter((name) => name.endsWith('.ts')).sort()) {
    steps[file.slice(0, -'.ts'.length)] = (await import(new URL(file, FOLDER).href)) as Step;
  }
  return steps;
}

/**
 * How new the tables of a database are. null: there are none. `left`: steps of this version that it lacks; `strange`: the last of
 * those that only a newer version knows.
 */
export async function readShape(db: Db): Promise<{ left: number; strange: string | undefined } | null> {
  const { rows: found } = await sql<{ isThere: boolean }>`
    select to_regclass('public.kysely_migration') is not null as "isThere"`.execute(db);
  if (!found[0]?.isThere) return null;
  const { rows: done } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  const steps = Object.keys(await readSteps());
  const known = done.filter(({ name }) => steps.includes(name));
  return { left: steps.length - known.length, strange: done.findLast(({ name }) => !steps.includes(name))?.name };
}

/** @returns the step that ran, undefined when there was none left */
async function next(
  db: Db,
  steps: Record<string, Step>,
  { onProgress, onHeld, lockTimeout = 3_000 }: MigrateOptions,
): Promise<string | undefined> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => steps } });
  const name = (await migrator.getMigrations()).find(({ executedAt }) => executedAt === undefined)?.name;
  const isAlone = name !== undefined && steps[name]?.isAlone === true;
  if (name !== undefined) onProgress?.(name);
  // what is built beside everything else holds nobody up, however long it waits
  await sql`select set_config('lock_timeout', ${`${isAlone ? 0 : lockTimeout}ms`}, false)`.execute(db);
  for (let waited = 0; ; ) {
    const begun = performance.now();
    // also when nothing is left: it looks whether this program knows all that was done
    const { error, results = [] } = await migrator.migrateUp({ disableTransactions: isAlone });
    if (error === undefined) return results[0]?.migrationName;
    if (!(error instanceof pg.DatabaseError) || !isPassing(error.code, isAlone)) throw explain(error);
    waited += Math.min(performance.now() - begun, WAITED_MS) + PAUSE_MS;
    if (waited > PATIENCE_MS) throw new DatabaseUnavailable(HELD(name));
    onHeld?.(name ?? '');
    await setTimeout(PAUSE_MS);
  }
}

const BUSY =
  'Another process has been bringing the database to its newest shape for an hour. Look for it in pg_stat_activity, end it if it has died, and start again.';
const HELD = (name = '') =>
  `Step ${name} has waited ten minutes for a table, or for rows of one, that another connection holds. Look for long transactions in pg_stat_activity, end them, and start again.`;

/** What Kysely calls corruption is, nearly always, an older program on a newer database. */
function explain(error: unknown): unknown {
  const missing = error instanceof Error && /previously executed migration (\S+) is missing/.exec(error.message);
  if (!missing) return error;
  return new DatabaseUnavailable(
    `The database was already brought to step ${missing[1]}, which this version of Parallèle does not know. Start the newer version.`,
  );
}
