import { sql } from 'kysely';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction } from '../database/in-transaction.ts';
import { lockMemberInboxes } from '../database/locks.ts';

/** The channel on which other processes hear that members are ready. */
export const READY_CHANNEL = 'ready';

/** One row of the inbox, before it has a member and an id. */
export interface NewEvent {
  pageId: string;
  psid: string;
  dedupKey: string;
  kind: string;
  /** JSON. */
  body: string;
  sentAt: Date;
  receivedAt: Date;
  windowUntil: Date | null;
}

/**
 * Writes events into the inbox in the order given, in one transaction; members seen for the first time are made.
 * Events known already are left alone.
 * @param own what other processes hear with it: who stored them
 * @returns ids of the members who have something new
 *
 * Not one statement here waits for a turn in progress. So nothing that a turn may have changed and not yet committed
 * is updated, nor met by a unique index: even `on conflict do nothing` waits until the other transaction has decided
 * the fate of the row. Hence each insert leaves out, by a plain look, what is there already; `on conflict` remains for
 * what appears between look and insert, which the advisory lock rules out for webhooks. `ready` has no unique index
 * at all, and the member's window is advanced by the turn.
 */
export async function storeEvents(db: Db, events: NewEvent[], now: Date, own = ''): Promise<string[]> {
  return await inTransaction(db, async (trx) => {
    const members = distinctMembers(events);
    await lockMemberInboxes(trx, members);
    await addMembers(trx, members, now);
    return await addEvents(trx, events, now, own);
  });
}

function distinctMembers(events: NewEvent[]): { pageId: string; psid: string }[] {
  return [...new Map(events.map(({ pageId, psid }) => [JSON.stringify([pageId, psid]), { pageId, psid }])).values()];
}

async function addMembers(trx: Trx, members: { pageId: string; psid: string }[], now: Date): Promise<void> {
  const seen = sql`unnest(
    ${members.map(({ pageId }) => pageId)}::text[],
    ${members.map(({ psid }) => psid)}::text[]) as seen (page_id, psid)`;
  // nearly always everybody is known, and one look is less than two writes of nothing
  const { rows } = await sql`
    select from ${seen}
    where not exists (
      select from member m join conversation c on c.member_id = m.id
      where m.page_id = seen.page_id and m.psid = seen.psid)
    limit 1`.execute(trx);
  if (rows.length === 0) return;
  await sql`
    insert into member (page_id, psid, created_at)
    select seen.page_id, seen.psid, ${now} from ${seen}
    where not exists (select from member m where m.page_id = seen.page_id and m.psid = seen.psid)
    on conflict (page_id, psid) do nothing`.execute(trx);
  await sql`
    insert into conversation (member_id)
    select m.id from ${seen} join member m on m.page_id = seen.page_id and m.psid = seen.psid
    where not exists (select from conversation c where c.member_id = m.id)
    on conflict (member_id) do nothing`.execute(trx);
}

async function addEvents(trx: Trx, events: NewEvent[], now: Date, own: string): Promise<string[]> {
  const { rows } = await sql<{ member_ids: string[] | null }>`
    with arrived as (
      select * from unnest(
        ${events.map((event) => event.pageId)}::text[],
        ${events.map((event) => event.psid)}::text[],
        ${events.map((event) => event.dedupKey)}::text[],
        ${events.map((event) => event.kind)}::text[],
        ${events.map((event) => event.body)}::text[],
        ${events.map((event) => event.sentAt)}::timestamptz[],
        ${events.map((event) => event.receivedAt)}::timestamptz[],
        ${events.map((event) => event.windowUntil)}::timestamptz[]
      ) with ordinality
        as arrived (page_id, psid, dedup_key, kind, body, sent_at, received_at, window_until, place)
    ), stored as (
      insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, window_until)
      select a.page_id, m.id, a.dedup_key, a.kind, a.body::jsonb, a.sent_at, a.received_at, a.window_until
      from arrived a join member m on m.page_id = a.page_id and m.psid = a.psid
      where not exists (
        select from inbox_event known where known.page_id = a.page_id and known.dedup_key = a.dedup_key)
      -- ids are given in this order, and turns are taken in the order of ids
      order by a.place
      on conflict (page_id, dedup_key) do nothing
      returning member_id
    ), hinted as (
      insert into ready (member_id, since) select distinct member_id, ${now}::timestamptz from stored
      returning member_id
    )
    select array_agg(member_id::text) as member_ids,
      case when count(*) > 0 then pg_notify(${READY_CHANNEL}, ${own}) end as told
    from hinted`.execute(trx);
  return rows[0]?.member_ids ?? [];
}
