import { sql } from 'kysely';
import type { Logger } from 'pino';
import { alarms } from './community/alarms.ts';
import { askForCare, sleepersDue, tellOfSleep } from './community/care/sleeping.ts';
import { listCandidates } from './community/care/store.ts';
import type { SideKind } from './community/channels/channel.table.ts';
import { askForHand, handsDue } from './community/channels/hand.ts';
import { endUnreached } from './community/channels/unreached.ts';
import { endExpired, endPast } from './community/claims/expire.ts';
import { findPastWaiting } from './community/claims/past-waiting.ts';
import { retryFoundings } from './community/founding/retrying.ts';
import { remindOfMessages, wordsDue } from './community/human/patience.ts';
import { applicantsDue, losePatience } from './community/members/patience.ts';
import { offerToKeepOpen } from './community/news/keep-open.ts';
import { awaitingDue, remindOfAwaiting } from './community/posts/awaiting-patience.ts';
import { listExpiring } from './community/posts/expiring.ts';
import { takeNudges } from './community/posts/nudges.ts';
import { endTalkOfGivenUp } from './community/towns/give-up-page.ts';
import type { Db, Trx } from './database/database.ts';
import { inTransaction } from './database/in-transaction.ts';
import { type Due, inSlices } from './in-slices.ts';
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
  /** Hears the name of a step that failed, or of which one row did. */
  onFailure(step: string): void;
}

/**
 * What the clock does by the minute, step after step, each in transactions of its own. A step that fails keeps none after
 * it from its turn, nor one row the others of its step; when all had theirs, the first failure is thrown.
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
function stepsOf({ db, log, carry, kinds, onFailure }: EachMinute): EachMinute['more'] {
  type Owed = Parameters<Carry>[1] & { timezone: string };
  const step = (take: (trx: Trx, now: Date) => Promise<number>) => (now: Date) =>
    db.transaction().execute((trx) => take(trx, now));
  /** What is due, and what some of it owes to others. One that cannot be done keeps no other from its turn. */
  const owing =
    (
      task: string,
      find: (trx: Trx, now: Date) => Promise<readonly Due[]>,
      owe: (trx: Trx, now: Date, only: readonly string[]) => Promise<readonly Owed[]>,
    ) =>
    async (now: Date) => {
      const due = await db.transaction().execute((trx) => find(trx, now));
      const take = (only: readonly string[]) =>
        inTransaction(db, async (trx) => {
          const owed = await owe(trx, now, only);
          for (const { timezone, ...one } of owed) await carry(trx, one, timezone, now);
          return owed.length;
        });
      return await inSlices(due, take, (row, error) => {
        onFailure(task);
        log.error({ task, row, failure: describeFailure(error) }, 'one of many failed in a step of the minute');
      });
    };
  /** One that cannot be told keeps nobody else from hearing. */
  const apart = async (trx: Trx, now: Date, { timezone, ...one }: Owed) => {
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
    givenUp: step(endTalkOfGivenUp),
    // before what nobody waits for goes the same way
    unreached: step(async (trx, now) => {
      const owed = await endUnreached(trx, now);
      for (const one of owed) await apart(trx, now, one);
      return owed.length;
    }),
    outbox: (now) => sweepOutbox(db, now),
    expired: owing('expired', (trx, now) => listExpiring(trx, now).execute(), endExpired),
    past: owing('past', async (trx, now) => (await findPastWaiting(trx, now)).map((id) => ({ id })), endPast),
    hands: owing(
      'hands',
      (trx, now) => handsDue(trx, kinds, now),
      (trx, now, only) => askForHand(trx, kinds, now, only),
    ),
    applicants: owing('applicants', applicantsDue, losePatience),
    words: owing('words', wordsDue, remindOfMessages),
    awaiting: owing('awaiting', awaitingDue, remindOfAwaiting),
    windows: step(async (trx, now) => {
      const offers = await offerToKeepOpen(trx, now, bringNews);
      for (const one of offers) await offer(trx, one, now);
      return offers.length;
    }),
    asleep: owing('asleep', sleepersDue, tellOfSleep),
    care: owing('care', listCandidates, askForCare),
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
