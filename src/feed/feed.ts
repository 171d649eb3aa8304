import type { Clock } from '../database/clock.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { storeComments } from './comments.ts';
import { type PublisherOptions, publishNext } from './publisher.ts';
import { type RepliesOptions, replyNext } from './replies.ts';

export interface Feed {
  /** A hint that something may be due; before `start` it does nothing. */
  wake(): void;
  /** Takes comments in. Rejects when they could not be stored: Meta then brings them again. */
  receive(comments: readonly ParsedComment[]): Promise<void>;
  start(): void;
  /** Ends after the call under way. */
  stop(): Promise<void>;
  /** Resolves when no round is under way. */
  idle(): Promise<void>;
}

/** What is owed to the feeds of Pages, one call after the other: the rows are the truth, being woken is a hint. */
export function createFeed(options: PublisherOptions & RepliesOptions & { clock: Clock; secretKey: Buffer }): Feed {
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
        while (isStarted && (await replyNext(options, clock.now())));
      } catch (error) {
        log.error({ failure: describeFailure(error) }, 'feed: it waits');
      }
    }
  }

  return {
    wake,
    async receive(comments) {
      if (comments.length === 0) return;
      await storeComments(options.db, options.secretKey, comments, clock.now());
      wake();
    },
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
