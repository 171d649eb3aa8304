import { type Config, readConfig } from '../config.ts';
import { systemClock } from '../database/clock.ts';
import { hasCluster } from '../database/cluster.ts';
import type { Db } from '../database/database.ts';
import { localClock } from '../local-clock.ts';
import { prepareDatabase } from '../prepare-database.ts';

/** A plain sentence for the operator; the program ends with 1. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}

export function operatorConfig(): Config {
  const read = readConfig(process.env);
  if ('problems' in read) throw new OperatorError(read.problems.join('\n'));
  return read.config;
}

interface Using {
  /** For what is written of what is there: a database is not made for it. */
  isOfOld?: boolean;
}

/** Runs one command on the database: that of a service under way, or one opened for the time being. */
export async function withDatabase<T>(
  work: (house: { db: Db; config: Config; now: Date }) => Promise<T>,
  { isOfOld = false }: Using = {},
): Promise<T> {
  const config = operatorConfig();
  if (isOfOld && config.databaseUrl === null && !(await hasCluster(config.dataDir))) {
    throw new OperatorError(
      `There is no database in ${config.dataDir}, so there is nothing to write. Give this command the environment that the service has (DATABASE_URL or DATA_DIR), and its folder: docs/operation.md#on-a-small-server.`,
    );
  }
  const connection = await prepareDatabase(config, {
    share: true,
    onProgress: (line) => process.stderr.write(`${line}\n`),
  });
  // in local mode the phones' clock may have been moved: what is made now must be of their time
  const clock = config.meta === null ? localClock(config) : systemClock;
  try {
    return await work({ db: connection.db, config, now: clock.now() });
  } finally {
    await connection.close();
  }
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
