import pg from 'pg';
import { describeFailure } from './failure.ts';
import type { Log } from './log.ts';
import { pause } from './pause.ts';

export interface Listener {
  /** Resolves once the first connection listens. */
  listening: Promise<void>;
  close(): Promise<void>;
}

/**
 * Hears NOTIFY on one connection of its own (LISTEN does not survive a transaction pooler), which is opened again for
 * as long as it takes. `onWake` is also called after each connection: something may have been missed.
 * @param own what this process says itself on the channel: it has no need to hear it
 */
export function listen(url: string, channel: string, onWake: () => void, log: Log, own?: string): Listener {
  const closing = new AbortController();
  const first = Promise.withResolvers<void>();
  let client: pg.Client | undefined;

  async function once(): Promise<void> {
    client = new pg.Client({
      connectionString: url,
      application_name: 'parallele-listen',
      connectionTimeoutMillis: 5_000,
      // Silent for hours on a quiet day: routers forget such connections unless something is heard of them.
      keepAlive: true,
      keepAliveInitialDelayMillis: 60_000,
    });
    const ended = new Promise<void>((resolve) => client?.on('end', resolve).on('error', () => resolve()));
    client.on('notification', ({ payload }) => {
      if (own === undefined || payload !== own) onWake();
    });
    try {
      await client.connect();
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      first.resolve();
      onWake();
      await ended;
    } finally {
      await client.end().catch(() => {});
    }
  }

  const running = (async () => {
    for (let times = 1; !closing.signal.aborted; times += 1) {
      try {
        await once();
        times = 0;
        if (!closing.signal.aborted) log.warn({ channel }, 'the listening connection was lost');
      } catch (error) {
        if (!closing.signal.aborted) log.warn({ channel, failure: describeFailure(error) }, 'cannot listen');
      }
      await pause(times, closing.signal);
    }
    first.resolve();
  })();

  return {
    listening: first.promise,
    async close() {
      closing.abort();
      await client?.end().catch(() => {});
      await running;
    },
  };
}
