import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Inbound } from '../messenger/inbound.ts';
import type { Pace } from './pace.ts';
import { ACTS, FURTHEST, type Waiting } from './waiting.ts';

/** An event as a turn gets it. */
export interface WaitingEvent {
  id: string;
  memberId: string;
  pageId: string;
  body: Inbound;
  sentAt: Date;
  receivedAt: Date;
  /** What their member did after it and waits too, the oldest first; of an act that is answered. */
  behind: readonly Waiting[];
}

/** A member whose conversation we have locked. */
export interface Held {
  pace: Pace;
  oldest: Oldest | null;
}

/** The oldest waiting event of a member. */
export interface Oldest {
  event: WaitingEvent;
  /** It is of a member of a town. */
  isMember: boolean;
  attempts: number;
  notBefore: Date | null;
}

interface Row {
  holder: string;
  paced_from: Date | null;
  paced_count: number;
  slowed: boolean;
  paced_ahead: Date | null;
  paced_slowly: boolean;
  id: string | null;
  page_id: string;
  body: Inbound;
  sent_at: Date;
  received_at: Date;
  attempts: number;
  not_before: Date | null;
  is_member: boolean;
  behind: Waiting[] | null;
}

/**
 * Locks the conversations of those of these members whom nobody else holds, and takes the oldest waiting event of each, with what
 * it does by itself: an act of the member lets us write to them for a day, and shows that they can be reached. That is done
 * here and not by the webhook, which would have to wait for turns that change the member's row. The locks end with the connection,
 * so nobody stays locked out by a worker that died. All of it is one function of the database
 * (`db/migrations/0105-oldest-events-taken.ts`).
 */
export async function takeOldest(trx: Trx, memberIds: readonly string[]): Promise<Map<string, Held>> {
  const { rows } = await sql<Row>`
    select * from take_oldest(${memberIds}::bigint[], ${ACTS}::text[], ${FURTHEST}::integer)`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.holder,
      {
        pace: {
          from: row.paced_from,
          count: row.paced_count,
          isSlowed: row.slowed,
          ahead: row.paced_ahead,
          isSlow: row.paced_slowly,
        },
        oldest: row.id === null ? null : oldestOf(row.id, row),
      },
    ]),
  );
}

function oldestOf(id: string, row: Row): Oldest {
  const { holder, page_id, body, sent_at, received_at, attempts, behind } = row;
  return {
    event: {
      ...{ id, memberId: holder, pageId: page_id, body },
      ...{ sentAt: sent_at, receivedAt: received_at, behind: behind ?? [] },
    },
    isMember: row.is_member,
    attempts,
    notBefore: row.not_before,
  };
}
