import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCommunes } from '../src/community/towns/load-communes.ts';
import { startEmbedded } from '../src/database/embedded.ts';
import { migrate } from '../src/database/migrate.ts';
import { type Connection, connect } from '../src/database/pool.ts';
import { type House, type HouseOptions, openHouse } from '../test/helpers/house.ts';

/**
 * A PostgreSQL of its own with all communes, gone when `use` has ended. `durable`: it waits for the disk at every
 * commit, as in service; unless told, it does not.
 */
export async function withDatabase<T>(use: (database: Connection) => Promise<T>, { durable = false } = {}): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'parallele-bench-'));
  const server = await startEmbedded(dataDir, { throwAway: !durable });
  try {
    await migrate(server.url);
    // filling it may take longer than any statement of the program
    const connection = connect(server.near, { connections: 8, statementTimeout: 0 });
    const { db, close } = connection;
    await loadCommunes(db, () => {});
    try {
      return await use(connection);
    } finally {
      await close();
    }
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** A house on a PostgreSQL of its own, both gone when `use` has ended. */
export async function inNewHouse<T>(use: (house: House) => Promise<T>, options: HouseOptions = {}): Promise<T> {
  return await withDatabase(async ({ db, url }) => {
    await using house = await openHouse({ ...options, database: { db, url, close: async () => {} } });
    return await use(house);
  });
}
