import { type SpawnOptions, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseUnavailable } from './unavailable.ts';

/** How to start a program of PostgreSQL, which refuses to run as root. */
export interface RunAs {
  /** Words to put before the command. */
  prefix: string[];
  options: Pick<SpawnOptions, 'uid' | 'gid'>;
  /** Who the cluster's files must belong to; null: whoever we are. */
  owner: { uid: number; gid: number } | null;
}

/** « nobody », on every system where root may start us. */
const NOBODY = { uid: 65534, gid: 65534 };

/**
 * Chooses who runs PostgreSQL. `paths` are the folders it must reach; `cluster` is an existing cluster's folder, if
 * there is one. Anybody but root runs it as themselves. Root steps down to the cluster's owner or to « nobody »; when
 * that user cannot reach the folders (a clone in /root, or in what `mktemp -d` makes), it keeps the one capability of
 * passing through them.
 */
export async function chooseRunAs(paths: string[], cluster: string | null): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [], options: {}, owner: null };
  const found = cluster === null ? null : await stat(cluster);
  const owner = found === null || found.uid === 0 ? NOBODY : { uid: found.uid, gid: found.gid };
  const reachable = await Promise.all(paths.map(isOpenToAll));
  if (reachable.every(Boolean)) return { prefix: [], options: owner, owner };
  return { prefix: setpriv(owner), options: {}, owner };
}

/** Whether every folder on the way may be walked through by everybody. */
async function isOpenToAll(path: string): Promise<boolean> {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
  }
  return true;
}

function setpriv({ uid, gid }: { uid: number; gid: number }): string[] {
  const words = [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    // initdb asks access(2), which would leave the capabilities out for a user who is not root.
    '--securebits=+no_setuid_fixup',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
  ];
  const tried = spawnSync('setpriv', [...words.slice(1), 'true'], { encoding: 'utf8' });
  if (tried.status === 0) return words;
  throw new DatabaseUnavailable(
    'PostgreSQL refuses to run as root, and other users cannot reach this folder. ' +
      'Start as an ordinary user, move the folder to where others may enter, or set DATABASE_URL. ' +
      `(setpriv: ${(tried.error?.message ?? tried.stderr).trim()})`,
  );
}
