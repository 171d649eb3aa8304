import { type RawBuilder, sql } from 'kysely';
import { doToken } from '../../conversation/token.ts';
import type { Db, Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';
import type { Tell } from '../effect.ts';
import { isBetweenHours } from '../members/humane-hours.ts';
import { isLeftInPeace } from '../members/left-in-peace.ts';
import { lastAct, lastActOf } from '../members/window.ts';
import { type CardFacts, newsOf } from '../posts/card.ts';

/** What the clock says before a window closes, for the loader of flows. */
export const keepOpenSays = { 'news.keep-open': ['matter', 'news', 'ends'], 'news.button-keep-news': [] } as const;

/** What the offer speaks of, among what waits to be said. */
export const KEEP_OPEN = 'keep-open';

/** So long before the window closes, or before the last calm hours that it closes in. */
const LEAD = sql`interval '1 hour'`;
/** Not whoever was here a moment ago, of whose evening this is the last hour. */
const JUST_HERE = sql`interval '1 hour'`;
/** « Soon »: what is left is longer where the hours in which somebody may be asked are few. */
const SOON_MS = 16 * 60 * 60_000;
/** Whatever somebody's own hours are, this is asked by day only. */
const DAY = { starts: 8, ends: 22 } as const;
/** The hours in which it is offered, of a row of news_wish or none and a town. */
const starts = (wish: string, town: string) =>
  sql`greatest(coalesce(${sql.ref(`${wish}.day_starts`)}, ${sql.ref(`${town}.day_starts`)}), ${DAY.starts}::int)`;
const ends = (wish: string, town: string) =>
  sql`least(coalesce(${sql.ref(`${wish}.day_ends`)}, ${sql.ref(`${town}.day_ends`)}), ${DAY.ends}::int)`;
/** What there is to keep it open for, besides the town's news: something of theirs is up, or waits for somebody's word. */
const hasPost = (member: string) =>
  sql`exists (select from post where post.member_id = ${sql.ref(`${member}.id`)} and post.outcome is null)`;
const hasAnswer = (member: string) => sql`exists (
  select from claim where claim.member_id = ${sql.ref(`${member}.id`)} and claim.state in ('waiting', 'accepted'))`;
/** What was lent is not back yet: the word that it is due must find them. */
const hasLoan = (member: string) => sql`exists (
  select from claim where claim.member_id = ${sql.ref(`${member}.id`)} and claim.state = 'out')`;
/** A town that has been silent for so long has nothing to keep a window open for. */
const SILENT = sql`interval '3 days'`;
/** Who went on without touching the button so often is not offered it any more. */
const MOST_IGNORED = 3;
const AT_ONCE = 500;

type Matter = 'post' | 'answer' | 'loan' | 'news';
/** `alone`: without the news it brings. */
interface Offer {
  timezone: string;
  tell: [Tell];
  alone: [Tell];
}
interface Due {
  /** When it would not be true any more, or not be said at a humane hour. */
  not_after: Date;
  id: string;
  page_id: string;
  locale: 'fr' | 'en';
  timezone: string;
  matter: Matter;
  window_until: Date;
}

/**
 * F2, F9. Meta lets us write for a day after somebody's last act: before that is over, by day and at most once a day, one
 * message that brings what is new and was not told yet, with one button, whose tap opens the next day. To whoever has something of their own under way, and to whoever
 * wants to hear of a town that lives; not to those who passed over it three times, until they have answered anew or were
 * chosen, and then once. Words for somebody whose window has closed meanwhile would not be true: they are not sent any more.
 * @param bring what each of them was not told of yet and may be told now, best first; it counts as told
 */
export async function offerToKeepOpen(
  trx: Trx,
  now: Date,
  bring: (trx: Trx, memberIds: readonly string[], now: Date) => Promise<ReadonlyMap<string, readonly CardFacts[]>>,
): Promise<Offer[]> {
  const { rows } = await sql<Due>`
    with open as (
      select m.id, m.page_id, m.locale, m.window_until, t.timezone, t.id as town_id, w.level, w.paused_until, w.ignored, w.offered_at,
             ${starts('w', 't')} as starts,
             ${ends('w', 't')} as ends,
             (m.window_until - ${LEAD}) at time zone t.timezone as last,
             case when ${hasPost('m')} then 'post'
                  when ${hasAnswer('m')} then 'answer'
                  when ${hasLoan('m')} then 'loan'
                  else 'news' end as matter
        from member m join town t on t.id = m.town_id left join news_wish w on w.member_id = m.id
       where m.status = 'approved' and not m.unreachable
         and m.window_until > ${now}::timestamptz + interval '10 minutes'
         and ${lastActOf('m')} < ${now}::timestamptz - ${JUST_HERE}
         and coalesce(w.offered_at < ${now}::timestamptz - interval '20 hours' and w.offered_at <= ${lastActOf('m')}, true)
    ), due as (
      select * from open
       where extract(hour from ${now}::timestamptz at time zone timezone) between starts and ends - 1
         and case when extract(hour from last) < starts then date_trunc('day', last) - interval '1 day' + make_interval(hours => ends - 1)
                  when extract(hour from last) >= ends then date_trunc('day', last) + make_interval(hours => ends - 1)
                  else last end at time zone timezone <= ${now}
         -- an answer that is newer than what was passed over, or was chosen since, has not been passed over
         and (coalesce(ignored, 0) < ${MOST_IGNORED} or exists (
           select from claim where claim.member_id = open.id and claim.state in ('waiting', 'accepted')
              -- (one that was taken back is made anew for the same reason)
              and greatest(claim.created_at, claim.decided_at) > coalesce(open.offered_at, '-infinity')))
         and (matter <> 'news' or (
           coalesce(level, 'all') <> 'nothing' and coalesce(paused_until <= ${now}, true)
           and exists (select from post where post.town_id = open.town_id
                         and post.created_at > ${now}::timestamptz - ${SILENT})))
       order by id limit ${AT_ONCE}
    ), noted as (
      insert into news_wish (member_id, offered_at, ignored) select id, ${now}::timestamptz, 1 from due
      on conflict (member_id) do update set offered_at = excluded.offered_at, ignored = news_wish.ignored + 1
    )
    select id, page_id, locale, timezone, matter, window_until,
           least(window_until, (date_trunc('day', ${now}::timestamptz at time zone timezone) + make_interval(hours => ends)) at time zone timezone)
             as not_after
      from due`.execute(trx);
  const untold = await bring(
    trx,
    rows.map(({ id }) => id),
    now,
  );
  return rows.map((due) => ({
    timezone: due.timezone,
    tell: [offer(due, untold.get(due.id) ?? [], now)],
    alone: [offer(due, [], now)],
  }));
}

function offer({ matter, window_until, not_after, ...to }: Due, posts: readonly CardFacts[], now: Date): Tell {
  const button = { id: 'keep-news', title: { key: 'news.button-keep-news' }, token: doToken('keep-news') };
  const isNews = posts.length > 0;
  const ends = window_until.getTime() - now.getTime() < SOON_MS ? 'soon' : 'tomorrow';
  const text = [{ key: 'news.keep-open', args: { matter, news: isNews ? 'yes' : 'no', ends } }];
  return {
    to,
    topic: KEEP_OPEN,
    notAfter: not_after,
    ...(isNews ? { posts: posts.map(({ id }) => id) } : {}),
    // the button last: it is what stands right above the thumb
    bubbles: [...(isNews ? newsOf(posts, false) : []), { type: 'buttons', text, buttons: [button] }],
  };
}

/**
 * A condition on an offer `o` that was written, its `member`, their `town` and a row `w` of news_wish or none, at the moment of sending: it is
 * their day, they have not acted since, and what it was made for is there, or they still want to hear of the town.
 */
export const isStillWelcome = (now: Date): RawBuilder<boolean> => sql<boolean>`
  (member.status = 'approved' and ${lastAct} <= o.created_at
   and ${isBetweenHours(now, sql`town.timezone`, starts('w', 'town'), ends('w', 'town'))}
   and (not ${isLeftInPeace(now)}
        or ${hasPost('member')} or ${hasAnswer('member')} or ${hasLoan('member')}))`;

/** It never went out, since something it told of has ended, or the Page could send nothing: it was not passed over, and is offered anew. */
export async function offerAnew(trx: Db, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await sql`
    update news_wish set offered_at = null, ignored = greatest(ignored - 1, 0)
     where member_id = any(${given('bigint', memberIds)})`.execute(trx);
}

/** Meta does not take it: nobody has passed over it, and that day it is not offered again. */
export async function noteUnseen(trx: Db, memberIds: readonly string[]): Promise<void> {
  if (memberIds.length === 0) return;
  await sql`
    update news_wish set ignored = greatest(ignored - 1, 0)
     where member_id = any(${given('bigint', memberIds)})`.execute(trx);
}

/** The tap itself has opened the next day; it also says that the offer is welcome. */
export async function welcomeOffer(trx: Trx, memberId: string): Promise<void> {
  await trx.updateTable('news_wish').set({ ignored: 0 }).where('member_id', '=', memberId).execute();
}
