import { sql } from 'kysely';
import { digestDay, isDigestTime, nextDigest, nextMorning } from '../../community/channels/digest.ts';
import { isSilenced } from '../../community/channels/waiting.ts';
import type { Db } from '../../database/database.ts';

/** Looked at in one statement: a town of a million is many of them. */
const AT_ONCE = 500;
/** What became of one that did not go out on its day, for want of time or of a mail server. */
export const DAY_OVER = 'day over';

/**
 * F5. Those whose morning it is are owed their digest: whoever Messenger does not reach, and was not told of something that is
 * still up. What it tells is read when it is written. One row for a member and a day, whichever process comes first; whose turn
 * is over has the next one before them, whether there was something to tell or not. Whoever was left over the day before keeps their
 * place: else the last of a large town would be the last each time.
 * @param isStarted false: the rest is the next round's
 * @returns how many digests
 */
export async function oweDigests(db: Db, now: Date, isStarted: () => boolean, atOnce = AT_ONCE): Promise<number> {
  let owed = 0;
  while (isStarted()) {
    const slice = await oweSlice(db, now, atOnce);
    owed += slice.owed;
    if (slice.seen < atOnce) break;
  }
  return owed;
}

async function oweSlice(db: Db, now: Date, most: number): Promise<{ seen: number; owed: number }> {
  const { rows } = await sql<{ seen: number; owed: number }>`
    with due as (
      select id from side_channel
       where digest is not null and digest_at <= ${now}
       order by digest_at, id limit ${most} for no key update skip locked
    ), seen as (
      select c.id, c.member_id, ${isDigestTime(now)} as is_time, ${digestDay(now)} as day,
             case when ${isDigestTime(now)} then ${nextDigest(now, sql`c.digest`)} else ${nextMorning(now)} end as next,
             c.confirmed_at is not null and c.refused_at is null and ${isReached(now)}
             and (select true from delivery d join post on post.town_id = d.town_id and post.id = d.post_id
                   where d.member_id = m.id and d.state = 'waiting' and d.mailed_at is null and post.outcome is null
                   limit 1) is true as has_news
        from due join side_channel c on c.id = due.id
        join member m on m.id = c.member_id join town t on t.id = m.town_id
    ), owed as (
      insert into digest (member_id, channel_id, day, created_at, not_before)
      select member_id, id, day, ${now}::timestamptz, coalesce((
               select case when g.error = ${DAY_OVER} then g.not_before end
                 from digest g where g.member_id = seen.member_id order by g.day desc limit 1), ${now}::timestamptz)
        from seen where is_time and has_news
      on conflict (member_id, day) do nothing
      returning id
    ), moved as (
      -- who is in no town any more has no mornings
      update side_channel c
         set digest = case when seen.id is null then null else c.digest end, digest_at = seen.next
        from due left join seen on seen.id = due.id
       where c.id = due.id
    )
    select (select count(*) from due)::int as seen, (select count(*) from owed)::int as owed`.execute(db);
  return rows[0] ?? { seen: 0, owed: 0 };
}

/**
 * Who `member m` is, a digest is for: Messenger does not tell them what is new (their window is closed, or Meta lets their Page write
 * nothing), and they have asked for no pause.
 */
export const isReached = (now: Date) => sql<boolean>`(
  m.status = 'approved' and not m.unreachable and (m.window_until <= ${now} or ${isSilenced})
  and not exists (select from news_wish w where w.member_id = m.id and w.paused_until > ${now}))`;
