import { sql } from 'kysely';
import type { SideKind } from '../community/channels/channel.table.ts';
import type { Db } from '../database/database.ts';
import { noteAsked } from './asked/read.ts';

/** A telephone shows a notification within seconds; a computer that is off for longer may be off for days. */
export const UNSEEN_MS = 60 * 60_000;
const UNSEEN = 'unseen';

/**
 * F9. What a push service took an hour ago, and no browser of theirs has shown: that rung was tried in vain, and the next one is there for it. Of
 * own matters that they have read in Messenger meanwhile nothing goes on; posts that were asked for go on to an address alone, and without one they
 * are told again by the next notification (`asked/read.ts`).
 * @param kinds what this house can send
 */
export async function climbUnseen(db: Db, kinds: readonly SideKind[], now: Date): Promise<void> {
  await sql`
    with due as (
      select id, member_id, what, state, post_ids from side_message where climbs_at <= ${now} order by climbs_at limit 1000 for update skip locked
    ), vain as (
      select id, member_id, post_ids from due where state = 'sent' and case what
        when 'notices' then exists (
          select from outbox o where o.side_message_id = due.id and o.state = 'pending' and o.next_part = 0)
        else ${kinds.includes('mail')} and exists (
          select from side_channel c where c.member_id = due.member_id and c.kind = 'mail' and c.confirmed_at is not null and c.refused_at is null)
        end
    ), untold as (
      update delivery d set mailed_at = null from vain
       where d.member_id = vain.member_id and d.post_id = any(vain.post_ids) and d.state = 'waiting'
    )
    update side_message s set climbs_at = null,
           state = case when s.id in (select id from vain) then 'failed' else s.state end,
           error = case when s.id in (select id from vain) then ${UNSEEN} else s.error end
      from due where s.id = due.id`.execute(db);
}

/**
 * A browser shows a notification: the posts it tells of are told, and it was not in vain, unless another way has told the same by now. Said twice it
 * is the same.
 */
export async function noteShown(db: Db, sideMessageId: string, now: Date): Promise<void> {
  await noteAsked(db, [sideMessageId], 'told', now);
  await sql`
    update side_message set climbs_at = null,
           state = case when error = ${UNSEEN} then 'sent' else state end, error = nullif(error, ${UNSEEN})
     where id = ${sideMessageId} and (climbs_at is not null or error = ${UNSEEN})`.execute(db);
}
