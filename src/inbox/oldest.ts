import { sql } from 'kysely';
import type { Member } from '../community/members/member.table.ts';
import { townBeside, townOf } from '../community/towns/beside.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { ConversationState } from '../conversation/state.ts';
import type { Trx } from '../database/database.ts';
import type { Inbound } from '../messenger/inbound.ts';
import { MOST_MESSAGES, type Received, type ReceivedRow, receivedOf, receivedSince } from './buttons-shown.ts';
import type { Pace } from './pace.ts';
import { ACTS, FURTHEST, type Waiting } from './waiting.ts';

/** An event as a turn gets it. */
export interface WaitingEvent {
  id: string;
  memberId: string;
  /** Where its member is. */
  pageId: string;
  body: Inbound;
  sentAt: Date;
  receivedAt: Date;
  /** What their member did after it and waits too, the oldest first; of an act that is answered. */
  behind: readonly Waiting[];
  who: Who;
}

/** Whose event it is, and where their dialogue stands. */
export interface Who {
  member: Member;
  town: Town | null;
  dialogue: ConversationState;
  mutedUntil: Date | null;
  isOfAdmins: boolean;
  /** What they have received lately; null: not read yet. */
  received: Received | null;
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

type Row = Member & {
  paced_from: Date | null;
  paced_count: number;
  slowed: boolean;
  paced_ahead: Date | null;
  paced_slowly: boolean;
  event_id: string | null;
  body: Inbound;
  sent_at: Date;
  received_at: Date;
  attempts: number;
  not_before: Date | null;
  behind: Waiting[] | null;
  dialogue: ConversationState;
  muted_now_until: Date | null;
  is_of_admins: boolean;
  received: ReceivedRow[] | null;
};

/** Such a message may be an answer to anything, and most turns of such look at what was asked. */
const SHORT = 20;

const WHO = sql.raw('(turn.who).*');
const HOME = townBeside('(turn.home)');

/**
 * Locks the conversations of those of these members whom nobody else holds, and takes the oldest waiting event of each, with what
 * it does by itself: an act of the member lets us write to them for a day, and shows that they can be reached. That is done
 * here and not by the webhook, which would have to wait for turns that change the member's row. The locks end with the connection,
 * so nobody stays locked out by a worker that died. All of it, and what a turn reads of its member, is one function of the database
 * (`db/migrations/0176-b-turns-newest.ts`).
 */
export async function takeOldest(trx: Trx, memberIds: readonly string[], now: Date): Promise<Map<string, Held>> {
  const { rows } = await sql<Row>`
    select ${WHO}, ${HOME}, turn.event_id, turn.body, turn.sent_at, turn.received_at, turn.attempts, turn.not_before, turn.behind,
           turn.dialogue, turn.muted_now_until, turn.is_of_admins, turn.paced_from, turn.paced_count, turn.slowed, turn.paced_ahead,
           turn.paced_slowly, turn.received
      from take_turns_newest(${memberIds}::bigint[], ${ACTS}::text[], ${FURTHEST}::integer, ${SHORT}::integer,
                      ${receivedSince(now)}::timestamptz, ${MOST_MESSAGES}::integer) as turn`.execute(trx);
  return new Map(rows.map((row) => [row.id, heldOf(row)]));
}

function heldOf(row: Row): Held {
  const { own, town } = townOf(row);
  const { paced_from, paced_count, slowed, paced_ahead, paced_slowly, ...unpaced } = own;
  const { event_id, body, sent_at, received_at, attempts, not_before, behind, ...unread } = unpaced;
  const { dialogue, muted_now_until: mutedUntil, is_of_admins: isOfAdmins, received, ...member } = unread;
  const pace = { from: paced_from, count: paced_count, isSlowed: slowed, ahead: paced_ahead, isSlow: paced_slowly };
  if (event_id === null) return { pace, oldest: null };
  const event = {
    ...{ id: event_id, memberId: member.id, pageId: member.page_id, body },
    ...{ sentAt: sent_at, receivedAt: received_at, behind: behind ?? [] },
    who: { member, town, dialogue, mutedUntil, isOfAdmins, received: received && receivedOf(received) },
  };
  return { pace, oldest: { event, isMember: member.status === 'approved', attempts, notBefore: not_before } };
}
