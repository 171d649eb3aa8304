import { type RawBuilder, sql } from 'kysely';
import { firstPhoto } from '../community/posts/card-store.ts';
import type { Post } from '../community/posts/post.table.ts';
import type { Db } from '../database/database.ts';
import { LEASE_MS } from '../outbox/rounds.ts';
import { plus } from '../outbox/rules.ts';
import type { Standing } from './rules.ts';

/** A photo that is not there by then does not come. */
const PHOTO_PATIENCE_MS = 10 * 60_000;

/** A row this process may carry out until `lease`, which is also the proof of ownership when writing back. */
export interface Claimed {
  postId: string;
  pageId: string;
  asked: number;
  feedId: string | null;
  begunAt: Date | null;
  attempts: number;
  lease: Date;
}

/** Pages that may be written to now: neither paused (their token) nor resting. */
export const mayPublish = (now: Date): RawBuilder<boolean> => mayCall('feed_rest_until', now);

/** Pages whose comments may be answered now: that is another permission than publishing. */
export const mayReply = (now: Date): RawBuilder<boolean> => mayCall('replies_rest_until', now);

const mayCall = (rest: 'feed_rest_until' | 'replies_rest_until', now: Date): RawBuilder<boolean> => sql<boolean>`
  (page.${sql.ref(rest)} is null or page.${sql.ref(rest)} <= ${now})
  and (page.paused_until is null or page.paused_until <= ${now}) and page.given_up_at is null`;

/** Takes the next that is due, committed before anything is called. */
export async function claimNext(db: Db, now: Date): Promise<Claimed | undefined> {
  const lease = plus(now, LEASE_MS);
  const { rows } = await sql<Omit<Claimed, 'lease'>>`
    with due as (
      select pp.post_id from page_post pp join page on page.id = pp.page_id
       where pp.asked > pp.done and pp.not_before <= ${now} and (pp.lease_until is null or pp.lease_until <= ${now})
         and ${mayPublish(now)}
         and not (pp.feed_id is null and exists (
           select from post_photo ph join media on media.id = ph.media_id
            where ph.post_id = pp.post_id and media.state = 'waiting'
              and media.created_at > ${plus(now, -PHOTO_PATIENCE_MS)}))
       order by pp.not_before, pp.post_id limit 1 for update of pp skip locked
    )
    update page_post pp set lease_until = ${lease} from due where pp.post_id = due.post_id
    returning pp.post_id as "postId", pp.page_id as "pageId", pp.asked, pp.feed_id as "feedId",
              pp.begun_at as "begunAt", pp.attempts`.execute(db);
  const [row] = rows;
  return row && { ...row, lease };
}

export type PostFacts = Standing &
  Pick<Post, 'direction' | 'kind' | 'number' | 'quartier' | 'until' | 'loan' | 'in_return' | 'help_when'> & {
    place: string;
    slug: string;
    timezone: string;
    /** `media.key` of its first photo that is ready. */
    photoKey: string | null;
  };

export async function readFacts(db: Db, postId: string): Promise<PostFacts> {
  return await db
    .selectFrom('post')
    .innerJoin('page_post', 'page_post.post_id', 'post.id')
    .innerJoin('town', 'town.id', 'post.town_id')
    .innerJoin('member', 'member.id', 'post.member_id')
    .select((eb) => [
      'post.direction',
      'post.kind',
      'post.item',
      'post.word',
      'post.number',
      'post.quartier',
      'post.until',
      'post.loan',
      'post.in_return',
      'post.help_when',
      'post.outcome',
      'post.off_feed as offFeed',
      sql<Date>`greatest(post.created_at, post.looked_at)`.as('publishedAt'),
      sql<boolean>`member.erase_at is not null or member.erased_at is not null`.as('isForgotten'),
      'town.on_feed as isTownOn',
      'town.name as place',
      'town.slug',
      'town.timezone',
      'page_post.feed_id as feedId',
      sql<boolean>`page_post.gone_at is not null`.as('isGone'),
      sql<boolean>`page_post.photo_key is not null and not exists (
        select from post_photo ph join media on media.id = ph.media_id
         where ph.post_id = post.id and media.key = page_post.photo_key)`.as('isPhotoOut'),
      firstPhoto(eb).as('photoKey'),
    ])
    .where('post.id', '=', postId)
    .executeTakeFirstOrThrow();
}

export interface Change {
  /** What was asked when it was claimed is carried out, or given up. */
  isDone?: true;
  feedId?: string | null;
  photoKey?: string | null;
  begunAt?: Date | null;
  goneAt?: Date;
  notBefore?: Date;
  /** A try that was refused. */
  isTry?: true;
  error?: string | null;
}

/**
 * Writes down what became of a row while it is still ours, and lets go of it (`keep`: the call follows). `isUnchanged`: only if
 * nothing more has been asked since it was claimed.
 * @returns false: another has taken it since, or more is asked
 */
export async function settle(
  db: Db,
  claimed: Claimed,
  change: Change,
  { keep = false, isUnchanged = false } = {},
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('page_post')
    .set((eb) => ({
      ...(keep ? {} : { lease_until: null }),
      ...(change.isDone ? { done: claimed.asked, attempts: 0 } : {}),
      ...(change.isTry ? { attempts: eb('attempts', '+', 1) } : {}),
      ...(change.feedId === undefined ? {} : { feed_id: change.feedId }),
      ...(change.photoKey === undefined ? {} : { photo_key: change.photoKey }),
      ...(change.begunAt === undefined ? {} : { begun_at: change.begunAt }),
      ...(change.goneAt === undefined ? {} : { gone_at: change.goneAt }),
      ...(change.notBefore === undefined ? {} : { not_before: change.notBefore }),
      error: change.error ?? null,
    }))
    .where('post_id', '=', claimed.postId)
    .where('lease_until', '=', claimed.lease)
    .$if(isUnchanged, (query) => query.where('asked', '=', claimed.asked))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
