import type { Logger } from 'pino';
import { alarms } from './community/alarms.ts';
import { watchOverTowns } from './community/care/sleeping.ts';
import type { SideKind } from './community/channels/channel.table.ts';
import { askForHand } from './community/channels/hand.ts';
import { endExpired, endPast } from './community/claims/expire.ts';
import { retryFoundings } from './community/founding/retrying.ts';
import { remindOfMessages } from './community/human/patience.ts';
import { losePatience } from './community/members/patience.ts';
import { offerToKeepOpen } from './community/news/keep-open.ts';
import { remindOfAwaiting } from './community/posts/awaiting-patience.ts';
import { takeNudges } from './community/posts/nudges.ts';
import type { Db, Trx } from './database/database.ts';
import { takeWaitingDrafts } from './inbox/drafts.ts';
import { postInternal } from './inbox/internal.ts';
import { carryOver, offerPages, readdress } from './inbox/move-page.ts';
import type { perform } from './inbox/perform.ts';
import { ringDue } from './inbox/ring.ts';
import { sweepInbox } from './inbox/sweep.ts';
import { countEngaged } from './outbox/allowance.ts';
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
}

/** What the clock does by the minute, each in transactions of its own. @returns how much of it there was, for the log */
export async function eachMinute({ db, log, carry, kinds }: EachMinute, now: Date): Promise<object> {
  await countEngaged(db, now);
  const swept = { ...(await sweepInbox(db, now)), ...(await sweepOutbox(db, now)) };
  const timed = await db.transaction().execute((trx) => whatIsTime(trx, carry, kinds, now));
  const followed = await carryOver(db, log, now);
  await readdress(db);
  const rung = await ringDue({ db, log, alarms, perform: carry }, now);
  return { ...swept, ...timed, rung, followed };
}

async function whatIsTime(trx: Trx, carry: Carry, kinds: readonly SideKind[], now: Date) {
  const expired = await endExpired(trx, now);
  const past = await endPast(trx, now);
  const asked = await askForHand(trx, kinds, now);
  for (const { timezone, ...owed } of [...expired, ...past, ...asked]) await carry(trx, owed, timezone, now);
  for (const owe of [losePatience, remindOfMessages, remindOfAwaiting, offerToKeepOpen, watchOverTowns]) {
    for (const { timezone, ...owed } of await owe(trx, now)) await carry(trx, owed, timezone, now);
  }
  const nudges = await takeNudges(trx, now);
  for (const { memberId, postId, name, key } of nudges) {
    await postInternal(trx, memberId, name, { post: postId }, key, now);
  }
  await offerPages(trx, now);
  for (const { memberId, name, about, key } of await retryFoundings(trx, now)) {
    await postInternal(trx, memberId, name, about, key, now);
  }
  const drafts = await takeWaitingDrafts(trx, now);
  for (const { memberId, key } of drafts) await postInternal(trx, memberId, 'draft-waits', {}, key, now);
  return { expired: expired.length, nudges: nudges.length, drafts: drafts.length };
}
