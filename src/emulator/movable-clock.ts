import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Clock } from '../database/clock.ts';

/** A clock that runs with real time, ahead of it by what it has been moved. */
export interface MovableClock extends Clock {
  /** Moves it on by `ms`; never back. Returns the new time. */
  advance(ms: number): Date;
}

/**
 * @param options.keepIn file that remembers how far it was moved, so that a restart does not fall back behind the
 *   times already stored.
 * @param options.start for tests: stands still at this time until moved.
 */
export function movableClock({ keepIn, start }: { keepIn?: string; start?: Date } = {}): MovableClock {
  let ahead = keepIn ? readAhead(keepIn) : 0;
  const now = () => new Date((start ? start.getTime() : Date.now()) + ahead);
  return {
    now,
    advance(ms) {
      if (!(ms >= 0)) throw new RangeError('A clock is moved forward only.');
      ahead += ms;
      if (keepIn) {
        mkdirSync(dirname(keepIn), { recursive: true });
        writeFileSync(keepIn, String(ahead));
      }
      return now();
    },
  };
}

function readAhead(path: string): number {
  try {
    return Math.max(0, Number(readFileSync(path, 'utf8')) || 0);
  } catch {
    return 0;
  }
}
