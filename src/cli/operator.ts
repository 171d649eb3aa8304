import { type Config, readConfig } from '../config.ts';
import { systemClock } from '../database/clock.ts';
import { hasCluster } from '../database/cluster.ts';
import type { Db } from '../database/database.ts';
import { readShape } from '../database/migrate.ts';
import { localClock } from '../local-clock.ts';
import { openAsItIs, prepareDatabase } from '../prepare-database.ts';

/** A plain sentence for the operator; the program ends with 1, unless another number means something to whoever called it. */
export class OperatorError extends Error {
  override name = 'OperatorError';
  readonly exitCode: number;
  constructor(message: string, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}

export function operatorConfig(): Config {
  const read = readConfig(process.env);
  if ('problems' in read) throw new OperatorError(read.problems.join('\n'));
  return read.config;
}

/**
 * For what is written of what is there: a database is not made for it, nor brought to a newer shape, which would take from the
 * version of before what it can read. In
 * the newest: only where there is nothing to bring to it.
 */
type Found = 'in any shape' | 'in its newest shape';

/** Runs one command on the database: that of a service under way, or one opened for the time being. */
export async function withDatabase<T>(
  work: (house: { db: Db; config: Config; now: Date }) => Promise<T>,
  { found }: { found?: Found } = {},
): Promise<T> {
  const config = operatorConfig();
  if (found !== undefined && config.databaseUrl === null && !(await hasCluster(config.dataDir))) {
    throw new OperatorError(
      `There is no database in ${config.dataDir}, so there is nothing to write. Give this command the environment that the service has (DATABASE_URL or DATA_DIR), and its folder: docs/operation.md#on-a-small-server.`,
    );
  }
  const open = found === undefined ? prepareDatabase : openAsItIs;
  const connection = await open(config, {
    share: true,
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  // in local mode the phones' clock may have been moved: what is made now must be of their time
  const clock = config.meta === null ? localClock(config) : systemClock;
  try {
    if (found !== undefined) await mustHave(connection.db, found);
    return await work({ db: connection.db, config, now: clock.now() });
  } finally {
    await connection.close();
  }
}

/** Our tables, in the shape that is asked for. */
async function mustHave(db: Db, found: Found): Promise<void> {
  const shape = await readShape(db);
  if (shape === null) {
    throw new OperatorError('There are no tables of Parallèle in this database, so there is nothing to write.');
  }
  if (found === 'in any shape') return;
  if (shape.strange !== undefined) {
    throw new OperatorError(
      `A newer version of Parallèle has brought this database to step ${shape.strange}: run this command from that one.`,
    );
  }
  if (shape.left > 0) {
    throw new OperatorError(
      `This database is ${shape.left} steps older than this version of Parallèle, and was left so. Run this command from the version that the service has, or upgrade first: docs/operation.md#upgrading.`,
    );
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
