import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '../../src/database/embedded.ts';
import { connect } from '../../src/database/pool.ts';
import { preparedCluster, roomyMemory } from '../setup/prepared-cluster.ts';
import type { TestDatabase } from './database.ts';

/** A PostgreSQL that nobody else uses, with a migrated database: it may be killed, and what was stored outlives it. */
export interface OwnServer extends TestDatabase {
  /** How often it ended without being asked to, and was started again. */
  ended(): number;
}

/** @param parent where it lies; in memory unless given */
export async function ownServer({
  connections = 4,
  parent,
}: {
  connections?: number;
  parent?: string;
} = {}): Promise<OwnServer> {
  const folder = await mkdtemp(join(parent ?? (await roomyMemory()), 'parallele-own-'));
  await cp(await preparedCluster(), folder, { recursive: true });
  let ended = 0;
  const server = await startEmbedded(folder, {
    onProgress: (line) => {
      if (line.includes('ended unexpectedly')) ended += 1;
    },
  });
  const admin = connect(server.url, { connections: 1 });
  await admin.pool.query('create database own template template');
  await admin.close();
  const url = server.url.replace(/postgres(?=$|\?)/, 'own');
  const { db, close: closePool } = connect(url, { connections });
  let closed: Promise<void> | undefined;
  const end = async () => {
    await closePool();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const close = () => (closed ??= end());
  return { db, url, ended: () => ended, close, [Symbol.asyncDispose]: close };
}
