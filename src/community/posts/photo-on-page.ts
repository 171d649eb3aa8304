import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';

/** What is older is no news: it is not put on the Page any more. */
export const YOUNG_MS = 7 * 24 * 60 * 60_000;

/**
 * Pictures are taken out of a post, and one of them stands on its Page, or is being put there, where none can be changed: the post is
 * taken off it, and put there `anew` without it, or not any more (`off`). null: none of them is there. Before they are removed: whoever
 * is about to put the post there sees that something has changed.
 */
export async function photoOffPage(
  trx: Trx,
  postId: string,
  removed: readonly string[],
  now: Date,
): Promise<'anew' | 'off' | null> {
  const ids = removed.filter((id) => /^\d+$/.test(id));
  if (ids.length === 0) return null;
  const { rows } = await sql<{ isThere: boolean; comesBack: boolean }>`
    update page_post pp set asked = pp.asked + 1 from post p join town t on t.id = p.town_id
     where pp.post_id = ${postId} and p.id = pp.post_id
    returning (pp.feed_id is not null or pp.begun_at is not null)
        and pp.photo_key in (select key from media where id = any(${given('bigint', ids)})) as "isThere",
      t.on_feed and p.outcome is null and not p.off_feed
        and greatest(p.created_at, p.looked_at) > ${new Date(now.getTime() - YOUNG_MS)} as "comesBack"`.execute(trx);
  const [row] = rows;
  if (!row?.isThere) return null;
  return row.comesBack ? 'anew' : 'off';
}
