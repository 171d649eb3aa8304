import { sql } from 'kysely';
import type { Clock } from '../database/clock.ts';
import type { Db } from '../database/database.ts';
import { given } from '../database/given.ts';
import { onceMore } from '../database/in-transaction.ts';
import type { Brake, ClaimedRow } from './claim.ts';
import type { PageDoor } from './page-door.ts';
import { INTERRUPTED, plus } from './rules.ts';
import type { OutboxLog } from './send-client.ts';

/** Places for answers that begin in the statement that writes them. */
export interface Room {
  /** For answers on these alone: elsewhere others have been at the Page's row for too long. */
  pages: ReadonlySet<string>;
  /** No other row has it. */
  lease: Date;
  begun: Date;
  brake: Brake;
  /** After the commit: these have begun, their calls follow at once. Ends the room. */
  call(rows: readonly Begun[]): void;
  /** What was written may be there or not. Ends the room. */
  takeBack(memberIds: readonly string[]): void;
}

/** A row that has begun with its turn. */
export type Begun = Pick<ClaimedRow, 'id' | 'pageId' | 'memberId' | 'psid' | 'parts' | 'cardsPart' | 'windowUntil'>;

/**
 * Asked right before answers are written, with the Page of each.
 * @returns null: they wait for the sender's look, as everything else
 */
export type AtOnce = (pageIds: readonly string[]) => Promise<Room | null>;

interface Parts {
  db: Db;
  clock: Clock;
  log: OutboxLog;
  brake: Brake;
  leaseMs: number;
  door: PageDoor;
  /** A turn has a connection when it asks, and must not wait for another: nothing here asks for one. */
  tokenAtHand(pageId: string): string | null;
  /** Keeps so many places, if plenty are free; they are given back with a negative number. */
  keep(places: number): boolean;
  launch(row: ClaimedRow, token: string): void;
  /** Something ends that the sender's own end waits for. */
  during(work: Promise<void>): void;
  isStopping(): boolean;
  wake(pageId?: string): void;
}

/** Leases differ by this much at most: of one moment there are never so many. */
const LEASES = 1_000;
const LONGEST_BACK_OFF_MS = 5_000;
/** A turn, with its locks and its connection, waits no longer for those who are at a Page: its answers there join the queue. */
const PATIENCE_MS = 25;

export function createAtOnce(parts: Parts): AtOnce {
  const { clock, brake, leaseMs } = parts;
  let serial = 0;
  return async (pageIds) => {
    const tokens = new Map<string, string>();
    for (const id of new Set(pageIds)) {
      // the queue's to ask for: the turn goes on
      const token = parts.tokenAtHand(id);
      if (token === null) return null;
      tokens.set(id, token);
    }
    if (!parts.keep(pageIds.length)) return null;
    const { pages, leave } = await parts.door.enter(tokens.keys(), PATIENCE_MS);
    if (pages.size === 0) {
      parts.keep(-pageIds.length);
      return null;
    }
    const begun = clock.now();
    serial = (serial + 1) % LEASES;
    const lease = plus(begun, leaseMs + serial);
    return {
      ...{ pages, lease, begun, brake },
      call(rows) {
        leave();
        parts.keep(-pageIds.length);
        for (const row of rows) {
          const token = tokens.get(row.pageId);
          if (token === undefined) throw new Error('a Page without a token');
          const fresh = {
            lane: 0,
            nextPart: 0,
            attempts: 0,
            error: null,
            posts: [],
            topic: null,
            isSilent: false,
          } as const;
          parts.launch({ ...row, ...fresh, posts: [], lease, begun: true }, token);
        }
      },
      takeBack(memberIds) {
        leave();
        parts.keep(-pageIds.length);
        parts.during(takeBack(parts, memberIds, { lease, begun }));
      },
    };
  };
}

/**
 * The line to PostgreSQL broke at the commit: what it has written is marked as begun, and was never called for. It goes back into the
 * queue, for as long as it takes to reach the database: else it would be held for a call whose process died.
 */
async function takeBack(
  parts: Parts,
  memberIds: readonly string[],
  { lease, begun }: Pick<Room, 'lease' | 'begun'>,
): Promise<void> {
  for (let pause = 100; ; pause = Math.min(2 * pause, LONGEST_BACK_OFF_MS)) {
    try {
      // a commit whose answer was lost may be under way still: it has these locks until it is there, or never will be. No longer than to
      // know that: the turn is tried again meanwhile, and who finds its member taken goes away
      await onceMore(() =>
        sql`
          select from member m join conversation c on c.page_id = m.page_id and c.member_id = m.id
           where m.id = any(${given('bigint', memberIds)}) order by m.id for no key update of c`.execute(parts.db),
      );
      await onceMore(() =>
        sql`
          update outbox set state = 'pending', lease_until = null, begun_part = null, begun_at = null, error = null, settled_at = null
           where member_id = any(${given('bigint', memberIds)}) and begun_at = ${begun} and next_part = 0
             and ((state = 'sending' and lease_until = ${lease}) or (state = 'unknown' and error = ${INTERRUPTED}))`.execute(
          parts.db,
        ),
      );
      return parts.wake();
    } catch (error) {
      parts.log.warn({ err: error }, 'outbox: answers that were perhaps written cannot be taken back yet');
      if (parts.isStopping()) return;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
