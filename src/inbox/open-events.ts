import { sql } from 'kysely';

/**
 * `select … from ${openEvents} open`: what came and is not handled, and `since` when it waits for a worker: since it came, or since
 * a member's oldest, behind which it waits, may be read again. Whoever writes too fast rests, which is nobody's fault; a time that
 * has not come: it rests still.
 */
export const openEvents = sql<{ since: Date }>`(
  select greatest(received_at, max(not_before) over (partition by member_id)) as since
    from inbox_event where handled_at is null and failed_at is null)`;
