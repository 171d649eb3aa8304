import { type RawBuilder, sql } from 'kysely';
import { lastAct } from '../members/window.ts';

/** Ends so soon that whoever hears of it later hears of it too late. */
const SOON = sql`interval '36 hours'`;
/** Whoever wrote a moment ago is awake, whatever the hour. */
const AWAKE = sql`interval '2 hours'`;

/**
 * A condition on `post`, a row `w` of news_wish or none, and the words of an alert or null: the member wants to hear of it.
 * What somebody asked to be told of is wanted whatever else they said; the essential is that, and what ends soon.
 */
export const isWanted = (alert: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`
  (${alert} is not null or (
    case coalesce(w.level, 'all')
      when 'all' then true
      when 'essential' then coalesce(post.until < post.created_at + ${SOON}, false)
      else false
    end
    and (w.kinds is null or post.kind = any(w.kinds))))`;

/**
 * A condition on `member`, their `town` and a row `w` of news_wish or none: they may be told of posts now. Not during a
 * pause; outside the hours they have chosen only when they have just been writing. Who has chosen none is told at once (F2).
 */
export const mayHearNow = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (coalesce(w.paused_until <= ${now}, true) and (
    (extract(hour from ${now}::timestamptz at time zone town.timezone) >= coalesce(w.day_starts, 0)
     and extract(hour from ${now}::timestamptz at time zone town.timezone) < coalesce(w.day_ends, 24))
    or ${lastAct} > ${now}::timestamptz - ${AWAKE}))`;
