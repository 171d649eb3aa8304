import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { isGone } from './card-store.ts';
import type { Post } from './post.table.ts';

/** How many pieces are promised or have changed hands: « il en reste 3 » counts those beside them. Of a loan none has gone. */
export async function spokenFor(
  db: Db,
  { id, town_id, kind, quantity }: Pick<Post, 'id' | 'town_id' | 'kind' | 'quantity'>,
): Promise<number> {
  if (kind === 'lend' || quantity < 2) return 0;
  const { rows } = await sql<{ parts: number }>`
    select coalesce(sum(parts), 0)::int as parts from claim
     where town_id = ${town_id} and post_id = ${id} and ${isGone}`.execute(db);
  return rows[0]?.parts ?? 0;
}
