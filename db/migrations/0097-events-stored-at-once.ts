import { type Kysely, sql } from 'kysely';

/**
 * What `src/inbox/store-events.ts` writes, in one journey to the database instead of five: a webhook is answered when it is over.
 * Programs of different versions work side by side: whoever changes it makes a function of another name.
 *
 * Not one statement here waits for a turn in progress. So nothing that a turn may have changed and not yet committed
 * is updated, nor met by a unique index: even `on conflict do nothing` waits until the other transaction has decided
 * the fate of the row. Hence each insert leaves out, by a plain look, what is there already; `on conflict` remains for
 * what appears between look and insert, which the advisory lock rules out for webhooks. `ready` has no unique index
 * at all, and the member's window is advanced by the turn.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function store_events(
      page_ids text[], psids text[], dedup_keys text[], kinds text[], bodies text[],
      sent timestamptz[], received timestamptz[], windows timestamptz[],
      stored_at timestamptz, channel text, own text) returns bigint[]
    language plpgsql as $body$
    declare
      told bigint[];
    begin
      -- one at a time for each member, in the order of the keys (src/database/locks.ts)
      perform pg_advisory_xact_lock(key.id)
         from (select distinct hashtextextended('inbox:' || page_id || ':' || psid, 0) as id
                 from unnest(page_ids, psids) as seen (page_id, psid) order by id offset 0) as key;

      -- nearly always everybody is known, and one look is less than two writes of nothing
      if exists (select from unnest(page_ids, psids) as seen (page_id, psid)
                  where not exists (select from member m join conversation c on c.member_id = m.id
                                     where m.page_id = seen.page_id and m.psid = seen.psid)) then
        insert into member (page_id, psid, created_at)
        select distinct seen.page_id, seen.psid, stored_at from unnest(page_ids, psids) as seen (page_id, psid)
         where not exists (select from member m where m.page_id = seen.page_id and m.psid = seen.psid)
            on conflict (page_id, psid) do nothing;
        insert into conversation (member_id)
        select distinct m.id from unnest(page_ids, psids) as seen (page_id, psid)
          join member m on m.page_id = seen.page_id and m.psid = seen.psid
         where not exists (select from conversation c where c.member_id = m.id)
            on conflict (member_id) do nothing;
      end if;

      with arrived as (
        select * from unnest(page_ids, psids, dedup_keys, kinds, bodies, sent, received, windows) with ordinality
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
        insert into ready (member_id, since) select distinct member_id, stored_at from stored
        returning member_id
      )
      select array_agg(member_id) into told from hinted;

      if told is not null then
        perform pg_notify(channel, own);
      end if;
      return coalesce(told, '{}');
    end
    $body$`.execute(db);
}
