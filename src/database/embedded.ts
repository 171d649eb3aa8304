import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { CLUSTER_USER, type Cluster, clusterFolder, prepareCluster } from './cluster.ts';
import { takeOwnership } from './owner-lock.ts';
import { freePort, type Postmaster, socketFolder, startPostmaster } from './postmaster.ts';
import { DatabaseUnavailable } from './unavailable.ts';

/** A PostgreSQL of our own, for whoever has none: it lives in `dataDir` and as long as we do. */
export interface EmbeddedPostgres {
  /** By loopback, for whatever program. */
  url: string;
  /** The shortest way, for pools of connections. */
  near: string;
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  /** Use the server of another process on the same folder when there is one, instead of refusing. */
  share?: boolean;
  /** For tests: fast, not safe against power cuts, and `dataDir` is removed at the end. */
  throwAway?: boolean;
  /** Sentences for the person who waits or who reads the log. */
  onProgress?: (line: string) => void;
}

/** Who has the folder, and where their server listens once it does. Only of use while the folder is owned. */
interface Owner {
  pid: number;
  port: number | null;
}

/** How long to wait for an owner that is about to leave (a restart), and for one that is still starting. */
const LEAVING = 2_000;
const STARTING = 60_000;

/**
 * Starts PostgreSQL in `dataDir`, making the cluster when there is none. The server is on loopback, behind a password
 * kept in the folder. It ends with `stop`, and also when this process is killed. Throws DatabaseUnavailable.
 */
export async function startEmbedded(dataDir: string, options: EmbeddedOptions = {}): Promise<EmbeddedPostgres> {
  await mkdir(dataDir, { recursive: true });
  for (const since = Date.now(); ; await delay(50)) {
    const release = takeOwnership(dataDir);
    if (release !== null) return await startOwned(dataDir, options, release);
    const owner = await readOwner(dataDir);
    const url = options.share && owner?.port ? await tryUrl(dataDir, owner.port) : null;
    if (url !== null)
      return {
        url,
        near: await nearestOf(url, socketFolder({ folder: clusterFolder(dataDir) })),
        stop: async () => {},
      };
    if (Date.now() - since > (options.share ? STARTING : LEAVING)) throw heldBy(dataDir, owner);
  }
}

async function startOwned(dataDir: string, options: EmbeddedOptions, release: () => void): Promise<EmbeddedPostgres> {
  const onProgress = options.onProgress ?? (() => {});
  try {
    await writeOwner(dataDir, { pid: process.pid, port: null });
    const cluster = await prepareCluster(dataDir, onProgress);
    const { port, sockets, first } = await startSomewhere(cluster, options.throwAway);
    await writeOwner(dataDir, { pid: process.pid, port });
    const again = () => startPostmaster(cluster, port, { throwAway: options.throwAway, sockets });
    const stop = keepRunning(first, again, onProgress);
    const url = urlOf(port, cluster.password);
    return { url, near: await nearestOf(url, sockets), stop: () => stop().finally(release) };
  } catch (error) {
    release();
    throw error;
  }
}

/** A free port may be taken by somebody else before the server has it: then another one. Not every file system takes sockets: then none. */
async function startSomewhere(
  cluster: Cluster,
  throwAway?: boolean,
): Promise<{ port: number; sockets: string | null; first: Postmaster }> {
  let sockets = socketFolder(cluster);
  for (let tries = 1; ; tries += 1) {
    const port = await freePort();
    try {
      return { port, sockets, first: await startPostmaster(cluster, port, { throwAway, sockets }) };
    } catch (error) {
      if (tries === 5 || !(error instanceof Error)) throw error;
      if (sockets !== null && /Unix-domain sockets|\.s\.PGSQL/.test(error.message)) sockets = null;
      else if (!/in use/.test(error.message)) throw error;
      // also after a kill -9 of the server alone: its children need a moment to notice
      await delay(200 * tries);
    }
  }
}

/** Starts the server again, on the same port, when it ends without being asked to. Returns how to stop it for good. */
function keepRunning(
  first: Postmaster,
  restart: () => Promise<Postmaster>,
  onProgress: (line: string) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  let current = first;
  const watching = (async () => {
    let pause = 100;
    await current.gone;
    while (!stopping.signal.aborted) {
      onProgress('PostgreSQL has ended unexpectedly; starting it again.');
      try {
        current = await restart();
        if (stopping.signal.aborted) await current.stop();
        pause = 100;
        await current.gone;
      } catch (error) {
        onProgress(error instanceof Error ? error.message : String(error));
        pause = Math.min(pause * 2, 10_000);
        await delay(pause, undefined, { signal: stopping.signal }).catch(() => {});
      }
    }
  })();
  return async () => {
    stopping.abort();
    await current.stop();
    await watching;
  };
}

function urlOf(port: number, password: string): string {
  return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/postgres`;
}

/** Past the network where that leads to the server: it may be of a version before, or its files out of our reach. */
async function nearestOf(url: string, sockets: string | null): Promise<string> {
  if (sockets === null) return url;
  const near = `${url}?host=${encodeURIComponent(sockets)}`;
  return (await answers(near)) ? near : url;
}

async function tryUrl(dataDir: string, port: number): Promise<string | null> {
  const password = (await readFile(join(dataDir, 'postgres-password'), 'utf8').catch(() => '')).trim();
  const url = urlOf(port, password);
  return (await answers(url)) ? url : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch {
    return false;
  }
}

async function readOwner(dataDir: string): Promise<Owner | null> {
  const text = await readFile(join(dataDir, 'owner.json'), 'utf8').catch(() => null);
  return text === null ? null : JSON.parse(text);
}

async function writeOwner(dataDir: string, owner: Owner): Promise<void> {
  const file = join(dataDir, 'owner.json');
  await writeFile(`${file}.new`, JSON.stringify(owner));
  await rename(`${file}.new`, file);
}

function heldBy(dataDir: string, owner: Owner | null): DatabaseUnavailable {
  const who = owner === null ? 'Another process' : `Another process (number ${owner.pid})`;
  return new DatabaseUnavailable(
    `${who} is already using the data folder ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
  );
}
