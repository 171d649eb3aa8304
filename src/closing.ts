import closeWithGrace from 'close-with-grace';
import type { Log } from './inbox/log.ts';

interface Why {
  err?: Error | undefined;
  signal?: string | undefined;
}

/**
 * Ends the process in order when it is told to, or when an error has come up to nobody.
 * @param delay how long it may take, in milliseconds
 * @returns what ends it by hand
 */
export function closeInOrder(log: Log, delay: number, close: (why: Why) => Promise<void>): () => void {
  // The library would write to the console whatever it is given: the words of an error of the database may quote a row.
  const logger = {
    error(said: unknown): void {
      const about = typeof said === 'string' ? { problem: said } : { err: said };
      log.error(about, 'it did not end in order');
    },
  };
  const closing = closeWithGrace({ delay, logger, skip: ['SIGINT'] }, async ({ err, signal }) => {
    if (err) log.error({ err }, 'ended by an error');
    await close({ err, signal });
  });
  return () => closing.close();
}
