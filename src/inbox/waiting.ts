import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { given, givenRows } from '../database/given.ts';
import type { WaitingEvent } from './oldest.ts';

/** As far ahead as a turn looks; whoever sends more has sent the last of them in a later turn. */
const FURTHEST = 20;

/** What a member does and is answered for. An edit is answered too, but it is about something before it. */
export const ACTS: readonly string[] = ['text', 'tap', 'images', 'referral', 'other'];

/** What waits behind an event: what a member did, not what others tell the dialogue, nor what wants no answer. */
export interface Waiting {
  id: string;
  /** The words of a text; null for a tap, a photo… */
  text: string | null;
}

/** Of each event, by its id. A text that follows a link or quotes a message is more than its words. */
export async function listWaiting(trx: Trx, events: readonly WaitingEvent[]): Promise<Map<string, Waiting[]>> {
  if (events.length === 0) return new Map();
  const { rows } = await sql<Waiting & { behind: string }>`
    select first.id as behind, later.id, later.text
      from ${givenRows('first', events, {
        member_id: ['bigint', ({ memberId }) => memberId],
        id: ['bigint', ({ id }) => id],
      })}
     cross join lateral (
       select id, case when body ->> 'type' = 'text' and not body ?| array['ref', 'replyTo'] then body ->> 'text' end as text
         from inbox_event
        where member_id = first.member_id and id > first.id and handled_at is null and failed_at is null
          and body ->> 'type' = any(${ACTS})
        order by id
        limit ${FURTHEST}) as later
     order by later.id`.execute(trx);
  return Map.groupBy(rows, ({ behind }) => behind);
}

/** Events that were read together with an earlier one are handled with it, and open the window as any act does. */
export async function settleAlong(trx: Trx, memberId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    with settled as (
      update inbox_event set handled_at = ${now} where id = any(${given('bigint', ids)}) returning window_until
    )
    update member set window_until = greatest(window_until, (select max(window_until) from settled))
     where id = ${memberId}`.execute(trx);
}
