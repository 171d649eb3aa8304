import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { Inbound } from '../messenger/inbound.ts';
import { READY_CHANNEL } from './store-events.ts';

/**
 * Puts an internal event into a member's inbox, in the caller's transaction: somebody else's turn, or the clock,
 * concerns them. It becomes a turn of theirs; the caller writes nothing into their conversation.
 * Once per `dedupKey` and Page; a second time does nothing.
 *
 * Without the advisory lock of webhooks. That lock exists because two webhooks of one member have an order that must
 * not be lost; an internal event has no place in that order: it may come before or after whatever the member is just
 * doing. And held by a turn it would make the member's webhooks wait for that turn.
 */
export async function postInternal(
  trx: Trx,
  memberId: string,
  name: string,
  about: Record<string, string | number>,
  dedupKey: string,
  now: Date,
): Promise<void> {
  const body: Inbound = { type: 'internal', name, about };
  // A member who never wrote (brought by an import) has no conversation yet. Looked at first: `on conflict` alone
  // would wait for the member's own turn.
  await sql`
    insert into conversation (page_id, member_id)
    select page_id, id from member
    where id = ${memberId} and not exists (
      select from conversation c where c.page_id = member.page_id and c.member_id = member.id)
    on conflict do nothing`.execute(trx);
  await sql`
    with stored as (
      insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at)
      select page_id, id, ${dedupKey}, 'internal', ${JSON.stringify(body)}::jsonb, ${now}, ${now}
      from member where id = ${memberId} and not exists (
        select from inbox_event known where known.page_id = member.page_id and known.dedup_key = ${dedupKey})
      on conflict (page_id, dedup_key) do nothing
      returning page_id, member_id
    ), hinted as (
      insert into ready (page_id, member_id, since) select page_id, member_id, ${now}::timestamptz from stored returning 1
    )
    select pg_notify(${READY_CHANNEL}, '') from hinted`.execute(trx);
}
