import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { given } from '../../database/given.ts';

/** What an owner may know of somebody who answers, and what only orders the answers. */
export interface Standing {
  /** Exchanges that came about, on either side. */
  exchanges: number;
  /** Things that came their way in the last weeks: the quiet brake, never shown. */
  recent: number;
}

const RECENT_DAYS = 60;

/** Of each of these members; @param exceptPost not counting what this post brings them */
export async function standingOf(
  db: Db,
  memberIds: readonly string[],
  exceptPost: string,
  now: Date,
): Promise<Map<string, Standing>> {
  if (memberIds.length === 0) return new Map();
  const since = new Date(now.getTime() - RECENT_DAYS * 86_400_000);
  const { rows } = await sql<{ id: string; exchanges: number; recent: number }>`
    select m.id,
      (select count(*) from claim c where c.member_id = m.id and c.state in ('done', 'out'))::int
        + (select count(*) from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
            where p.member_id = m.id and c.state in ('done', 'out'))::int as exchanges,
      (select count(*) from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
        where c.member_id = m.id and c.state in ('accepted', 'out', 'done') and p.direction = 'offer'
          and p.kind in ('give', 'lend') and c.post_id <> ${exceptPost} and c.decided_at > ${since})::int as recent
    from member m where m.id = any(${given('bigint', memberIds)})`.execute(db);
  return new Map(rows.map(({ id, exchanges, recent }) => [id, { exchanges, recent }]));
}

/**
 * The order in which an owner sees who answered: whoever took less of late comes first, and among these whoever came
 * first. It changes nothing but this: neither the queue nor what anybody is told.
 */
export function inOrderShown<C extends { id: string; member_id: string }>(
  claims: readonly C[],
  standing: ReadonlyMap<string, Standing>,
): C[] {
  const recent = ({ member_id }: C) => standing.get(member_id)?.recent ?? 0;
  return [...claims].sort((a, b) => recent(a) - recent(b));
}
