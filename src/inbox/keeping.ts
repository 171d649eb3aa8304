import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { errorCode } from './failure.ts';

/** What became of what came is believed for so long. */
const BELIEVED_MS = 60_000;
/** A failure is believed for so long; where there was no room, it is tried again no more often than that, however many ask. */
const TRIED_AGAIN_MS = 10_000;
/** PostgreSQL's: it is there, and this is not for us. */
const NOT_ALLOWED = '42501';

/** Whether the database keeps what it is given. One whose disk is full, or of which only a copy is left, can be asked all the same. */
export interface Keeping {
  /** What came was stored, or was not. */
  note(isKept: boolean): void;
  keeps(): Promise<boolean>;
}

/**
 * What became of what came lately tells. Where some was stored and some was not (on a full disk there is room among old rows for a while),
 * and where nothing came, it is tried, once for all who ask.
 * @param now milliseconds of a clock that nobody sets
 */
export function createKeeping(db: Db, now: () => number = () => performance.now()): Keeping {
  let storedAt = Number.NEGATIVE_INFINITY;
  let failedAt = Number.NEGATIVE_INFINITY;
  let tried = { isKept: true, at: Number.NEGATIVE_INFINITY };
  let trying: Promise<boolean> | undefined;

  async function tryIt(): Promise<boolean> {
    const at = now();
    const isKept = await takesMore(db);
    tried = { isKept, at };
    trying = undefined;
    return isKept;
  }

  return {
    note(isKept) {
      if (isKept) storedAt = now();
      else failedAt = now();
    },
    async keeps() {
      const since = now() - BELIEVED_MS;
      const hasFailed = failedAt > since;
      // one that failed and passed was no disk: it is not believed for as long
      if (failedAt > now() - TRIED_AGAIN_MS && storedAt < failedAt) return false;
      if (!hasFailed && storedAt > since) return true;
      const lives = tried.isKept ? BELIEVED_MS : TRIED_AGAIN_MS;
      if (tried.at > now() - lives && (tried.at > failedAt || !tried.isKept)) return tried.isKept;
      trying ??= tryIt();
      return trying;
    },
  };
}

/** A table of its own, of a megabyte, for which there must be room on the disk; nobody else sees it, and it goes at once. */
async function takesMore(db: Db): Promise<boolean> {
  try {
    await db.transaction().execute(async (trx) => {
      await sql`
        create temporary table room_for_more on commit drop as
        select repeat('x', 1000) as x from generate_series(1, 1000)`.execute(trx);
    });
    return true;
  } catch (error) {
    // a database in which we may make none is not full for that
    return errorCode(error) === NOT_ALLOWED;
  }
}
