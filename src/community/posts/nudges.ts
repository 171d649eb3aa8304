import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { mayBeAsked } from '../members/humane-hours.ts';

/** News for an author about a post of theirs. */
export interface Nudge {
  memberId: string;
  postId: string;
  name: 'ending' | 'fate';
  /** The same nudge has the same key, whatever happens: it is told once. */
  key: string;
}

const AT_ONCE = 500;
/** What is promised is asked about apart, of both (handovers): what has become of the rest is asked later. */
const PUT_OFF = '3 days';

/**
 * Takes the nudges that are due: the end is near, or some days have passed. Only of authors Meta lets us write to now, at
 * a humane hour: who is away is nudged on their return, with what is true then. Taken once, in the caller's transaction.
 */
export async function takeNudges(trx: Trx, now: Date): Promise<Nudge[]> {
  const { rows } = await sql<{ id: string; member_id: string; ends: boolean; held: boolean; at: Date }>`
    with due as (
      select p.id, p.member_id,
        exists (select from claim c where c.town_id = p.town_id and c.post_id = p.id and c.state in ('accepted', 'out')) as held, p.warn_at is not null and p.warn_at <= ${now} as ends, least(p.warn_at, p.fate_at) as at
      from post p join member m on m.id = p.member_id join town t on t.id = p.town_id
      where p.outcome is null and least(p.warn_at, p.fate_at) <= ${now}
        and ${mayBeAsked(now)}
      order by least(p.warn_at, p.fate_at) limit ${AT_ONCE}
      for no key update of p skip locked
    )
    update post set
      warn_at = case when due.ends then null else warn_at end,
      -- whoever is warned of the end is asked the same by it
      fate_at = case when due.held and not due.ends then ${now}::timestamptz + ${PUT_OFF}::interval end
    from due where post.id = due.id
    returning post.id, post.member_id, due.ends, due.held, due.at`.execute(trx);
  const asked = rows.filter(({ ends, held }) => ends || !held);
  return asked.map(({ id, member_id, ends, at }) => {
    const name = ends ? 'ending' : 'fate';
    return { memberId: member_id, postId: id, name, key: `${name}:${id}:${at.getTime()}` };
  });
}
