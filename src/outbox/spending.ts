import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { Usage } from '../messenger/usage.ts';
import { ALLOWANCE_COLUMNS, allowedTo, noteUsage } from './allowance.ts';
import type { Brake } from './claim.ts';
import type { Lane } from './outbox.table.ts';
import { plus, tokensAt } from './rules.ts';

/** A call to Meta that stands in no queue. */
export type Call = 'template' | 'private-answer' | 'dots';

/**
 * Calls that stand in no queue take from the same buckets as what the sender sends, or the Page would use up more than it
 * knows of.
 */
export interface Spending {
  /**
   * Takes the token of one call.
   * @returns null: it may be made; else from when on to ask again
   */
  take(pageId: string, what: Call): Promise<Date | null>;
  /** Obeys what came with the answer. */
  note(pageId: string, usage: Usage): Promise<void>;
}

/** What it is as urgent as: own matters (1), or posts (2). */
const LANE: Readonly<Record<Call, Exclude<Lane, 0>>> = { template: 1, 'private-answer': 2, dots: 2 };
/** This part of the bucket is left by what nobody misses: it must not take the token of the very answer it announces. */
const LEFT_BY_DOTS = 0.5;
/** Meta lets a Page answer 750 comments an hour: half of them at once, and as many as flow in meanwhile, are no more. */
const PRIVATE_ANSWERS: Brake = { perSecond: 375 / 3600, burst: 375 };
/** A budget that is used up fills slowly. */
const NO_BUDGET_MS = 5 * 60_000;

/** What pauses until somebody acts is looked at again after so long. */
const ASKED_AGAIN_MS = 60 * 60_000;
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);

export function createSpending({ db, clock, brake }: { db: Db; clock: Clock; brake: Brake }): Spending {
  return {
    async take(pageId, what) {
      const now = clock.now();
      /** Until one can be taken of so much. */
      const until = (left: number, { perSecond }: Brake) => plus(now, Math.ceil(((1 - left) / perSecond) * 1000));
      return await db.transaction().execute(async (trx) => {
        const page = await trx
          .selectFrom('page')
          .select(['paused_until', 'replies_bucket', 'replies_bucket_at', ...ALLOWANCE_COLUMNS])
          .where('id', '=', pageId)
          .forNoKeyUpdate()
          .executeTakeFirst();
        if (!page) return plus(now, NO_BUDGET_MS);
        if (page.paused_until !== null && page.paused_until > now)
          return earlier(page.paused_until, plus(now, ASKED_AGAIN_MS));
        const { tokens, pace, last, after } = allowedTo(page, brake, now);
        const free = what === 'dots' ? tokens - pace.burst * LEFT_BY_DOTS : tokens;
        if (free < 1) return until(free, pace);
        if (LANE[what] > last) return plus(now, NO_BUDGET_MS);
        const bucket = { bucket: page.replies_bucket, bucketAt: page.replies_bucket_at };
        const answers = tokensAt(bucket, PRIVATE_ANSWERS, now);
        if (what === 'private-answer' && answers < 1) return until(answers, PRIVATE_ANSWERS);
        const cost = { answers: 0, strangers: 0, others: 1 };
        await trx
          .updateTable('page')
          .set({
            ...after(cost),
            ...(what === 'private-answer' && { replies_bucket: answers - 1, replies_bucket_at: now }),
          })
          .where('id', '=', pageId)
          .execute();
        return null;
      });
    },
    async note(pageId, usage) {
      await noteUsage(db, pageId, usage, clock.now(), true);
    },
  };
}
