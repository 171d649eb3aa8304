import { sql } from 'kysely';
import { cardColumns } from '../../community/posts/card-store.ts';
import { isListed } from '../../community/posts/web-post.ts';
import type { Db } from '../../database/database.ts';
import type { ShownPost } from '../post-lines.ts';
import type { Claimed } from '../way.ts';
import { asked } from './owed.ts';

/** A post that somebody asked to be told of. */
export interface AskedPost extends ShownPost {
  alert: string;
  /** Whether everybody may see it: no mail says what is kept off the web. */
  isPublic: boolean;
  /** null: nobody knows. */
  openUntil: Date | null;
  /** The first notification that told of it, and that no browser has shown yet; null: it is new. */
  unshownAs: string | null;
}

/** Posts in a notification, of which browsers show a few lines: one that does not stand there is not told. */
const IN_A_NOTICE = 4;

/** The first notification that a push service has taken, and that tells of `delivery`, which nobody was shown by it. */
const unshownAs = sql<string | null>`
  (select min(s.id)::text from side_message s
    where delivery.mailed_at is not null and s.member_id = delivery.member_id and s.kind = 'push' and s.what = 'alert'
      and s.state = 'sent' and delivery.post_id = any(s.post_ids))`;

/**
 * Those that a message is to tell of, and that are still to be told to its member; the newest first. The others are no more of it, which is
 * written down before it goes out. A notification tells once more, behind what is new, what stood in those before it that were not shown.
 */
export async function readAsked(
  db: Db,
  { id, kind, lease, member, postIds }: Pick<Claimed, 'id' | 'kind' | 'lease' | 'member' | 'postIds'>,
  now: Date,
): Promise<AskedPost[]> {
  const isNew = sql<boolean>`(delivery.mailed_at is null and post.id = any(${postIds}::bigint[]))`;
  const rows = await asked(db, now)
    .innerJoin('town as its', 'its.id', 'post.town_id')
    .select((eb) => [
      ...cardColumns(eb),
      sql<string>`delivery.alert`.as('alert'),
      isListed(now)(eb).as('isPublic'),
      'its.slug as townSlug',
      'its.name as townName',
      'post.town_id as townId',
      'member.town_id as homeId',
      'post.expires_at as openUntil',
      unshownAs.as('unshownAs'),
    ])
    .where('member.id', '=', member.id)
    .where((eb) => eb.or([isNew, ...(kind === 'push' ? [sql<boolean>`${unshownAs} is not null`] : [])]))
    .orderBy(isNew, 'desc')
    .orderBy('post.id', 'desc')
    .$if(kind === 'push', (query) => query.limit(IN_A_NOTICE))
    .execute();
  if (!rows.some((post) => post.unshownAs === null)) return [];
  const told = rows.map((post) => post.id);
  if (told.length !== postIds.length || told.some((post) => !postIds.includes(post)))
    await db
      .updateTable('side_message')
      .set({ post_ids: told })
      .where('id', '=', id)
      .where('lease_until', '=', lease)
      .execute();
  return rows.map(({ isPublic, townName, townId, homeId, ...post }) => ({
    ...post,
    isPublic: Boolean(isPublic),
    away: townId === homeId ? null : townName,
  }));
}

/**
 * `told`: it is no news in Messenger any more. `perhaps`: nobody knows whether it was seen (a mail that may not have gone out, a notification
 * that waits for its browser); no digest tells it a second time, and Messenger does on their return.
 */
export async function noteAsked(db: Db, ids: readonly string[], became: 'told' | 'perhaps', now: Date): Promise<void> {
  const change = became === 'told' ? sql`state = 'told'` : sql`mailed_at = ${now}::timestamptz`;
  // in one order, whoever else takes several of them
  await sql`
    with theirs as (
      select d.town_id, d.post_id, d.member_id
        from side_message s join post on post.id = any(s.post_ids)
        join delivery d on d.town_id = post.town_id and d.post_id = post.id and d.member_id = s.member_id
       where s.id = any(${ids}::bigint[]) and s.what = 'alert' and d.state = 'waiting'
       order by d.member_id, d.post_id for update of d
    )
    update delivery d set ${change} from theirs
     where (d.town_id, d.post_id, d.member_id) = (theirs.town_id, theirs.post_id, theirs.member_id) and d.state = 'waiting'`.execute(
    db,
  );
}
