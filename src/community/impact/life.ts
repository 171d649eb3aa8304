import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import type { Kind } from '../posts/post.table.ts';
import { BEFORE_DETAILS } from '../posts/title.ts';
import { type Handed, type Impact, impactOf } from './rules.ts';

export interface LifeWeek {
  /** Its Monday, `2026-11-23`. */
  monday: string;
  give: number;
  swap: number;
  /** Loans that began. */
  lend: number;
  service: number;
}

/** What a town has come to: only what somebody declared. */
export interface Life {
  town: { name: string; slug: string; timezone: string };
  /** From the first on, oldest first; the present one is the last. */
  weeks: LifeWeek[];
  /** In all, since the town opened. */
  total: Record<Kind, number>;
  loansOut: number;
  loansBack: number;
  thanks: number;
  /** Of the posts of the last twelve weeks: how many, those that had an answer, and those of which somebody declared that they found somebody: a promise is none yet. */
  posts: number;
  answered: number;
  found: number;
  /** Minutes until the first answer, for half of those that had one; null: none had. */
  answerMinutes: number | null;
  impact: Impact;
}

/** At most as many weeks are told. */
const MOST_WEEKS = 104;
const RECENT_WEEKS = 12;

interface Row {
  town: Life['town'];
  weeks: LifeWeek[];
  kinds: { kind: Kind; count: number }[];
  items: Handed[];
  loans: { out: number; back: number };
  thanks: number;
  recent: { posts: number; answered: number; found: number; minutes: number | null };
}

/** By what a post is found in the table of weights: the thing alone, or what it was before its words were forgotten. */
const WEIGHED = sql`coalesce(p.weighs_as, split_part(p.item, ${BEFORE_DETAILS}, 1))`;

/** W3: the life of a town, in one statement. */
export async function readLife(db: Db, slug: string, now: Date): Promise<Life | null> {
  const { rows } = await sql<Row>`
    with place as (
      select id, name, slug, timezone, created_at from town where slug = ${slug}
    ), seen as (
      -- what waits for an admin, or was taken down by one, is none of a town's life
      select p.id, p.town_id, p.kind, p.item, p.weighs_as, p.outcome, p.closed_at, p.created_at from post p join place on p.town_id = place.id
       where p.outcome is distinct from 'held' and p.outcome is distinct from 'removed'
    ), handed as (
      select p.kind, ${WEIGHED} as item, c.parts, c.state, coalesce(c.handed_at, c.decided_at) as at from claim c join seen p on p.town_id = c.town_id and p.id = c.post_id
       where c.state in ('done', 'out')
      union all
      -- declared without saying with whom: of a loan nobody said that it is back
      select p.kind, ${WEIGHED}, 1, 'told', p.closed_at from seen p where p.outcome = 'exchanged'
         and not exists (select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state in ('done', 'out'))
    ), span as (
      select date_trunc('week', ${now}::timestamptz at time zone place.timezone) as this,
             date_trunc('week', least(place.created_at, ${now}::timestamptz) at time zone place.timezone) as first, place.timezone from place
    ), week as (
      select monday, monday at time zone timezone as starts, (monday + interval '1 week') at time zone timezone as ends,
             row_number() over (order by monday) as place
        from span, generate_series(greatest(first, this - ${MOST_WEEKS - 1} * interval '1 week'), this, interval '1 week') monday
    ), counted as (
      -- the place of the week each falls into: all are gone through once, however many weeks there are
      select width_bucket(at, (select array_agg(starts order by monday) || max(ends) from week)) as place,
             count(*) filter (where kind = 'give') as give, count(*) filter (where kind = 'swap') as swap,
             count(*) filter (where kind = 'lend') as lend, count(*) filter (where kind = 'service') as service
        from handed group by 1
    ), recent as (
      select p.created_at, (select min(c.created_at) from claim c where c.town_id = p.town_id and c.post_id = p.id) as answered_at,
             coalesce(p.outcome = 'exchanged', false) or exists (
               select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state in ('out', 'done')) as found
        from seen p where p.created_at > ${now}::timestamptz - ${RECENT_WEEKS} * interval '1 week'
    )
    select json_build_object('name', name, 'slug', slug, 'timezone', timezone) as town,
      (select json_agg(json_build_object('monday', to_char(monday, 'YYYY-MM-DD'),
          'give', coalesce(give, 0), 'swap', coalesce(swap, 0), 'lend', coalesce(lend, 0),
          'service', coalesce(service, 0)) order by monday)
         from week left join counted using (place)) as weeks,
      (select coalesce(json_agg(k), '[]') from (select kind, count(*) from handed group by kind) k) as kinds,
      (select coalesce(json_agg(i), '[]') from (
        select item, count(*) as times, sum(parts) as parts from handed where kind in ('give', 'swap') group by item) i) as items,
      (select json_build_object('out', count(*) filter (where state = 'out'), 'back', count(*) filter (where state = 'done'))
         from handed where kind = 'lend') as loans,
      (select count(*)::int from thanks where town_id = place.id) as thanks,
      (select json_build_object('posts', count(*), 'answered', count(answered_at), 'found', count(*) filter (where found),
          'minutes', extract(epoch from percentile_cont(0.5) within group (order by answered_at - created_at)) / 60)
         from recent) as recent
    from place`.execute(db);
  const [row] = rows;
  if (!row) return null;
  const { town, weeks, kinds, items, loans, thanks, recent } = row;
  const count = (kind: Kind) => kinds.find((one) => one.kind === kind)?.count ?? 0;
  return {
    town,
    weeks,
    total: { give: count('give'), lend: count('lend'), swap: count('swap'), service: count('service') },
    loansOut: loans.out,
    loansBack: loans.back,
    thanks,
    posts: recent.posts,
    answered: recent.answered,
    found: recent.found,
    answerMinutes: recent.minutes === null ? null : Math.max(1, Math.round(recent.minutes)),
    impact: impactOf(items),
  };
}
