import { sql } from 'kysely';
import type { Db } from '../database/database.ts';
import { noteAsked } from './asked/read.ts';

/** A telephone shows a notification within seconds; a computer that is off for longer may be off for days. */
export const UNSEEN_MS = 60 * 60_000;
const UNSEEN = 'unseen';

/**
 * F9. Own matters that a push service took an hour ago, and that no browser of theirs has shown: that rung was tried in vain, and the next one is
 * there for them. Of what they have read in Messenger meanwhile nothing goes on.
 */
export async function climbUnseen(db: Db, now: Date): Promise<void> {
  await sql`
    with due as (
      select id from side_message where climbs_at <= ${now} order by climbs_at limit 1000 for update skip locked
    )
    update side_message s set climbs_at = null,
           state = case when w.waits then 'failed' else s.state end,
           error = case when w.waits then ${UNSEEN} else s.error end
      from due, lateral (select exists (
        select from outbox o where o.side_message_id = due.id and o.state = 'pending' and o.next_part = 0) and state = 'sent' as waits from side_message where id = due.id) w
     where s.id = due.id`.execute(db);
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
