import { sql } from 'kysely';
import type { Db } from '../../src/database/database.ts';
import type { House } from '../../test/helpers/house.ts';
import { DAY, HOUR, MINUTE } from './assumptions.ts';

/** Offers to keep a window open are made an hour before it closes; so many minutes later at most. */
const OFFERS_WITHIN_MINUTES = 15;
/** What depends on the hour of the town is looked at then: its day begins at 9 and ends at 21, offers end at 20. */
const MARKS = [9, 12, 15, 18, 20, 21];

export interface Passing {
  /**
   * Moves the clock on to what it has to do next, and does that; so far at most.
   * @returns whether it has come so far: what was done on the way may lead to something that comes first
   */
  towards(at: number): Promise<boolean>;
  /** Something was done: there may be something else to wait for. */
  changed(): void;
}

/**
 * In service the clock is looked at every minute. Most minutes have nothing to do, so here it jumps to the minute after
 * the next thing that is due, and to some full hours of the day.
 * @param midnight of any day in the town, to know its hours
 * @param after what is done whenever the clock has done something
 */
export function passing(house: House, midnight: number, after: () => Promise<void>): Passing {
  let next: number | null = null;
  return {
    changed() {
      next = null;
    },
    async towards(at) {
      const now = house.clock.now().getTime();
      next ??= Math.min(nextMark(now, midnight), minuteAfter(await nextDue(house.db, house.clock.now())));
      if (next >= at) {
        if (at > now) house.clock.advance(at - now);
        return true;
      }
      await house.pass(Math.max(0, next - now));
      next = null;
      await after();
      return false;
    },
  };
}

const minuteAfter = (at: number) => (Math.floor(at / MINUTE) + 1) * MINUTE;

function nextMark(now: number, midnight: number): number {
  for (let mark = (Math.floor(now / HOUR) + 1) * HOUR; ; mark += HOUR) {
    if (MARKS.includes(((mark - midnight) % DAY) / HOUR)) return mark;
  }
}

/** The earliest moment after `now` at which the program has something to do by itself; Infinity: none. */
async function nextDue(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ at: Date | null }>`
    select min(at) as at from (
      select min(at) as at from reminder where at > ${now}
      union all
      select min(moment) from post, unnest(array[warn_at, fate_at, expires_at]) as moment
       where outcome is null and moment > ${now}
      union all
      select min(not_before) from outbox where state = 'pending' and not_before > ${now}
      union all
      -- what waits climbs to the mailbox after three minutes, to the admins after an hour
      select min(o.created_at + step) from outbox o, unnest(array[interval '3 minutes', interval '1 hour']) as step
       where o.state = 'pending' and o.lane = 1 and o.created_at + step > ${now}
      union all
      select min(m.window_until) from member m
       where m.window_until > ${now}
         and exists (select from outbox o where o.member_id = m.id and o.state = 'pending' and o.lane = 1)
      union all
      select min(not_before) from side_message where state = 'waiting' and kind <> 'hand' and not_before > ${now}
      union all
      -- nobody gets two mails in an hour, or two notifications in a quarter of one
      select min(created_at + pause) from side_message, unnest(array[interval '15 minutes', interval '1 hour']) as pause
       where state = 'sent' and kind in ('mail', 'push') and created_at + pause > ${now}
      union all
      select min(climbs_at) from side_message where climbs_at > ${now}
      union all
      select min(digest_at) from side_channel where digest is not null and digest_at > ${now}
      union all
      select min(not_before) from digest where state = 'waiting' and not_before > ${now}
      union all
      select date_bin(${`${OFFERS_WITHIN_MINUTES} minutes`}::interval, min(window_until) - interval '1 hour', ${new Date(0)})
             + ${`${OFFERS_WITHIN_MINUTES} minutes`}::interval
        from member where window_until - interval '1 hour' > ${now}
    ) as due`.execute(db);
  return rows[0]?.at?.getTime() ?? Number.POSITIVE_INFINITY;
}
