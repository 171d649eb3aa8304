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

export interface TownLife {
  weeks: Week[];
  members: number;
  posts: number;
  exchanges: number;
  /** Minutes until a post has its first answer, in the middle of them; null: none had one. */
  answerMinutes: number | null;
  /** Of a hundred posts, those promised or handed over to somebody; null: there were none. */
  takenShare: number | null;
}

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
    )
    select to_char(monday, 'YYYY-MM-DD') as monday,
           (select count(*) from member m where m.town_id = ${id} and m.status = 'approved'
              and coalesce(m.decided_at, m.asked_at, m.created_at) < ends) as members,
           (select count(*) from post p where p.town_id = ${id} and p.created_at >= starts and p.created_at < ends) as posts,
           (select count(*) from claim c join post p on p.id = c.post_id where p.town_id = ${id}
              and c.state in ('done', 'out') and c.decided_at >= starts and c.decided_at < ends) as exchanges
      from bound order by monday`.execute(db);
  const since = rows[0]?.monday ?? '';
  const { rows: found } = await sql<{ posts: string; taken: string; minutes: number | null }>`
    with told as (
      select p.id, p.created_at,
             (select min(c.created_at) from claim c where c.post_id = p.id) as answered_at,
             exists (select from claim c where c.post_id = p.id and c.state in ('accepted', 'out', 'done')) as taken
        from post p
       where p.town_id = ${id} and p.created_at >= ${since}::timestamp at time zone ${timezone}
    )
    select count(*) as posts, count(*) filter (where taken) as taken,
           extract(epoch from percentile_cont(0.5) within group (order by answered_at - created_at))::float8 / 60 as minutes
      from told`.execute(db);
  const weeks = rows.map(({ monday, members, posts, exchanges }) => ({
    monday,
    members: Number(members),
    posts: Number(posts),
    exchanges: Number(exchanges),
  }));
  const { posts = '0', taken = '0', minutes = null } = found[0] ?? {};
  return {
    weeks,
    members: weeks.at(-1)?.members ?? 0,
    posts: Number(posts),
    exchanges: weeks.reduce((sum, week) => sum + week.exchanges, 0),
    answerMinutes: minutes === null ? null : Math.max(1, Math.round(minutes)),
    takenShare: Number(posts) === 0 ? null : Math.round((100 * Number(taken)) / Number(posts)),
  };
}
