import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { Usage } from '../messenger/usage.ts';
import { ALLOWANCE_COLUMNS, allowedTo, noteUsage } from './allowance.ts';
import type { Brake } from './claim.ts';
import type { Lane } from './outbox.table.ts';
import { plus } from './rules.ts';

/**
 * Calls to Meta that stand in no queue (a template, a private answer to a comment, three dots): they take from the same
 * buckets as what the sender sends, or the Page would use up more than it knows of.
 */
export interface Spending {
  /**
   * Takes the token of one call.
   * @param lane what it is as urgent as: own matters (1), or posts (2)
   * @returns null: it may be made; else from when on to ask again
   */
  take(pageId: string, lane: Exclude<Lane, 0>): Promise<Date | null>;
  /** Obeys what came with the answer. */
  note(pageId: string, usage: Usage): Promise<void>;
}

/** A budget that is used up fills slowly. */
const NO_BUDGET_MS = 5 * 60_000;

export function createSpending({ db, clock, brake }: { db: Db; clock: Clock; brake: Brake }): Spending {
  return {
    async take(pageId, lane) {
      const now = clock.now();
      return await db.transaction().execute(async (trx) => {
        const page = await trx
          .selectFrom('page')
          .select(['paused_until', ...ALLOWANCE_COLUMNS])
          .where('id', '=', pageId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        if (!page) return plus(now, NO_BUDGET_MS);
        if (page.paused_until !== null && page.paused_until > now) return page.paused_until;
        const { tokens, pace, last, after } = allowedTo(page, brake, now);
        if (tokens < 1) return plus(now, Math.ceil(((1 - tokens) / pace.perSecond) * 1000));
        if (lane > last) return plus(now, NO_BUDGET_MS);
        const cost = { answers: 0, strangers: 0, others: 1 };
        await trx.updateTable('page').set(after(cost)).where('id', '=', pageId).execute();
        return null;
      });
    },
    async note(pageId, usage) {
      await noteUsage(db, pageId, usage, clock.now(), true);
    },
  };
}
