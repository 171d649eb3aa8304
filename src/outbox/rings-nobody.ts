import { type RawBuilder, sql } from 'kysely';
import { isBetweenHours } from '../community/members/humane-hours.ts';
import { lastAct } from '../community/members/window.ts';
import { hoursBegin } from '../community/news/wanted.ts';

/** Whoever acted so short a time ago is in the middle of a talk, whatever the hour. */
const TALKING = sql`interval '15 minutes'`;

/** The answer, or the post, that a row `o` of the outbox speaks of, by its topic or by the words it passes on. */
const claimOf = sql`coalesce(
  substring(o.topic from '^(?:claim|meeting|asking|loan):([0-9]{1,18})$')::bigint,
  (select claim_id from relay_message where id = o.relay_id))`;
const postOf = sql`substring(o.topic from '^gather:([0-9]{1,18})$')::bigint`;

/**
 * A condition on a row `o` that is about to be sent, its `member`, their `town` and a row `w` of news_wish or none: it comes unasked, it is
 * about a matter of their own, and their telephone is to stay silent. Not where it would be too late in the morning: a meeting or an end
 * of what it speaks of before their hours begin, or words that are true only until then.
 */
export const ringsNobody = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (o.lane = 1 and town.id is not null
   and not ${isBetweenHours(now, sql`town.timezone`, sql`coalesce(w.day_starts, town.day_starts)`, sql`coalesce(w.day_ends, town.day_ends)`)}
   and not (o.relay_id is not null and ${lastAct} > ${now}::timestamptz - ${TALKING})
   and coalesce(o.not_after > ${hoursBegin(now)}, true)
   and not exists (
     select from claim c join post p on p.town_id = c.town_id and p.id = c.post_id left join meeting t on t.claim_id = c.id
      where c.id = ${claimOf}
        and (t.at between ${now} and ${hoursBegin(now)} or p.until between ${now} and ${hoursBegin(now)}))
   and not exists (select from post p where p.id = ${postOf} and p.until between ${now} and ${hoursBegin(now)}))`;
