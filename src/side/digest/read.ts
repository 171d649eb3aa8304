import { sql } from 'kysely';
import { bestFirst } from '../../community/news/best-first.ts';
import { isWanted } from '../../community/news/wanted.ts';
import { cardColumns } from '../../community/posts/card-store.ts';
import { isListed } from '../../community/posts/web-post.ts';
import type { Db } from '../../database/database.ts';
import { isTheirs } from '../../outbox/asked-again.ts';
import { readersOf } from '../../outbox/due-deliveries.ts';
import type { ShownPost } from '../post-lines.ts';

/** A letter of more is not read to its end. */
const MOST = 12;

export interface Digest {
  /** Best match first. */
  posts: ShownPost[];
  /** How many more there are in Messenger. */
  others: number;
}

/**
 * What somebody was told of neither in Messenger nor by a digest before, as their wishes are now. What its author keeps off the web stands
 * in no mail either: it is among the others.
 */
export async function readDigest(db: Db, memberId: string, now: Date): Promise<Digest> {
  const rows = await db
    .selectFrom('delivery')
    .innerJoin('post', (join) =>
      join.onRef('post.town_id', '=', 'delivery.town_id').onRef('post.id', '=', 'delivery.post_id'),
    )
    .innerJoin('town', 'town.id', 'post.town_id')
    .innerJoin('member', 'member.id', 'delivery.member_id')
    .leftJoin('news_wish as w', 'w.member_id', 'member.id')
    .select((eb) => [
      ...cardColumns(eb),
      'delivery.alert',
      isListed(now)(eb).as('isPublic'),
      'town.slug as townSlug',
      'town.name as townName',
      'post.town_id as townId',
      'member.town_id as homeId',
    ])
    .where('delivery.member_id', '=', memberId)
    .where(sql<boolean>`delivery.state = 'waiting'`)
    .where('delivery.mailed_at', 'is', null)
    .where(isTheirs)
    .where(isWanted(sql`delivery.alert`))
    .where((eb) => eb.or([eb('post.expires_at', 'is', null), eb('post.expires_at', '>', now)]))
    .orderBy('post.id', 'desc')
    .execute();
  const readers = await readersOf(db, [memberId]);
  const posts = rows
    .filter(({ isPublic }) => isPublic)
    .map(({ isPublic: _, townName, townId, homeId, ...post }) => ({
      ...post,
      away: townId === homeId ? null : townName,
    }));
  const shown = bestFirst(posts, readers.get(memberId), (post) => post).slice(0, MOST);
  return { posts: shown, others: rows.length - shown.length };
}
