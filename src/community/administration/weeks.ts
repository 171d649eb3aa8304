import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { Town } from '../towns/town.table.ts';

/** How many weeks are looked back on, the present one among them. */
export const WEEKS = 8;

/** What became of the posts of a time, until now. */
interface Found {
  posts: number;
  /** Of these posts, those that had an answer; minutes until the first, in the middle of them (null: none had one). */
  answered: number;
  answerMinutes: number | null;
  /** Of these posts, those that found somebody. */
  taken: number;
}

export interface Week extends Found {
  /** Its Monday, `2026-11-23`. */
  monday: string;
  /** When it ended, or now. */
  members: number;
  /** What has changed hands, was lent or done: only what somebody declared. */
  exchanges: number;
}

/** The sums are those of the weeks; `posts` ⊇ `answered` and `taken` ⊇ `promised`, so that what is told adds up. */
export interface TownLife extends Found {
  weeks: Week[];
  members: number;
  exchanges: number;
  /** Of those that found somebody, those that are promised and not handed over yet. */
  promised: number;
}

/** What neighbours could see: what waits for an admin, or was taken down by one, is none of a town's life. */
const WAS_SEEN = sql`p.outcome is distinct from 'held' and p.outcome is distinct from 'removed'`;

/** A7: a town's last weeks, by the calendar of the town. */
export async function lifeOf(db: Db, { id, timezone }: Pick<Town, 'id' | 'timezone'>, now: Date): Promise<TownLife> {
  const { rows } = await sql<{ monday: string; members: string; exchanges: string }>`
    with week as (
      select generate_series(0, ${WEEKS - 1}::int) as back
    ), span as (
      select date_trunc('week', ${now}::timestamptz at time zone ${timezone}) - back * interval '1 week' as monday
        from week
    ), bound as (
      select monday, monday at time zone ${timezone} as starts, (monday + interval '1 week') at time zone ${timezone} as ends
        from span
    ), exchange as (
      select coalesce(c.handed_at, c.decided_at) as at from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
       where p.town_id = ${id} and c.state in ('done', 'out') and ${WAS_SEEN}
      union all
      -- declared without saying with whom
      select p.closed_at from post p where p.town_id = ${id} and p.outcome = 'exchanged'
         and not exists (select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state in ('done', 'out'))
    )
    select to_char(monday, 'YYYY-MM-DD') as monday,
           (select count(*) from member m where m.town_id = ${id}
              and coalesce(m.decided_at, m.asked_at, m.created_at) < ends
              and (m.status = 'approved' or (m.status = 'left' and m.left_at >= ends))) as members,
           (select count(*) from exchange e where e.at >= starts and e.at < ends) as exchanges
      from bound order by monday`.execute(db);
  const since = rows[0]?.monday ?? '';
  const { rows: found } = await sql<FoundRow>`
    with told as (
      select p.created_at,
             to_char(date_trunc('week', p.created_at at time zone ${timezone}), 'YYYY-MM-DD') as monday,
             (select min(c.created_at) from claim c where c.town_id = p.town_id and c.post_id = p.id) as answered_at,
             p.outcome = 'exchanged' or exists (
               select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state in ('out', 'done')) as handed,
             exists (select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state = 'accepted') as promised
        from post p
       where p.town_id = ${id} and p.created_at >= ${since}::timestamp at time zone ${timezone} and ${WAS_SEEN}
    )
    select monday, count(*) as posts, count(*) filter (where coalesce(handed, false) or promised) as taken,
           count(*) filter (where promised and not coalesce(handed, false)) as promised, count(answered_at) as answered,
           extract(epoch from percentile_cont(0.5) within group (order by answered_at - created_at))::float8 / 60 as minutes
      from told group by grouping sets ((), (monday))`.execute(db);
  const of = (monday: string | null) => foundOf(found.find((row) => row.monday === monday));
  const weeks = rows.map(({ monday, members, exchanges }) => ({
    monday,
    members: Number(members),
    exchanges: Number(exchanges),
    ...of(monday),
  }));
  return {
    weeks,
    members: weeks.at(-1)?.members ?? 0,
    exchanges: weeks.reduce((total, week) => total + week.exchanges, 0),
    promised: Number(found.find(({ monday }) => monday === null)?.promised ?? 0),
    ...of(null),
  };
}

interface FoundRow {
  /** null: of all weeks. */
  monday: string | null;
  posts: string;
  answered: string;
  minutes: number | null;
  taken: string;
  promised: string;
}

function foundOf(row: FoundRow | undefined): Found {
  const { posts = '0', answered = '0', minutes = null, taken = '0' } = row ?? {};
  return {
    posts: Number(posts),
    answered: Number(answered),
    answerMinutes: minutes === null ? null : Math.max(1, Math.round(minutes)),
    taken: Number(taken),
  };
}
