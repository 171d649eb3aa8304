import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import type { GraphError } from '../messenger/graph-errors.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import type { Usage } from '../messenger/usage.ts';
import { noteUsage } from './allowance.ts';
import type { ClaimedRow } from './claim.ts';
import { endTrouble, restPage } from './page-pause.ts';
import {
  type Beginning,
  giveUp,
  type Onward,
  release,
  type Sent,
  type SentPart,
  settle,
  storeDoubt,
  storeRetry,
  storeUnreachable,
  type Untaken,
} from './progress.ts';
import { isBlocked, judge, metadataOf, numbersOf } from './rules.ts';
import type { OutboxLog, SendClient } from './send-client.ts';

export interface RowContext {
  db: Db;
  clock: Clock;
  client: SendClient;
  page: { id: string; token: string };
  /** The Page was in this trouble: its first success clears the record. */
  trouble: string | null;
  /** It was slow: the first low share of its limits clears that. */
  slow: boolean;
  leaseMs: number;
  log: OutboxLog;
  random: () => number;
  isStopping(): boolean;
  pause(pageId: string, numbers: string): Promise<void>;
  /** These two share their statements with other rows. */
  storeBegun(beginning: Beginning): Promise<number | null>;
  storeSent(sent: SentPart): Promise<Sent>;
}

/** An answer of Meta's is worth keeping: the line to the database gets these chances (milliseconds before each). */
const WRITE_TRIES = [0, 100, 400, 1500, 5000];

/** An answer without an id, or no answer that can be read. */
const NO_ANSWER: GraphError = { class: 'UNKNOWN', code: null, subcode: null, fbtraceId: null };

/**
 * Sends the parts of one claimed row, one after the other, and stores what became of each before the next.
 * @returns whether it went out and its member is owed nothing else: nobody needs to look behind it
 */
export async function sendRow(row: ClaimedRow, context: RowContext): Promise<boolean> {
  const { db, clock, leaseMs } = context;
  let onward: Onward = { nextPart: row.nextPart, lease: row.lease, begun: row.begun === true };
  let attempts = row.attempts;
  while (onward) {
    const owned: Untaken = { id: row.id, lease: onward.lease, part: onward.nextPart };
    if (onward.nextPart >= row.parts.length) {
      await write(context, () => settle(db, owned, 'sent', null, clock.now()));
      return false;
    }
    if (context.isStopping()) {
      await write(context, () => release(db, owned));
      return false;
    }

    const part: number | null = onward.begun
      ? onward.nextPart
      : await write(context, () => context.storeBegun({ owned, now: clock.now() }));
    const message = part === null ? undefined : row.parts[part];
    if (part === null || message === undefined) return false;

    const result = await call(row, part, message, context);
    if (typeof result === 'string') {
      const now = clock.now();
      // only when nothing stands between this write and the next call
      const begin = !context.isStopping() && context.trouble === null;
      const sent: Sent = await write(context, () =>
        context.storeSent({ owned, part, messageId: result, now, leaseMs, begin }),
      );
      if (context.trouble !== null) await endTrouble(db, row.pageId, context.trouble, now);
      context.trouble = null;
      attempts = 0;
      if (sent === 'done') return true;
      onward = sent;
    } else {
      onward = await refused({ ...row, attempts }, { ...owned, part }, result, context);
    }
  }
  return false;
}

/** @returns the message id, or what went wrong */
async function call(row: ClaimedRow, part: number, message: SendMessage, context: RowContext) {
  try {
    const result = await context.client.send(context.page, row.psid, message, {
      messagingType: row.lane === 0 ? 'RESPONSE' : 'UPDATE',
      metadata: metadataOf(row.id, part),
      ...(row.isSilent ? { isSilent: true } : {}),
    });
    await obey(row.pageId, result.usage, context);
    if (!result.ok) return result.error;
    return result.messageId || NO_ANSWER;
  } catch (error) {
    context.log.error({ err: error, outboxId: row.id }, 'outbox: the Graph client threw');
    return NO_ANSWER;
  }
}

/** A share that cannot be written down now is reported again with the next answer. */
async function obey(pageId: string, usage: Usage | undefined, context: RowContext): Promise<void> {
  if (usage === undefined) return;
  try {
    await noteUsage(context.db, pageId, usage, context.clock.now(), context.slow);
  } catch (error) {
    context.log.warn({ err: error }, 'outbox: how much of the limits is used could not be written down');
  }
}

async function refused(row: ClaimedRow, owned: Untaken, error: GraphError, context: RowContext): Promise<Onward> {
  const { db, clock, log } = context;
  const { part } = owned;
  const numbers = numbersOf(error);
  const now = clock.now();
  const verdict = judge(error, row, now, context.random());
  const fields = { outboxId: row.id, lane: row.lane, part, numbers, fbtraceId: error.fbtraceId };
  switch (verdict.kind) {
    case 'doubt':
      log.warn(fields, 'outbox: nobody knows whether this went out');
      return write(context, () => storeDoubt(db, owned, part, verdict.until, numbers, now, context.leaseMs));
    case 'retry':
      log.warn(fields, 'outbox: tried again later');
      await write(context, async () => {
        // first the rest: the row must not be claimed again in between
        if (verdict.restPageUntil !== undefined) await restPage(db, row.pageId, verdict.restPageUntil);
        await storeRetry(db, owned, verdict.notBefore, numbers);
      });
      return null;
    case 'recipient':
      // a person whom Meta does not know may be a fault of ours: a token of another Page
      log[error.alarm ? 'error' : 'info'](
        { ...fields, because: verdict.because },
        'outbox: this person cannot be written to',
      );
      await write(context, () =>
        db.transaction().execute((trx) => storeUnreachable(trx, row, owned, verdict, numbers, now)),
      );
      return null;
    case 'failed':
      log.error(fields, 'outbox: Meta refuses this message');
      await write(context, () => db.transaction().execute((trx) => giveUp(trx, row, owned, numbers, now)));
      return null;
    case 'page-trouble':
      await write(context, async () => {
        // first the pause: the row must not be claimed again in between
        await context.pause(row.pageId, numbers);
        // what brings a block a second time is not what ends it a third
        const isBack = isBlocked(numbers) && isBlocked(row.error);
        if (isBack) await db.transaction().execute((trx) => giveUp(trx, row, owned, numbers, now));
        else await release(db, owned, isBlocked(numbers) ? numbers : null);
      });
      return null;
  }
}

async function write<T>(context: RowContext, store: () => Promise<T>): Promise<T> {
  for (const [index, delay] of WRITE_TRIES.entries()) {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      return await store();
    } catch (error) {
      if (index === WRITE_TRIES.length - 1) throw error;
      context.log.warn({ err: error }, 'outbox: writing down where a row stands is tried again');
    }
  }
  throw new Error('unreachable');
}
