import { sql } from 'kysely';
import { cardColumns } from '../../community/posts/card-store.ts';
import { isListed } from '../../community/posts/web-post.ts';
import type { Db, Trx } from '../../database/database.ts';
import type { ShownPost } from '../post-lines.ts';
import type { Claimed } from '../way.ts';
import { askedAndUntold } from './owed.ts';

/** A post that somebody asked to be told of. */
export interface AskedPost extends ShownPost {
  alert: string;
  /** Whether everybody may see it: no mail says what is kept off the web. */
  isPublic: boolean;
}

/**
 * Those that a message is to tell of, and that are still to be told to its member; the newest first. The others are no more of it, which is
 * written down before it goes out.
 */
export async function readAsked(db: Db, { id, lease, member, postIds }: Claimed, now: Date): Promise<AskedPost[]> {
  const rows = await askedAndUntold(db, now)
    .innerJoin('town as its', 'its.id', 'post.town_id')
    .select((eb) => [
      ...cardColumns(eb),
      sql<string>`delivery.alert`.as('alert'),
      isListed(now)(eb).as('isPublic'),
      'its.slug as townSlug',
      'its.name as townName',
      'post.town_id as townId',
      'member.town_id as homeId',
    ])
    .where('member.id', '=', member.id)
    .where('post.id', '=', sql<string>`any(${postIds}::bigint[])`)
    .orderBy('post.id', 'desc')
    .execute();
  if (rows.length > 0 && rows.length < postIds.length)
    await db
      .updateTable('side_message')
      .set({ post_ids: rows.map((post) => post.id) })
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
 * A server has taken it: it is no news in Messenger any more. Where nobody knows whether it went out, no digest tells it a second time, and
 * Messenger does on their return.
 */
export async function noteAsked(
  trx: Trx,
  ids: readonly string[],
  became: 'taken' | 'unknown',
  now: Date,
): Promise<void> {
  const change = became === 'taken' ? sql`state = 'told'` : sql`mailed_at = ${now}::timestamptz`;
  await sql`
    update delivery d set ${change}
      from side_message s, unnest(s.post_ids) as told(post_id)
     where s.id = any(${ids}::bigint[]) and s.what = 'alert'
       and d.member_id = s.member_id and d.post_id = told.post_id and d.state = 'waiting'`.execute(trx);
}
