import { type RawBuilder, sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';

/*
 * « Exactly once in its effects », as far as the journal tells: whatever is there has one cause, and each cause has had its effect once. A
 * cause is what can happen but once, written in the same transaction: an event that was handled, a reminder that was rung, a post
 * that a member was owed, a mark by which the clock knows that it has told somebody. What the clock ends (a post, an answer whose days are over, a message that nobody came to read) ends once: an
 * end is never changed again.
 */
const HANDLED = sql`exists (select from fault_handled h where h.xact = f.xact)`;
const RUNG = sql`exists (select from fault_rung r where r.xact = f.xact)`;
const TOLD = sql`exists (select from fault_told t where t.xact = f.xact)`;
const EXPIRED = sql`exists (select from fault_change c where c.xact = f.xact and c.what = 'post' and c.became = 'expired')`;
const MARKED = sql`exists (select from fault_marked m where m.xact = f.xact)`;
/** By the clock, of answers whose days have gone by. */
const past = (now: Date) => sql`exists (
  select from fault_change c join claim on claim.id = c.id
   where c.xact = f.xact and c.what = 'claim' and c.became = 'declined' and claim.to_on < ${now}::date)`;
/** What was shown to its member, at least with the part that shows posts. */
const SHOWN = sql`(o.state = 'sent' or o.next_part > o.cards_part)`;

/** What is answered. */
const isAct = (event: string) => sql`${sql.ref(`${event}.kind`)} in ('message', 'quick_reply', 'postback')`;

/** What must never be: a line, and how to find it; `about` says what to look at. */
const never = (now: Date): readonly (readonly [string, RawBuilder<{ about: string }>])[] => [
  ['events were handled twice', sql`select event_id as about from fault_handled group by event_id having count(*) > 1`],
  [
    'events are handled, and nobody wrote when',
    sql`select e.id as about from inbox_event e where handled_at is not null
           and not exists (select from fault_handled h where h.event_id = e.id)`,
  ],
  [
    'events were handled before an earlier one of the same member',
    sql`select event_id as about from (
          select event_id, max(event_id) over (partition by member_id order by turn, event_id) as latest
            from (select h.event_id, e.member_id, min(h.n) over (partition by h.xact) as turn
                    from fault_handled h join inbox_event e on e.id = h.event_id where h.xact <> '0') turns) seen
         where event_id < latest`,
  ],
  [
    'effects were written without an event',
    sql`select f.what || ' ' || f.id as about from fault_effect f
         where f.what not in ('notice', 'news') and not ${HANDLED}
           and (f.what <> 'answer' or not exists (select from fault_put_off p where p.xact = f.xact))`,
  ],
  [
    'notices were written without a cause',
    sql`select f.id || ' ' || o.says as about from fault_effect f join outbox o on o.id = f.id
         where f.what = 'notice' and not (${HANDLED} or ${RUNG} or ${EXPIRED} or ${MARKED} or ${past(now)})`,
  ],
  [
    'news were written without a cause',
    sql`select f.id || ' ' || o.says as about from fault_effect f join outbox o on o.id = f.id
         where f.what = 'news' and not (${HANDLED} or ${RUNG} or ${TOLD} or ${MARKED})`,
  ],
  [
    'changes were written without a cause',
    sql`select f.what || ' ' || f.id || ' ' || coalesce(f.was, '') || ' ' || coalesce(f.became, '') as about from fault_change f
         where not (${HANDLED} or ${RUNG} or ${EXPIRED} or ${past(now)})`,
  ],
  [
    'answers were changed after their end',
    sql`select id || ' ' || was || ' ' || became as about from fault_change
         where what = 'claim' and was in ('done', 'declined', 'cancelled', 'silent', 'missed')`,
  ],
  [
    'messages were written twice in one transaction',
    sql`select min(o.id) || ' ' || min(coalesce(o.says, o.topic, '')) as about from fault_effect f join outbox o on o.id = f.id
         where f.what in ('answer', 'notice', 'news') and o.parts <> '[]'::jsonb
         group by f.xact, o.member_id, o.parts having count(*) > 1`,
  ],
  [
    'members were told of a post twice',
    sql`select o.member_id || ' of ' || post || ' in ' || string_agg(o.id || coalesce(o.topic, ''), ' ') as about
          from outbox o, unnest(coalesce(o.post_ids, array[o.post_id])) as post
         where post is not null and ${SHOWN} group by o.member_id, post having count(*) > 1`,
  ],
  [
    'acts have no answer',
    sql`select e.id || ' ' || e.kind || ' ' || coalesce(e.body::text, '') as about from fault_handled f join inbox_event e on e.id = f.event_id
         where f.xact <> '0' and ${isAct('e')} and not exists (
                 select from fault_effect a join outbox o on o.id = a.id
                  where a.what = 'answer' and a.xact = f.xact and o.member_id = e.member_id)
           -- of several that waited together only the last must be answered
           and not exists (
                 select from fault_stored s join inbox_event next on next.id = s.event_id
                  where next.member_id = e.member_id and next.id > e.id and s.n < f.n and ${isAct('next')})`,
  ],
  [
    'messages expired, and should not',
    sql`select id || ' ' || lane || ' ' || coalesce(error, '') || ' ' || coalesce(says, '') as about from outbox where state = 'expired'
           and coalesce(error, '') not in ('overtaken', 'asked anew', 'taken back', 'post ended', 'no news', 'not welcome', 'gathered')
           -- nobody came to read it
           and settled_at < created_at + interval '20 hours' and (not_after is null or not_after > settled_at)`,
  ],
];

/** A line each, with some of what was found. */
export async function wrongEffects(db: Db, now: Date): Promise<string[]> {
  const wrong: string[] = [];
  for (const [what, find] of never(now)) {
    const { rows } = await find.execute(db);
    if (rows.length > 0)
      wrong.push(
        `${rows.length} ${what}: ${rows
          .slice(0, 3)
          .map(({ about }) => about)
          .join('; ')}`,
      );
  }
  return wrong;
}
