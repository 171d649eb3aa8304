import { type Kysely, sql } from 'kysely';

/**
 * What every turn begins with (`src/inbox/oldest.ts`), in one journey to the database: the locks of conversations, the oldest
 * event of each, and what waits behind it. Programs of different versions work side by side: whoever changes it makes a
 * function of another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function take_oldest(member_ids bigint[], acts text[], furthest integer) returns table (
      holder bigint, paced_from timestamptz, paced_count integer, slowed boolean, paced_ahead timestamptz, paced_slowly boolean,
      id bigint, page_id text, body jsonb, sent_at timestamptz, received_at timestamptz, attempts integer, not_before timestamptz,
      is_member boolean, behind jsonb)
    language plpgsql
    -- members are looked up one by one: a plan made while the tables were empty would read them whole (0100)
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $body$
    #variable_conflict use_column
    declare
      held bigint[];
    begin
      -- The lock that makes turns of a member follow one another, of those whom nobody else holds. no key: a plain
      -- for update would also hold up foreign-key checks.
      held := array(select member_id from conversation where member_id = any(member_ids) for no key update skip locked);
      -- A statement of its own, after the lock: it sees what the last holder committed.
      return query
      with oldest as (
        select event.* from unnest(held) as wanted(member_id) cross join lateral (
          select e.id, e.page_id, e.member_id, e.body, e.sent_at, e.received_at, e.window_until, e.attempts, e.not_before
            from inbox_event e
           where e.member_id = wanted.member_id and e.handled_at is null and e.failed_at is null
           order by e.id limit 1) as event
      ), opened as (
        update member m set window_until = greatest(m.window_until, oldest.window_until), unreachable = false
          from oldest
         where m.id = oldest.member_id and oldest.window_until is not null
           and (m.window_until < oldest.window_until or m.unreachable)
      )
      select c.member_id, c.paced_from, c.paced_count, c.slowed, c.paced_ahead, c.paced_slowly,
             oldest.id, oldest.page_id, oldest.body, oldest.sent_at, oldest.received_at, oldest.attempts, oldest.not_before,
             (select m.status = 'approved' from member m where m.id = c.member_id),
             case when oldest.body ->> 'type' = any(acts) then (
               select jsonb_agg(jsonb_build_object('id', later.id::text, 'text', later.text) order by later.id)
                 from (
                   select e.id, case when e.body ->> 'type' = 'text' and not e.body ?| array['ref', 'replyTo']
                                     then e.body ->> 'text' end as text
                     from inbox_event e
                    where e.member_id = oldest.member_id and e.id > oldest.id and e.handled_at is null and e.failed_at is null
                      and e.body ->> 'type' = any(acts)
                    order by e.id
                    limit furthest) as later) end
        from conversation c left join oldest on oldest.member_id = c.member_id
       where c.member_id = any(held);
    end
    $body$`.execute(db);
}
