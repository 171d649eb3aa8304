import { type ExpressionBuilder, expressionBuilder, type SqlBool, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Database } from '../../database/database.ts';
import { backOn, isPromised, left, toldColumns } from './card-store.ts';
import type { Post, Standing } from './post.table.ts';

/** A photo of a post as pages show it. */
export interface WebPhoto {
  key: string;
  width: number;
  height: number;
}

/** What anybody may read of a post: never whose it is. Moments are ISO texts, because they come as JSON. */
export interface WebPost
  extends Pick<Post, 'number' | 'word' | 'item' | 'direction' | 'kind' | 'quartier' | 'loan' | 'deposit' | 'duration'> {
  until: string | null;
  inReturn: string | null;
  helpWhen: string | null;
  /** All of it is lent: the day on which the first is due back. */
  backOn: string | null;
  /** Of several: how many are promised to nobody yet; null: there is one, or it is not counted. */
  left: number | null;
  /** There is one, and it is promised to somebody: whoever answers now comes after them. */
  isPromised: boolean;
  createdAt: string;
  /** In order; lists hold the first alone. */
  photos: WebPhoto[];
}

export interface WebTown {
  name: string;
  slug: string;
  timezone: string;
  /** The Page that its members write to; null: there is none yet. */
  pageId: string | null;
  /** Whether an admin looks at newcomers. */
  approval: boolean;
  /** An ISO text, as those of posts. */
  createdAt: string;
}

/**
 * Whether everybody may see a post: it is up, and its author is a neighbour. What waits for an admin, was reported or
 * taken down has an outcome.
 */
export function isOnTheWeb(eb: ExpressionBuilder<Database, 'post'>) {
  return eb.and([
    eb('post.outcome', 'is', null),
    // who keeps a post off the Page wants it seen by members alone
    eb('post.off_feed', '=', false),
    eb.exists(
      eb
        .selectFrom('member')
        .select('member.id')
        .whereRef('member.id', '=', 'post.member_id')
        .where('member.status', '=', 'approved'),
    ),
  ]);
}

/** Whether it is still listed there: what is over waits for its two to say what became of it, and nobody comes for it any more. */
export function isListed(now: Date) {
  return (eb: ExpressionBuilder<Database, 'post'>) =>
    eb.and([isOnTheWeb(eb), eb.or([eb('post.expires_at', 'is', null), eb('post.expires_at', '>', now)])]);
}

export interface PostPage {
  town: WebTown;
  /** The post; 'ended': it is over, and nothing more is said of it; null: there is none, or none that may be seen. */
  post: WebPost | 'ended' | null;
  /** Posts that are up and like it, or else the newest. */
  others: WebPost[];
}

/** A post of a town by its number, whatever became of it, with so many of its photos. */
export function foundPost(number: number, photos: number) {
  const eb = expressionBuilder<Database, 'town'>();
  return jsonObjectFrom(
    eb
      .selectFrom('post')
      .select((post) => [...webColumns(post, photos), 'post.outcome', isOnTheWeb(post).as('isUp')])
      .whereRef('post.town_id', '=', 'town.id')
      .where('post.number', '=', number),
  ).as('found');
}

/** What may be said of it. */
export function shown(
  found: (WebPost & { outcome: Standing | null; isUp: SqlBool | number }) | null,
): PostPage['post'] {
  if (found === null) return null;
  const { outcome, isUp, ...post } = found;
  if (isUp === true) return post;
  return outcome === null || outcome === 'held' ? null : 'ended';
}

/** The columns of a `WebTown`. */
export function townColumns() {
  return [
    'town.name',
    'town.slug',
    'town.timezone',
    'town.approval',
    sql<string>`to_json(town.created_at) #>> '{}'`.as('createdAt'),
    sql<
      string | null
    >`coalesce(town.page_id, (select page.id from page where page.given_up_at is null order by page.created_at, page.id limit 1))`.as(
      'pageId',
    ),
  ] as const;
}

/** The columns of a `WebPost`, with so many of its photos. */
export function webColumns(eb: ExpressionBuilder<Database, 'post'>, photos: number) {
  return [
    ...toldColumns,
    'post.created_at as createdAt',
    isPromised().as('isPromised'),
    backOn().as('backOn'),
    left().as('left'),
    jsonArrayFrom(
      eb
        .selectFrom('post_photo')
        .innerJoin('media', 'media.id', 'post_photo.media_id')
        .select(['media.key', sql<number>`media.width`.as('width'), sql<number>`media.height`.as('height')])
        .whereRef('post_photo.post_id', '=', 'post.id')
        .where('media.state', '=', 'ready')
        .where('media.width', 'is not', null)
        .where('media.height', 'is not', null)
        .orderBy('post_photo.position')
        .limit(photos),
    ).as('photos'),
  ] as const;
}
