import { noteTemplateNews } from './community/channels/templates.ts';
import type { Clock } from './database/clock.ts';
import type { Db } from './database/database.ts';
import { noteHumanAnswers } from './inbox/mute.ts';
import type { Receiver } from './inbox/receive.ts';
import { reconcile } from './outbox/reconcile.ts';
import type { Sender } from './outbox/send.ts';
import type { createPageCare } from './page-care.ts';
import type { createPageFeed } from './page-feed.ts';
import type { WebhookOptions } from './web/webhook.ts';

export interface TakeInParts {
  db: Db;
  clock: Clock;
  pageCare: Pick<ReturnType<typeof createPageCare>, 'obey'>;
  receiver: Receiver;
  feed: Pick<ReturnType<typeof createPageFeed>, 'receive'>;
  sender: Pick<Sender, 'wake'>;
  /** Hears of each time that something of it could not be stored. */
  onFailure(): void;
}

/** What Meta brings goes to whom it concerns; it resolves when all of it is stored. */
export function createTakeIn(parts: TakeInParts): WebhookOptions['receive'] {
  const { db, clock, pageCare, receiver, feed, sender, onFailure } = parts;
  const takeIn: WebhookOptions['receive'] = async ({
    events,
    receipts,
    comments,
    templatePages = [],
    policies = [],
  }) => {
    // most bring events and nothing else: only what is there is seen to
    if (templatePages.length > 0) await noteTemplateNews(db, templatePages);
    if (policies.length > 0) await pageCare.obey(policies);
    await (comments.length > 0
      ? Promise.all([receiver.receive(events), feed.receive(comments)])
      : receiver.receive(events));
    if (receipts.length === 0) return;
    const settled = await reconcile(db, receipts, clock.now());
    await noteHumanAnswers(db, settled.humanAnswers, clock.now());
    for (const pageId of settled.wake) sender.wake(pageId);
  };
  return async (batch) => {
    try {
      return await takeIn(batch);
    } catch (error) {
      onFailure();
      throw error;
    }
  };
}
