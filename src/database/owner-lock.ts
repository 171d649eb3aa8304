import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Makes this process the owner of a data folder; returns how to give it up, or null when a living process has it.
 *
 * SQLite is used for nothing but its lock on a file: the system lets go of it whenever the process ends, however it
 * ends, so that there is no stale lock to judge by process numbers, and no race in taking it. Node has no other.
 */
export function takeOwnership(dataDir: string): (() => void) | null {
  const lock = new DatabaseSync(join(dataDir, 'owner.lock'));
  try {
    lock.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive; begin exclusive');
  } catch (error) {
    lock.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
  return () => lock.close();
}

const SQLITE_BUSY = 5;
