import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';

/** How many weeks are looked back on, the present one among them. */
export const WEEKS = 8;

export interface Week {
  /** Its Monday, `2026-11-23`. */
  monday: string;
  members: number;
  posts: number;
  /** What has changed hands, was lent or done: only what somebody declared. */
  exchanges: number;
}

/** The sums are those of the weeks; `posts` ⊇ `answered` and `taken` ⊇ `promised`, so that what is told adds up. */
export interface TownLife {
  weeks: Week[];
  members: number;
  posts: number;
  exchanges: number;
  /** Of these posts, those that had an answer; minutes until the first, in the middle of them (null: none had one). */
  answered: number;
  answerMinutes: number | null;
  /** Of these posts, those that found somebody; and of those, those that are promised and not handed over yet. */
  taken: number;
  promised: number;
}

/** What neighbours could see: what waits for an admin, or was taken down by one, is none of a town's life. */
const WAS_SEEN = sql`p.outcome is distinct from 'held' and p.outcome is distinct from 'removed'`;

/** A7: a town's last weeks, by the calendar of the town. */
export async function lifeOf(db: Db, { id, timezone }: Pick<Town, 'id' | 'timezone'>, now: Date): Promise<TownLife> {
  const { rows } = await sql<{ monday: string; members: string; posts: string; exchanges: string }>`
    with week as (
      select generate_series(0, ${WEEKS - 1}::int) as back
    ), span as (
      select date_trunc('week', ${now}::timestamptz at time zone ${timezone}) - back * interval '1 week' as monday
        from week
    ), bound as (
      select monday, monday at time zone ${timezone} as starts, (monday + interval '1 week') at time zone ${timezone} as ends
        from span
    ), exchange as (
      select coalesce(c.handed_at, c.decided_at) as at from claim c join post p on p.id = c.post_id
       where p.town_id = ${id} and c.state in ('done', 'out') and ${WAS_SEEN}
      union all
      -- declared without saying with whom
      select p.closed_at from post p where p.town_id = ${id} and p.outcome = 'exchanged'
         and not exists (select from claim c where c.post_id = p.id and c.state in ('done', 'out'))
    )
    select to_char(monday, 'YYYY-MM-DD') as monday,
           (select count(*) from member m where m.town_id = ${id}
              and coalesce(m.decided_at, m.asked_at, m.created_at) < ends
              and (m.status = 'approved' or (m.status = 'left' and m.left_at >= ends))) as members,
           (select count(*) from post p where p.town_id = ${id} and p.created_at >= starts and p.created_at < ends
              and ${WAS_SEEN}) as posts,
           (select count(*) from exchange e where e.at >= starts and e.at < ends) as exchanges
      from bound order by monday`.execute(db);
  const since = rows[0]?.monday ?? '';
  const { rows: found } = await sql<{ answered: string; taken: string; promised: string; minutes: number | null }>`
    with told as (
      select p.created_at,
             (select min(c.created_at) from claim c where c.post_id = p.id) as answered_at,
             p.outcome = 'exchanged' or exists (
               select from claim c where c.post_id = p.id and c.state in ('out', 'done')) as handed,
             exists (select from claim c where c.post_id = p.id and c.state = 'accepted') as promised
        from post p
       where p.town_id = ${id} and p.created_at >= ${since}::timestamp at time zone ${timezone} and ${WAS_SEEN}
    )
    select count(*) filter (where coalesce(handed, false) or promised) as taken,
           count(*) filter (where promised and not coalesce(handed, false)) as promised, count(answered_at) as answered,
           extract(epoch from percentile_cont(0.5) within group (order by answered_at - created_at))::float8 / 60 as minutes
      from told`.execute(db);
  const weeks = rows.map(({ monday, members, posts, exchanges }) => ({
    monday,
    members: Number(members),
    posts: Number(posts),
    exchanges: Number(exchanges),
  }));
  const sum = (what: 'posts' | 'exchanges') => weeks.reduce((total, week) => total + week[what], 0);
  const { answered = '0', taken = '0', promised = '0', minutes = null } = found[0] ?? {};
  return {
    weeks,
    members: weeks.at(-1)?.members ?? 0,
    posts: sum('posts'),
    exchanges: sum('exchanges'),
    answered: Number(answered),
    answerMinutes: minutes === null ? null : Math.max(1, Math.round(minutes)),
    taken: Number(taken),
    promised: Number(promised),
  };
}
