import { type RawBuilder, sql } from 'kysely';
import { isBetweenHours } from '../members/humane-hours.ts';
import { lastAct } from '../members/window.ts';

/** Ends so soon that whoever hears of it later hears of it too late. */
const SOON = sql`interval '36 hours'`;
/** Whoever wrote a moment ago is awake, whatever the hour. */
const AWAKE = sql`interval '2 hours'`;
/** Whoever writes so long after the last message about posts has come back to hear more. */
const BACK_AFTER = sql`interval '1 hour'`;

/** Whoever has had so many messages about posts in so long is told of the next ones in one, so long after the last of them. */
const AT_ONCE = sql`3`;
const GATHERED_FOR = sql`interval '10 minutes'`;

/** The hour before which nobody is told what was held over from the day before, whatever hours they have chosen. */
const MORNING = 8;

/**
 * After so many messages that nobody asked for, since the last act of whoever got them, posts wait for their next act. One's own
 * matters are none of these: who is answered by five neighbours has not had enough of posts.
 */
export const MOST_IN_A_ROW = 5;

/** So many messages about posts a day, unless somebody has chosen another number. */
export const USUAL_MOST = 5;

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
 * pause; outside the hours they have chosen (who has chosen none: those of their town) only when they have just been writing.
 */
export const mayHearNow = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (coalesce(w.paused_until <= ${now}, true) and (
    ${isBetweenHours(now, sql`town.timezone`, sql`coalesce(w.day_starts, town.day_starts)`, sql`coalesce(w.day_ends, town.day_ends)`)}
    or ${lastAct} > ${now}::timestamptz - ${AWAKE}))`;

/** When the hours in which `member` hears of their `town` begin next, for a row `w` of news_wish or none. */
export const hoursBegin = (now: Date): RawBuilder<Date> => {
  const local = sql`(${now}::timestamptz at time zone town.timezone)`;
  const today = sql`(date_trunc('day', ${local}) + make_interval(hours => coalesce(w.day_starts, town.day_starts)))`;
  return sql<Date>`((${today} + case when ${today} > ${local} then interval '0' else interval '1 day' end) at time zone town.timezone)`;
};

/**
 * The hour with which a day begins for a row `w` of news_wish or none, in a `town`: what a day was too full for waits until
 * then, and not until midnight. Whoever hears of posts at any hour has no first one.
 */
const DAY_BEGINS = sql`make_interval(hours => coalesce(nullif(coalesce(w.day_starts, town.day_starts), 0), ${MORNING}::int))`;

/** When the day in which `at` falls began for a row `w` of news_wish or none, in a `town`. */
const dayOf = (at: RawBuilder<unknown>): RawBuilder<Date> =>
  sql<Date>`(date_trunc('day', ${at} at time zone town.timezone - ${DAY_BEGINS}) + ${DAY_BEGINS}) at time zone town.timezone`;

interface Told {
  /** Messages, however many posts each shows. A word to the whole town is none of them. */
  count: number;
  latest: Date | null;
  /** Messages that nobody asked for, of posts or to the whole town, since the last act of whoever got them. */
  in_a_row: number;
}

/** The messages that count: all, or those before a message `o`. @param said the name of such a row */
type Counted = (said: RawBuilder<unknown>) => RawBuilder<boolean>;

/** What went out, or is about to, beside Messenger until `at`, of what they asked to be told of: a push rings as a message does. */
const besideIn = (at: RawBuilder<unknown>, what: RawBuilder<unknown>) => sql`(
  select ${what} from side_message beside
   where beside.member_id = member.id and beside.what = 'alert' and beside.state in ('waiting', 'sent')
     and beside.created_at >= (${dayOf(at)}) and beside.created_at <= ${at})`;

/**
 * What `member`, whose `town` has these clocks and who has a row `w` of news_wish or none, was told of posts in the day of
 * `at`, and how many of them just before it; and what they were told unasked since they last acted. Words are kept for longer than a window is open, so that the index of
 * messages with words finds them.
 */
const toldInDayOf = (
  at: RawBuilder<unknown>,
  counts: Counted = () => sql<boolean>`true`,
): RawBuilder<Told> => sql<Told>`
  (select count(*)::int + ${besideIn(at, sql`count(*)::int`)} as count, greatest(max(said.created_at), ${besideIn(at, sql`max(beside.created_at)`)}) as latest,
          count(*) filter (where said.created_at > ${at} - ${GATHERED_FOR}) as just_now,
          (select count(*)::int from outbox unasked
            where unasked.member_id = member.id and unasked.lane = 2 and unasked.parts <> '[]'::jsonb
              and unasked.created_at > ${lastAct} and ${counts(sql`unasked`)}
              and unasked.state not in ('expired', 'failed')) as in_a_row
     from outbox said
    where said.member_id = member.id and said.lane = 2 and said.topic is distinct from 'town'
      and said.state not in ('expired', 'failed') and said.created_at >= ${dayOf(at)} and ${counts(sql`said`)})`;

/** As the courier asks it, before it writes. */
export const toldToday = (now: Date): RawBuilder<Told> => toldInDayOf(sql`${now}::timestamptz`);

/** As the sender asks it again, of a message `o` that was written: what of its day was before it. */
export const toldBeforeIt: RawBuilder<Told> = toldInDayOf(sql`o.created_at`, (said) => sql<boolean>`${said}.id < o.id`);

/**
 * A condition on `member`, a row `w` of news_wish or none, `told` of `toldToday` and a `delivery`: one more message today is
 * no more than they want, and not more in a row than anybody reads, but for what they asked to be told of, and for whoever wants them all. The last of a day is kept for what they asked to be told of. Whoever comes
 * back is told anyhow.
 */
export const isOneMore: RawBuilder<boolean> = sql<boolean>`
  (w.most_a_day = 0 or (delivery.alert is not null or told.in_a_row < ${MOST_IN_A_ROW}::int) and (told.count < coalesce(w.most_a_day, ${USUAL_MOST}::int) - case
        when delivery.alert is null and coalesce(w.most_a_day, ${USUAL_MOST}::int) > 1
          and exists (select from alert where alert.member_id = member.id) then 1 else 0 end
   or ${lastAct} > told.latest + ${BACK_AFTER}))`;

/**
 * Until when what is published now is gathered for whoever was told of several just before: of posts close together the
 * first are told at once, one by one, and those behind them in one carousel. A value on `told` of `toldToday`; null: nothing is gathered.
 */
export const gatheredUntil = (now: Date): RawBuilder<Date | null> => sql<Date | null>`
  (case when told.just_now >= ${AT_ONCE} and told.latest <= ${now}::timestamptz
        then told.latest + ${GATHERED_FOR} end)`;

/** A condition on `post` and a `delivery`: it waits for no others. Asked for by an alert, or whoever is first has it. */
export const waitsForNone: RawBuilder<boolean> = sql<boolean>`(delivery.alert is not null or post.way = 'first')`;
