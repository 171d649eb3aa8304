import { type RawBuilder, sql } from 'kysely';

/** Behind a rest that Meta asked for, messages come one after the other for so long: what waits for that is in nobody's hands. */
const AFTER_REST_MS = 10 * 60_000;

/**
 * Messages that ought to be out by now, each with since when. An answer has been awaited since it was owed: what Meta's trouble lets be
 * tried again and again is no younger for it. Others were planned for a moment, and a later try takes its place.
 * Where Meta lets a Page write nothing, and to whom nothing may be written, nothing ought to be out.
 */
export const owed = (now: Date): RawBuilder<unknown> => sql`(
  select o.lane, case when retried.now then o.created_at else greatest(o.not_before, o.created_at) end as since
    from outbox o join member m on m.id = o.member_id join page p on p.id = o.page_id,
         lateral (select o.lane = 0 and o.attempts > 0
                     and coalesce(p.paused_until <= ${new Date(now.getTime() - AFTER_REST_MS)}, true) as now) as retried
   where o.state = 'pending' and (o.not_before <= ${now} or retried.now)
     and (o.not_after is null or o.not_after > ${now})
     and m.page_id = o.page_id and not m.unreachable and m.window_until > ${now}
     and (p.paused_until is null or p.paused_until <= ${now}) and p.given_up_at is null)`;
