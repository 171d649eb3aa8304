import { setTimeout as later } from 'node:timers/promises';
import type { Db } from '../database/database.ts';
import { writeDeliveries } from './broadcasts.ts';

/** A large town's deliveries take a minute and more to write: what is published elsewhere meanwhile is written beside it. */
const AT_ONCE = 2;
/** Most are written sooner, and then whoever is here hears of all that is new in one message. */
const PATIENCE_MS = 250;

/** Writes deliveries while others are told. */
export interface Writing {
  /** Writes what is published and not written yet, unless enough is being written. Resolves when that is done, or takes long. */
  begin(): Promise<void>;
  isUnderWay(): boolean;
  /** Resolves when one of those under way has ended. */
  next(): Promise<void>;
  /** Resolves when nothing is under way; what went wrong is thrown then. */
  end(): Promise<void>;
}

export function createWriting(db: Db, onWritten: (post: string) => void): Writing {
  const underWay = new Set<Promise<void>>();
  const failures: unknown[] = [];
  return {
    async begin() {
      if (underWay.size >= AT_ONCE) return;
      const writes: Promise<void> = writeDeliveries(db, onWritten)
        .then(
          () => {},
          (error: unknown) => void failures.push(error),
        )
        .finally(() => underWay.delete(writes));
      underWay.add(writes);
      const giveUp = new AbortController();
      await Promise.race([writes, later(PATIENCE_MS, undefined, { signal: giveUp.signal }).catch(() => {})]);
      giveUp.abort();
    },
    isUnderWay: () => underWay.size > 0,
    next: () => Promise.race(underWay),
    async end() {
      await Promise.all(underWay);
      const [failure] = failures.splice(0);
      if (failure !== undefined) throw failure;
    },
  };
}
