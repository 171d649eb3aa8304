import { sql } from 'kysely';
import type { Logger } from 'pino';
import { alarms } from './community/alarms.ts';
import { watchOverTowns } from './community/care/sleeping.ts';
import type { SideKind } from './community/channels/channel.table.ts';
import { askForHand } from './community/channels/hand.ts';
import { endUnreached } from './community/channels/unreached.ts';
import { endExpired, endPast } from './community/claims/expire.ts';
import { retryFoundings } from './community/founding/retrying.ts';
import { remindOfMessages } from './community/human/patience.ts';
import { losePatience } from './community/members/patience.ts';
import { offerToKeepOpen } from './community/news/keep-open.ts';
import { remindOfAwaiting } from './community/posts/awaiting-patience.ts';
import { takeNudges } from './community/posts/nudges.ts';
import type { Db, Trx } from './database/database.ts';
import { takeWaitingDrafts } from './inbox/drafts.ts';
import { describeFailure, isPassing } from './inbox/failure.ts';
import { postInternal } from './inbox/internal.ts';
import { carryOver, offerPages, readdress } from './inbox/move-page.ts';
import type { perform } from './inbox/perform.ts';
import { ringDue } from './inbox/ring.ts';
import { sweepInbox } from './inbox/sweep.ts';
import { countEngaged } from './outbox/allowance.ts';
import { bringNews } from './outbox/bring-news.ts';
import { oweAgain } from './outbox/deliveries.ts';
import { sweepOutbox } from './outbox/sweep.ts';

/** Carries out what concerns others, see inbox/perform.ts. */
export type Carry = (
  trx: Trx,
  output: Parameters<typeof perform>[2],
  timezone: string,
  now: Date,
) => ReturnType<typeof perform>;

export interface EachMinute {
  db: Db;
  log: Logger;
  carry: Carry;
  /** The ways beside Messenger that this house has. */
  kinds: readonly SideKind[];
  /** What other rooms do by the minute, after the rest. */
  more: Readonly<Record<string, (now: Date) => Promise<unknown>>>;
  /** Hears the name of a step that failed. */
  onFailure(step: string): void;
}

/**
 * What the clock does by the minute, step after step, each in transactions of its own. A step that fails keeps none after
 * it from its turn; when all had theirs, the first failure is thrown.
 * @returns how much of it there was, for the log
 */
export async function eachMinute(parts: EachMinute, now: Date): Promise<Record<string, unknown>> {
  const { log, onFailure } = parts;
  const counts: Record<string, unknown> = {};
  const failures: unknown[] = [];
  for (const [step, take] of Object.entries({ ...stepsOf(parts), ...parts.more })) {
    try {
      counts[step] = await take(now);
    } catch (error) {
      failures.push(error);
      onFailure(step);
      log.error({ task: step, failure: describeFailure(error) }, 'a step of the minute failed');
    }
  }
  if (failures.length > 0) throw failures[0];
  return counts;
}

/** In this order: what has ended is not reminded of, and what is owed is told by the workers when all is written. */
function stepsOf({ db, log, carry, kinds }: EachMinute): EachMinute['more'] {
  type Owes = (trx: Trx, now: Date) => Promise<readonly (Parameters<Carry>[1] & { timezone: string })[]>;
  const step = (take: (trx: Trx, now: Date) => Promise<number>) => (now: Date) =>
    db.transaction().execute((trx) => take(trx, now));
  const owing = (owe: Owes) =>
    step(async (trx, now) => {
      const owed = await owe(trx, now);
      for (const { timezone, ...one } of owed) await carry(trx, one, timezone, now);
      return owed.length;
    });
  /** One that cannot be told keeps nobody else from hearing. */
  const apart = async (trx: Trx, now: Date, { timezone, ...one }: Awaited<ReturnType<Owes>>[number]) => {
    await sql`savepoint one`.execute(trx);
    try {
      await carry(trx, one, timezone, now);
    } catch (error) {
      if (isPassing(error)) throw error;
      log.error({ failure: describeFailure(error) }, 'somebody could not be told that their neighbour was not reached');
      await sql`rollback to savepoint one`.execute(trx);
    }
  };
  type Offer = Awaited<ReturnType<typeof offerToKeepOpen>>[number];
  /** A post that cannot be worded keeps nobody's window from staying open: it is owed as before, and the offer goes alone. */
  const offer = async (trx: Trx, { timezone, tell, alone }: Offer, now: Date): Promise<void> => {
    const [{ to, posts = [] }] = tell;
    try {
      await carry(trx, { tell }, timezone, now);
    } catch (error) {
      if (posts.length === 0 || isPassing(error)) throw error;
      log.error(
        { postId: posts[0], failure: describeFailure(error) },
        'a post could not be worded: an offer goes without',
      );
      await oweAgain(trx, [{ memberId: to.id, posts }]);
      await carry(trx, { tell: alone }, timezone, now);
    }
  };
  return {
    engaged: (now) => countEngaged(db, now),
    inbox: (now) => sweepInbox(db, now),
    // before what nobody waits for goes the same way
    unreached: step(async (trx, now) => {
      const owed = await endUnreached(trx, now);
      for (const one of owed) await apart(trx, now, one);
      return owed.length;
    }),
    outbox: (now) => sweepOutbox(db, now),
    expired: owing(endExpired),
    past: owing(endPast),
    hands: owing((trx, now) => askForHand(trx, kinds, now)),
    applicants: owing(losePatience),
    words: owing(remindOfMessages),
    awaiting: owing(remindOfAwaiting),
    windows: step(async (trx, now) => {
      const offers = await offerToKeepOpen(trx, now, bringNews);
      for (const one of offers) await offer(trx, one, now);
      return offers.length;
    }),
    towns: owing(watchOverTowns),
    nudges: step(async (trx, now) => {
      const nudges = await takeNudges(trx, now);
      for (const { memberId, postId, name, key } of nudges) {
        await postInternal(trx, memberId, name, { post: postId }, key, now);
      }
      return nudges.length;
    }),
    foundings: step(async (trx, now) => {
      await offerPages(trx, now);
      const retried = await retryFoundings(trx, now);
      for (const { memberId, name, about, key } of retried) await postInternal(trx, memberId, name, about, key, now);
      return retried.length;
    }),
    drafts: step(async (trx, now) => {
      const drafts = await takeWaitingDrafts(trx, now);
      for (const { memberId, key } of drafts) await postInternal(trx, memberId, 'draft-waits', {}, key, now);
      return drafts.length;
    }),
    followed: (now) => carryOver(db, log, now),
    readdressed: () => readdress(db),
    rung: (now) => ringDue({ db, log, alarms, perform: carry }, now),
  };
}
