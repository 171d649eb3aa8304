import type { Logger } from 'pino';
import { tellOfTrouble } from './community/care/page-trouble.ts';
import type { EffectOutput } from './community/effect.ts';
import type { Trx } from './database/database.ts';
import { describeFailure } from './inbox/failure.ts';
import { createPageWatch, type PageWatch, type PageWatchOptions } from './outbox/page-watch.ts';

export interface PageCareOptions extends Omit<PageWatchOptions, 'log' | 'onPageTrouble'> {
  log: Logger;
  perform(trx: Trx, output: Pick<EffectOutput, 'tell'>, timezone: string, now: Date): Promise<void>;
}

export interface PageCare extends PageWatch {
  /** The operator reads it in the log at once; admins when their Page can say it. */
  onPageTrouble: PageWatchOptions['onPageTrouble'];
}

/** Whoever runs a Page hears when it cannot write. */
export function createPageCare(options: PageCareOptions): PageCare {
  const { db, clock, log } = options;

  function onPageTrouble(pageId: string, numbers: string, isNew: boolean): void {
    log.error({ pageId, numbers }, 'the Page cannot be written to');
    if (!isNew) return;
    const now = clock.now();
    db.transaction()
      .execute(async (trx) => {
        for (const { timezone, ...told } of await tellOfTrouble(trx, pageId)) {
          await options.perform(trx, told, timezone, now);
        }
      })
      .catch((error: unknown) =>
        log.error({ pageId, failure: describeFailure(error) }, 'admins could not be told of the trouble of their Page'),
      );
  }

  const watch = createPageWatch({ ...options, onPageTrouble });
  return {
    onPageTrouble,
    subscriptions: watch.subscriptions,
    // a Meta that does not answer, or a database that is away, keeps nobody from starting
    tokens: () =>
      watch
        .tokens()
        .catch((error: unknown) => log.warn({ failure: describeFailure(error) }, 'tokens could not be looked at')),
  };
}
