import type { Clock } from '../database/clock.ts';
import { describeFailure } from '../inbox/failure.ts';
import type { ParsedComment } from '../messenger/parsed.ts';
import { createRounds, LOOK_EVERY_MS, type Rounds } from '../outbox/rounds.ts';
import { claimLeftBehind } from './claim-by-comment.ts';
import { storeComments } from './comments.ts';
import { type PublisherOptions, publishNext } from './publisher.ts';
import { type RepliesOptions, replyNext } from './replies.ts';

export interface Feed extends Rounds {
  /** Takes comments in. Rejects when they could not be stored: Meta then brings them again. */
  receive(comments: readonly ParsedComment[]): Promise<void>;
}

/** What is owed to the feeds of Pages, one call after the other. */
export function createFeed(options: PublisherOptions & RepliesOptions & { clock: Clock; secretKey: Buffer }): Feed {
  const { clock, log, client } = options;
  const onUnclaimed = (error: unknown) =>
    log.error({ failure: describeFailure(error) }, 'feed: a comment that claims waits');
  /** How far the look for claims that were left behind has come. Lost with the process, which begins anew. */
  let lookedTo = '0';
  const rounds = createRounds(
    async (isStarted) => {
      lookedTo = await claimLeftBehind(options.db, options.book, clock.now(), lookedTo, onUnclaimed);
      while (isStarted() && (await publishNext(options, clock.now())));
      while (isStarted() && (await replyNext(options, clock.now())));
    },
    (error) => log.error({ failure: describeFailure(error) }, 'feed: it waits'),
    LOOK_EVERY_MS,
  );
  return {
    ...rounds,
    async receive(comments) {
      if (comments.length === 0) return;
      await storeComments(options.db, options, comments, clock.now());
      rounds.wake();
    },
    async stop() {
      await rounds.stop();
      client.close();
    },
  };
}
