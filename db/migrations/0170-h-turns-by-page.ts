import { type Kysely, sql } from 'kysely';

/**
 * What every turn begins with, and what the webhook writes, by the Page and the member: as `take_turns` (0161) and `take_in_events`
 * (0162), which say why they are as they are and stay for programs of before. Whoever changes one makes a function of another name.
 *
 * A conversation that is just being moved to another Page is found neither here nor there, as if somebody had it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_turns_by_page(
      member_ids bigint[], acts text[], furthest integer, short integer, received_since timestamptz, most_received integer) returns table (
      who member, home town, event_id bigint, body jsonb, sent_at timestamptz, received_at timestamptz,
      attempts integer, not_before timestamptz, behind jsonb, dialogue jsonb, muted_now_until timestamptz, is_of_admins boolean,
      paced_from timestamptz, paced_count integer, slowed boolean, paced_ahead timestamptz, paced_slowly boolean, received jsonb)
    language plpgsql
    -- members are looked up one by one: a plan made while the tables were empty would read them whole (0100)
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    -- and once (0163)
    set plan_cache_mode = force_generic_plan
    as $body$
    #variable_conflict use_column
    declare
      held bigint[];
      oldest_ids bigint[];
    begin
      -- The lock that makes turns of a member follow one another, of those whom nobody else holds. no key: a plain
      -- for update would also hold up foreign-key checks.
      held := array(
        select c.member_id from unnest(member_ids) as wanted(id)
          join member m on m.id = wanted.id
          join conversation c on c.page_id = m.page_id and c.member_id = m.id
           for no key update of c skip locked);
      -- Statements of their own, after the lock: they see what the last holder committed.
      with oldest as (
        select event.* from unnest(held) as wanted(member_id) cross join lateral (
          select e.id, e.member_id, e.window_until from inbox_event e
           where e.member_id = wanted.member_id and e.handled_at is null and e.failed_at is null
           order by e.id limit 1) as event
      ), opened as (
        update member m set window_until = greatest(m.window_until, oldest.window_until), unreachable = false
          from oldest
         where m.id = oldest.member_id and oldest.window_until is not null
           and (m.window_until < oldest.window_until or m.unreachable)
      )
      select coalesce(array_agg(id), '{}') into oldest_ids from oldest;
      -- and this one what they have become
      return query
      select m, t, e.id, e.body, e.sent_at, e.received_at, e.attempts, e.not_before,
             case when e.body ->> 'type' = any(acts) then (
               select jsonb_agg(jsonb_build_object('id', later.id::text, 'text', later.text) order by later.id)
                 from (
                   select l.id, case when l.body ->> 'type' = 'text' and not l.body ?| array['ref', 'replyTo']
                                     then l.body ->> 'text' end as text
                     from inbox_event l
                    where l.member_id = e.member_id and l.id > e.id and l.handled_at is null and l.failed_at is null
                      and l.body ->> 'type' = any(acts)
                    order by l.id
                    limit furthest) as later) end,
             c.state, c.muted_until,
             (select true from town_admin a where a.member_id = m.id and a.town_id = m.town_id limit 1) is true,
             c.paced_from, c.paced_count, c.slowed, c.paced_ahead, c.paced_slowly,
             case when e.body ->> 'type' = 'text' and length(e.body ->> 'text') <= short then (
               select coalesce(jsonb_agg(jsonb_build_array(
                        round(extract(epoch from message.created_at) * 1000), message.lane, message.asks, message.text) order by message.id desc), '[]')
                 from (
                   select o.id, o.created_at, o.lane, o.asks,
                          case when o.parts::text like '%"v1:do:%' then o.parts::text end as text
                     from outbox o
                    where o.member_id = c.member_id and o.parts <> '[]'::jsonb and o.next_part > 0 and o.created_at > received_since
                    order by o.id desc
                    limit most_received) as message) end
        from unnest(held) as holder(id)
        join member m on m.id = holder.id
        join conversation c on c.page_id = m.page_id and c.member_id = m.id
        left join town t on t.id = m.town_id
        left join inbox_event e on e.member_id = c.member_id and e.id = any(oldest_ids);
    end
    $body$`.execute(db);
  await sql`
    create function take_in_events_by_page(
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
        returning page_id, member_id
      ), hinted as (
        insert into ready (page_id, member_id, since, lease_until)
        select distinct page_id, member_id, stored_at,
               case when (select bool_or(held.lease_until > stored_at) from ready held
                             where held.page_id = stored.page_id and held.member_id = stored.member_id) is not true
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
