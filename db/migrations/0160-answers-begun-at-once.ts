import { type Kysely, sql } from 'kysely';

/**
 * Which answers begin in the statement that writes them (`src/inbox/lease.ts`): their senders would find nothing to weigh. It looks
 * for itself, statement by statement: what is committed when it has the Page's row is seen, which the statement around it
 * would not see. Whoever changes it makes a function of another name.
 *
 * The lock of the Page's row is that of `claimDue` (`src/outbox/claim.ts`): whoever claims looks before or after, never
 * meanwhile, so nobody is sent two messages at a time. It is not waited for; where it is taken, the answers join the queue.
 * They join it as well where there is less than plenty of anything: then it is the queue that says who is first.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function begin_answers(
      page_ids text[], member_ids bigint[], calls integer[], at_moment timestamptz, oldest_reply timestamptz,
      per_second double precision, burst double precision,
      -- of the budget of a day: what each person adds to it, at least so many of them, and the part that all answers may use up
      each_person integer, fewest integer, part double precision) returns bigint[]
    language plpgsql
    -- people and Pages are looked up one by one: a plan made while the tables were empty would read them whole (0100)
    set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off
    as $body$
    #variable_conflict use_column
    declare
      free text[];
      begun bigint[];
    begin
      free := array(
        select id from page
         where id = any(page_ids) and (paused_until is null or paused_until <= at_moment)
           and pause_reason is null and (usage_at is null or usage_at < at_moment - interval '5 minutes')
           -- where the queue is to say who is first, its claims and the echoes do not wait for the Page either
           and least(burst, bucket + abs(extract(epoch from at_moment - bucket_at)) * per_second) > burst / 2
           and (engaged is null or greatest(0, used - abs(extract(epoch from at_moment - used_at))
                                   * (each_person * greatest(engaged, fewest) / 2.0) / 86400)
                                 < each_person * greatest(engaged, fewest) / 2.0 * part)
         for no key update skip locked);
      if cardinality(free) = 0 then
        return '{}';
      end if;
      with wanted as (
        select given.page_id, given.member_id, given.calls
          from unnest(page_ids, member_ids, calls) as given (page_id, member_id, calls)
          join member m on m.id = given.member_id
         where given.page_id = any(free) and m.page_id = given.page_id and not m.unreachable and m.window_until > at_moment
           and (select true from outbox other
                 where other.member_id = given.member_id and other.state in ('pending', 'sending', 'unknown')
                   and case when other.state = 'pending'
                            then other.lane = 0 and (other.not_before <= at_moment or other.attempts > 0)
                             and (other.not_after is null or other.not_after > at_moment) and other.created_at > oldest_reply
                            else true end
                 limit 1) is not true
      ), page_now as (
        select p.id, p.engaged, cost.calls,
               least(burst, p.bucket + abs(extract(epoch from at_moment - p.bucket_at)) * per_second) as tokens,
               each_person * greatest(p.engaged, fewest) / 2.0 as half, p.used, p.used_at
          from (select page_id, sum(wanted.calls) as calls from wanted group by page_id) as cost
          join page p on p.id = cost.page_id
      ), budget as (
        select id, engaged, calls, tokens, half,
               greatest(0, used - abs(extract(epoch from at_moment - used_at)) * half / 86400) as used
          from page_now
      ), paid as (
        update page
           set bucket = budget.tokens - budget.calls,
               bucket_at = at_moment,
               used = case when budget.engaged is null then page.used else budget.used + budget.calls end,
               used_at = case when budget.engaged is null then page.used_at else at_moment end
          from budget
         where page.id = budget.id and budget.tokens - budget.calls >= burst / 2
           and (budget.engaged is null or budget.used + budget.calls <= budget.half * part)
        returning page.id
      )
      select array_agg(wanted.member_id) into begun from wanted where wanted.page_id in (select id from paid);
      return coalesce(begun, '{}');
    end
    $body$`.execute(db);
}
