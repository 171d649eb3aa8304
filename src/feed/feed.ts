import type { Clock } from '../database/clock.ts';
import { describeFailure } from '../inbox/failure.ts';
import { type PublisherOptions, publishNext } from './publisher.ts';

export interface Feed {
  /** A hint that something may be due; before `start` it does nothing. */
  wake(): void;
  start(): void;
  /** Ends after the call under way. */
  stop(): Promise<void>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
}

/** What is owed to the feeds of Pages, one call after the other: the rows are the truth, being woken is a hint. */
export function createFeed(options: PublisherOptions & { clock: Clock }): Feed {
  const { clock, log, client } = options;
  let isStarted = false;
  let isAgain = false;
  let round: Promise<void> | null = null;

  function wake(): void {
    if (!isStarted) return;
    isAgain = true;
    round ??= rounds().finally(() => {
      round = null;
      if (isAgain) wake();
    });
  }

  async function rounds(): Promise<void> {
    while (isAgain && isStarted) {
      isAgain = false;
      try {
        while (isStarted && (await publishNext(options, clock.now())));
      } catch (error) {
        log.error({ failure: describeFailure(error) }, 'feed: it waits');
      }
    }
  }

  return {
    wake,
    start() {
      isStarted = true;
      wake();
    },
    async stop() {
      isStarted = false;
      await round;
      client.close();
    },
    async idle() {
      while (round) await round;
    },
  };
}
