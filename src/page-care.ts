import type { Logger } from 'pino';
import { tellOfTrouble } from './community/care/page-trouble.ts';
import type { EffectOutput } from './community/effect.ts';
import type { Db, Trx } from './database/database.ts';
import { describeFailure } from './inbox/failure.ts';
import type { ParsedPolicy } from './messenger/parsed.ts';
import { pausePage, resumePage } from './outbox/page-pause.ts';
import { createPageWatch, type PageWatch, type PageWatchOptions } from './outbox/page-watch.ts';

export interface PageCareOptions extends Omit<PageWatchOptions, 'log' | 'onPageTrouble'> {
  log: Logger;
  perform(trx: Trx, output: Pick<EffectOutput, 'tell'>, timezone: string, now: Date): Promise<void>;
}

export interface PageCare extends PageWatch {
  /** The operator reads it in the log at once; admins when their Page can say it. */
  onPageTrouble: PageWatchOptions['onPageTrouble'];
  /** Meta has held Pages to its rules: one that is blocked rests until Meta lets it go, or an operator does. */
  obey(policies: readonly ParsedPolicy[]): Promise<void>;
}

async function isPausedFor(db: Db, pageId: string, reason: RegExp): Promise<boolean> {
  const page = await db.selectFrom('page').select('pause_reason').where('id', '=', pageId).executeTakeFirst();
  return reason.test(page?.pause_reason ?? '');
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
    async obey(policies) {
      for (const { pageId, action } of policies) {
        if (action === 'block') {
          const trouble = await pausePage(db, pageId, 'policy', clock.now());
          if (trouble > 0) onPageTrouble(pageId, 'policy', trouble === 1);
        } else if (action === 'unblock') {
          // a dead token is another trouble
          if (await isPausedFor(db, pageId, /^(?:policy|368|10\/1893063)\b/)) {
            await resumePage(db, pageId);
            options.onGood(pageId);
          }
        } else {
          log.error({ pageId, reason: 'policy' }, 'Meta warns the Page: read its Support Inbox');
        }
      }
    },
    subscriptions: watch.subscriptions,
    // a Meta that does not answer, or a database that is away, keeps nobody from starting
    tokens: () =>
      watch
        .tokens()
        .catch((error: unknown) => log.warn({ failure: describeFailure(error) }, 'tokens could not be looked at')),
  };
}
