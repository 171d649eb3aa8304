import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';

/** What is older is no news: it is not put on the Page any more. */
export const YOUNG_MS = 7 * 24 * 60 * 60_000;

/**
 * Pictures are taken out of a post, and one of them stands on its Page, where none can be changed: the post is taken off it, and put
 * there `anew` without it, or not any more (`off`). null: none of them is there. Before they are removed.
 */
export async function photoOffPage(
  trx: Trx,
  postId: string,
  removed: readonly string[],
  now: Date,
): Promise<'anew' | 'off' | null> {
  const ids = removed.filter((id) => /^\d+$/.test(id));
  if (ids.length === 0) return null;
  const { rows } = await sql<{ isYoung: boolean }>`
    update page_post pp set asked = pp.asked + 1 from post p
     where pp.post_id = ${postId} and p.id = pp.post_id and pp.feed_id is not null
       and pp.photo_key in (select key from media where id = any(${given('bigint', ids)}))
    returning greatest(p.created_at, p.looked_at) > ${new Date(now.getTime() - YOUNG_MS)} as "isYoung"`.execute(trx);
  const [row] = rows;
  return row === undefined ? null : row.isYoung ? 'anew' : 'off';
}
