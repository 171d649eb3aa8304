import { type Kysely, sql } from 'kysely';

/**
 * `take_turns_by_page` (0170-h, which says why it is as it is and stays for programs of before), but the newest messages of a member are taken
 * in the order of `outbox_shown`: by their ids, those of a whole week were read for them, or those of everybody. Whoever changes it makes a function of another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_turns_newest(
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
                    order by o.created_at desc
                    limit most_received) as message) end
        from unnest(held) as holder(id)
        join member m on m.id = holder.id
        join conversation c on c.page_id = m.page_id and c.member_id = m.id
        left join town t on t.id = m.town_id
        left join inbox_event e on e.member_id = c.member_id and e.id = any(oldest_ids);
    end
    $body$`.execute(db);
}
