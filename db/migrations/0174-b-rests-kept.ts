import { type Kysely, sql } from 'kysely';

/**
 * Somebody who writes without end rests, and their events wait: a thousand hints of one member. Each look at who is ready went through
 * all of them for each of them, and a hundred milliseconds long the others waited.
 *
 * `take_in_events_by_lease` is `take_in_events_by_page` (0170-h, which says why it is as it is and stays for programs of before), but a
 * hint of whoever rests does so as well, and nobody is woken for it. `take_ready` says who is ready, by one look for each hint that is
 * due. Whoever changes one makes a function of another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_ready(at_moment timestamptz, leased_until timestamptz, most integer) returns setof bigint
    language plpgsql
    -- the hints are few at most times, and then PostgreSQL would read them all for each of them
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set plan_cache_mode = force_generic_plan
    as $body$
    begin
      return query
      with due as materialized (
        select r.id from ready r
         where (r.lease_until is null or r.lease_until <= at_moment)
           and (select true from ready held
                 where held.page_id = r.page_id and held.member_id = r.member_id and held.lease_until > at_moment
                 limit 1) is not true
         order by r.id limit most
           for update skip locked
      ), taken as (
        -- not as a join: each hint would be compared with those that are due
        update ready set lease_until = leased_until where ready.id = any(array(select due.id from due))
        returning ready.id, ready.member_id
      )
      select taken.member_id from taken order by taken.id;
    end
    $body$`.execute(db);
  await sql`
    create function take_in_events_by_lease(
      page_ids text[], psids text[], dedup_keys text[], kinds text[], bodies text[],
      sent bigint[], received bigint[], windows bigint[],
      stored_at timestamptz, leased_until timestamptz, channel text, own text) returns table (told bigint[], leased bigint[])
    language plpgsql
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    set plan_cache_mode = force_generic_plan
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
          -- not as a join: a Page’s conversations would be read to find one member
          select (select (select c.member_id from conversation c where c.page_id = m.page_id and c.member_id = m.id)
                    from member m where m.page_id = seen.page_id and m.psid = seen.psid)
            from unnest(page_ids, psids) with ordinality as seen (page_id, psid, place) order by seen.place);
        -- nearly always everybody is known
        exit when array_position(member_ids, null) is null;
        insert into member (page_id, psid, created_at)
        select distinct seen.page_id, seen.psid, stored_at from unnest(page_ids, psids) as seen (page_id, psid)
         where not exists (select from member m where m.page_id = seen.page_id and m.psid = seen.psid)
            on conflict (page_id, psid) do nothing;
        insert into conversation (page_id, member_id)
        select distinct m.page_id, m.id from unnest(page_ids, psids) as seen (page_id, psid)
          join member m on m.page_id = seen.page_id and m.psid = seen.psid
         where not exists (select from conversation c where c.page_id = m.page_id and c.member_id = m.id)
            -- by whichever key: there are two for now
            on conflict do nothing;
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
        returning id, page_id, member_id
      ), hinted as (
        insert into ready (page_id, member_id, since, lease_until)
        select hint.page_id, hint.member_id, stored_at,
               case when not hint.is_held then leased_until
                    -- whose oldest event is for later rests, and so does what comes behind it
                    else (select oldest.not_before
                            from (select e.not_before from inbox_event e
                                   where e.member_id = hint.member_id and e.handled_at is null and e.failed_at is null
                                   order by e.id limit 1) as oldest
                           where oldest.not_before > stored_at) end
          from (
            select stored.page_id, stored.member_id,
                   (select true from ready held
                     where held.page_id = stored.page_id and held.member_id = stored.member_id and held.lease_until > stored_at
                     limit 1) is true as is_held
              from (select page_id, member_id from stored group by page_id, member_id order by min(id)) as stored
            offset 0) as hint
        returning member_id, lease_until
      )
      select coalesce(array_agg(member_id) filter (where lease_until is null or lease_until = leased_until), '{}'),
             coalesce(array_agg(member_id) filter (where lease_until = leased_until), '{}')
        into told, leased from hinted;

      -- whom we have taken ourselves nobody else need look for
      if cardinality(told) > cardinality(leased) then
        perform pg_notify(channel, own);
      end if;
      return next;
    end
    $body$`.execute(db);
}
