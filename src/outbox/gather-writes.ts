import { setTimeout as delay } from 'node:timers/promises';

/** More than this in one statement gains nothing. */
const MOST = 100;

interface Waiting<T, R> {
  value: T;
  resolve(result: R): void;
  reject(error: unknown): void;
}

/**
 * Writes of many rows share one statement and one commit: what is asked for while a write is under way goes into the
 * next. Nobody goes on before their own is stored, so nothing is promised that a crash could take back; whoever is
 * alone waits for nobody. A write that fails fails for all who shared it.
 * @param write answers each value at its place
 * @param restMs where writes follow one another so soon, the next waits so long for more to share it: each costs nearly the same
 * for one as for many
 */
export function gatherWrites<T, R>(write: (values: T[]) => Promise<R[]>, restMs = 0): (value: T) => Promise<R> {
  let waiting: Waiting<T, R>[] = [];
  let isWriting = false;
  let restedAt = Number.NEGATIVE_INFINITY;

  async function writeAll(): Promise<void> {
    while (waiting.length > 0) {
      const rest = restedAt - performance.now();
      if (rest > 0) await delay(rest);
      const batch = waiting.slice(0, MOST);
      waiting = waiting.slice(MOST);
      try {
        const results = await write(batch.map(({ value }) => value));
        for (const [place, { resolve }] of batch.entries()) resolve(results[place] as R);
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
      restedAt = performance.now() + restMs;
    }
    isWriting = false;
  }

  return (value) =>
    new Promise<R>((resolve, reject) => {
      waiting.push({ value, resolve, reject });
      if (isWriting) return;
      isWriting = true;
      // those who ask in the same moment go together
      queueMicrotask(() => void writeAll());
    });
}
