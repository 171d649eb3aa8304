import { type Kysely, sql } from 'kysely';

/**
 * What `src/inbox/store-events.ts` writes, as `keep_events` did (0100, which says why it is as it is and stays for programs of
 * before), and with it a lease of the members for whoever stores and has room to work: they need not be handed out to be begun with. Who is
 * leased to somebody, or rests, is not taken from there. Whoever changes it makes a function of another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_in_events(
      page_ids text[], psids text[], dedup_keys text[], kinds text[], bodies text[],
      sent bigint[], received bigint[], windows bigint[],
      stored_at timestamptz, leased_until timestamptz, channel text, own text) returns table (told bigint[], leased bigint[])
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $body$
    declare
      member_ids bigint[];
    begin
      -- one at a time for each member, in the order of the keys (src/database/locks.ts)
      perform pg_advisory_xact_lock(key.id)
         from (select distinct hashtextextended('inbox:' || page_id || ':' || psid, 0) as id
                 from unnest(page_ids, psids) as seen (page_id, psid) order by id offset 0) as key;

      for attempt in 1..2 loop
        member_ids := array(
          select (select c.member_id from member m join conversation c on c.member_id = m.id
                   where m.page_id = seen.page_id and m.psid = seen.psid)
            from unnest(page_ids, psids) with ordinality as seen (page_id, psid, place) order by seen.place);
        -- nearly always everybody is known
        exit when array_position(member_ids, null) is null;
        insert into member (page_id, psid, created_at)
        select distinct seen.page_id, seen.psid, stored_at from unnest(page_ids, psids) as seen (page_id, psid)
         where not exists (select from member m where m.page_id = seen.page_id and m.psid = seen.psid)
            on conflict (page_id, psid) do nothing;
        insert into conversation (member_id)
        select distinct m.id from unnest(page_ids, psids) as seen (page_id, psid)
          join member m on m.page_id = seen.page_id and m.psid = seen.psid
         where not exists (select from conversation c where c.member_id = m.id)
            on conflict (member_id) do nothing;
      end loop;

      with arrived as (
        select * from unnest(page_ids, member_ids, dedup_keys, kinds, bodies, sent, received, windows) with ordinality
            as arrived (page_id, member_id, dedup_key, kind, body, sent, received, window_until, place)
      ), stored as (
        insert into inbox_event (page_id, member_id, dedup_key, kind, body, sent_at, received_at, window_until)
        select a.page_id, a.member_id, a.dedup_key, a.kind, a.body::jsonb, to_timestamp(a.sent / 1000.0::float8),
               to_timestamp(a.received / 1000.0::float8), to_timestamp(a.window_until / 1000.0::float8)
          from arrived a
         where not exists (
           select from inbox_event known where known.page_id = a.page_id and known.dedup_key = a.dedup_key)
         -- ids are given in this order, and turns are taken in the order of ids
         order by a.place
            on conflict (page_id, dedup_key) do nothing
        returning member_id
      ), hinted as (
        insert into ready (member_id, since, lease_until)
        select distinct member_id, stored_at,
               case when (select bool_or(held.lease_until > stored_at) from ready held where held.member_id = stored.member_id) is not true
                    then leased_until end
          from stored
        returning member_id, lease_until
      )
      select coalesce(array_agg(member_id), '{}'), coalesce(array_agg(member_id) filter (where lease_until is not null), '{}')
        into told, leased from hinted;

      -- whom we have taken ourselves nobody else need look for
      if cardinality(told) > cardinality(leased) then
        perform pg_notify(channel, own);
      end if;
      return next;
    end
    $body$`.execute(db);
}
