import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import type { Inbound } from '../messenger/inbound.ts';
import type { Pace } from './pace.ts';

/** An event as a turn gets it. */
export interface WaitingEvent {
  id: string;
  memberId: string;
  pageId: string;
  body: Inbound;
  sentAt: Date;
  receivedAt: Date;
}

/**
 * The lock that makes turns of a member follow one another, for those of them whom nobody else holds. `no key`: a plain
 * `for update` would also hold up foreign-key checks. It ends with the connection, so nobody stays locked out by a worker
 * that died.
 */
export async function lockConversations(trx: Trx, memberIds: readonly string[]): Promise<Map<string, Pace>> {
  const { rows } = await sql<Pace & { member_id: string }>`
    select member_id, paced_from as "from", paced_count as count, slowed as "isSlowed", paced_ahead as ahead,
           paced_slowly as "isSlow" from conversation
     where member_id = any(${given('bigint', memberIds)})
       for no key update skip locked`.execute(trx);
  return new Map(rows.map(({ member_id, ...pace }) => [member_id, pace]));
}

/** The oldest waiting event of a member. */
export interface Oldest {
  event: WaitingEvent;
  /** It is of a member of a town. */
  isMember: boolean;
  attempts: number;
  notBefore: Date | null;
}

/**
 * The oldest waiting event of each, in one statement with what it does by itself: an act of the member lets us write to
 * them for a day, and shows that they can be reached. That is done here and not by the webhook, which would have to wait
 * for turns that change the member's row. A statement of its own, after the lock: it sees what the last holder committed.
 */
export async function takeOldest(trx: Trx, memberIds: readonly string[]): Promise<Map<string, Oldest>> {
  const { rows } = await sql<{
    id: string;
    member_id: string;
    page_id: string;
    body: Inbound;
    is_member: boolean;
    sent_at: Date;
    received_at: Date;
    attempts: number;
    not_before: Date | null;
  }>`
    with oldest as (
      select event.* from unnest(${given('bigint', memberIds)}) as wanted(member_id) cross join lateral (
        select id, page_id, member_id, body, sent_at, received_at, window_until, attempts, not_before from inbox_event
        where member_id = wanted.member_id and handled_at is null and failed_at is null
        order by id limit 1) as event
    ), opened as (
      update member set window_until = greatest(member.window_until, oldest.window_until), unreachable = false
      from oldest
      where member.id = oldest.member_id and oldest.window_until is not null
        and (member.window_until < oldest.window_until or member.unreachable)
    )
    select id, member_id, page_id, body, sent_at, received_at, attempts, not_before,
           (select member.status = 'approved' from member where member.id = oldest.member_id) as is_member
      from oldest`.execute(trx);
  return new Map(
    rows.map((row) => [
      row.member_id,
      {
        event: {
          id: row.id,
          memberId: row.member_id,
          pageId: row.page_id,
          body: row.body,
          sentAt: row.sent_at,
          receivedAt: row.received_at,
        },
        isMember: row.is_member,
        attempts: row.attempts,
        notBefore: row.not_before,
      },
    ]),
  );
}
