import { cp, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../../src/database/embedded.ts';
import { preparedCluster, roomyMemory } from './prepared-cluster.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server of this run; its database `template` is migrated and knows the communes. */
    databaseUrl: string;
  }
}

/**
 * Starts the one PostgreSQL of this run, on a copy of a cluster that was prepared once and is kept while its
 * ingredients stay the same. Runs at the same time do not meet: each has its copy.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const prepared = await preparedCluster();
  const dataDir = await mkdtemp(join(await roomyMemory(), 'parallele-test-'));
  await cp(prepared, dataDir, { recursive: true });
  const server = await startEmbedded(dataDir, { throwAway: true });
  project.provide('databaseUrl', server.near);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
