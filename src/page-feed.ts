import type { Logger } from 'pino';
import type { EffectOutput } from './community/effect.ts';
import type { Pages } from './community/towns/pages.ts';
import type { Book } from './conversation/book.ts';
import type { Bubble, Words } from './conversation/bubble.ts';
import type { Clock } from './database/clock.ts';
import type { Db, Trx } from './database/database.ts';
import { createFeed, type Feed } from './feed/feed.ts';
import { refuseFeed } from './feed/refusal.ts';
import type { MessengerLink } from './messenger/deep-link.ts';
import { createFeedClient } from './messenger/feed-client.ts';
import type { GraphClientOptions } from './messenger/graph-call.ts';
import type { SendMessage } from './messenger/send-message.ts';
import { pausePage } from './outbox/page-pause.ts';
import type { Spending } from './outbox/spending.ts';

export interface PageFeedOptions {
  db: Db;
  clock: Clock;
  log: Logger;
  graph: GraphClientOptions;
  pages: Pages;
  /** A sentence in the language of Pages, read on any later day. */
  say(words: Words, timezone: string): string;
  photoUrl(key: string): string;
  link: MessengerLink;
  spending: Spending;
  /** What words command. */
  book: Book;
  /** Marks who wrote a comment. */
  secretKey: Buffer;
  /** A bubble in the language of Pages. */
  render(bubble: Bubble, timezone: string, now: Date): SendMessage[];
  /** Carries out what concerns others, see inbox/perform.ts. */
  perform(trx: Trx, output: EffectOutput, timezone: string, now: Date): Promise<void>;
  wakeSender(): void;
  /** The Page cannot be written to. `isNew`: whoever looks after it is to be told. */
  onPageTrouble(pageId: string, numbers: string, isNew: boolean): void;
}

/** The feeds of Pages, with what they need of the rest of the house. */
export function createPageFeed(options: PageFeedOptions): Feed {
  const { db, clock, log } = options;
  return createFeed({
    db,
    clock,
    log,
    client: createFeedClient(options.graph),
    pageToken: options.pages.tokenOf,
    photoUrl: options.photoUrl,
    link: options.link,
    spending: options.spending,
    book: options.book,
    random: Math.random,
    secretKey: options.secretKey,
    render(bubble, timezone, now) {
      const [message, ...more] = options.render(bubble, timezone, now);
      if (!message || more.length > 0) throw new Error('a private answer is one message');
      return message;
    },
    say: options.say,
    async onRefused(pageId, numbers, now) {
      const isNews = await db.transaction().execute(async (trx) => {
        const told = await refuseFeed(trx, pageId, numbers, now);
        for (const { timezone, tell } of told ?? []) {
          await options.perform(trx, { outcome: 'refused', ...(tell && { tell }) }, timezone, now);
        }
        return told !== null;
      });
      if (isNews) log.error({ pageId, numbers }, 'feed: this Page may not publish (permission pages_manage_posts?)');
      options.wakeSender();
    },
    async onTokenDead(pageId, numbers, now) {
      const trouble = await pausePage(db, pageId, numbers, now);
      if (trouble === 0) return;
      log.error({ pageId, numbers }, 'feed: Meta refuses this Page, it is paused');
      options.onPageTrouble(pageId, numbers, trouble === 1);
    },
  });
}
