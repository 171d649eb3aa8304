import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom, jsonObjectFrom } from 'kysely/helpers/postgres';
import type { Database, Db } from '../../database/database.ts';
import { words } from '../../language/fold.ts';
import { LIKENESS, likenessTo } from '../../language/likeness.ts';
import { cardColumns } from './card-store.ts';
import type { Direction, Kind, Post, Standing } from './post.table.ts';
import { thingOf } from './title.ts';

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

/** More open posts than any town has. */
const MOST = 1_000;

export interface WebFilter {
  kind?: Kind | undefined;
  direction?: Direction | undefined;
  /** As typed; '' is everything. */
  words: string;
  /** Only posts of smaller numbers: where the page before ended. */
  before?: number | undefined;
  limit: number;
}

export interface TownBoard {
  town: WebTown;
  posts: WebPost[];
  /** How many answer in all, those of other pages too. */
  total: number;
  /** Where to go on; null: this is the end. */
  next: number | null;
}

/** A town and what is on offer and asked for there, newest first: one statement. */
export async function readBoard(
  db: Db,
  slug: string,
  { kind, direction, before, limit, ...filter }: WebFilter,
): Promise<TownBoard | null> {
  const isSearch = filter.words !== '';
  const chosen = (eb: ExpressionBuilder<Database, 'post' | 'town'>) =>
    eb.and([
      eb('post.town_id', '=', eb.ref('town.id')),
      isOnTheWeb(eb),
      ...(kind === undefined ? [] : [eb('post.kind', '=', kind)]),
      ...(direction === undefined ? [] : [eb('post.direction', '=', direction)]),
    ]);
  const row = await db
    .selectFrom('town')
    .select((eb) => [
      ...townColumns(),
      jsonArrayFrom(
        eb
          .selectFrom('post')
          .select((post) => webColumns(post, 1))
          .where(chosen)
          .$if(before !== undefined && !isSearch, (query) => query.where('post.number', '<', before ?? 0))
          .orderBy('post.number', 'desc')
          .limit(isSearch ? MOST : limit + 1),
      ).as('posts'),
      eb
        .selectFrom('post')
        .select((post) => post.fn.countAll<number>().as('count'))
        .where(chosen)
        .as('count'),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { posts, count, ...town } = row;
  if (!isSearch) {
    const page = posts.slice(0, limit);
    return {
      town,
      posts: page,
      total: Number(count),
      next: posts.length > limit ? (page.at(-1)?.number ?? null) : null,
    };
  }
  const found = answering(posts, filter.words);
  return { town, posts: found.slice(0, limit), total: found.length, next: null };
}

export interface PostPage {
  town: WebTown;
  /** The post; 'ended': it is over, and nothing more is said of it; null: there is none, or none that may be seen. */
  post: WebPost | 'ended' | null;
  /** Posts that are up and like it, or else the newest. */
  others: WebPost[];
}

/** As many posts are compared with one to find what is like it. */
const COMPARED = 80;

/** One post of a town: one statement. */
export async function readPostPage(db: Db, slug: string, number: number, limit: number): Promise<PostPage | null> {
  const row = await db
    .selectFrom('town')
    .select((eb) => [
      ...townColumns(),
      jsonObjectFrom(
        eb
          .selectFrom('post')
          .select((post) => [...webColumns(post, 5), 'post.outcome', isOnTheWeb(post).as('isUp')])
          .whereRef('post.town_id', '=', 'town.id')
          .where('post.number', '=', number),
      ).as('found'),
      jsonArrayFrom(
        eb
          .selectFrom('post')
          .select((post) => webColumns(post, 1))
          .whereRef('post.town_id', '=', 'town.id')
          .where('post.number', '!=', number)
          .where(isOnTheWeb)
          .orderBy('post.number', 'desc')
          .limit(COMPARED),
      ).as('posts'),
    ])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { found, posts, ...town } = row;
  if (!found) return { town, post: null, others: posts.slice(0, limit) };
  const { outcome, isUp, ...post } = found;
  // of what an admin took down nothing is told, not even by what is like it
  const others = outcome === 'removed' ? posts : likest(posts, post);
  return { town, post: shown(post, outcome, isUp === true), others: others.slice(0, limit) };
}

function shown(post: WebPost, outcome: Standing | null, isUp: boolean): PostPage['post'] {
  if (isUp) return post;
  return outcome === null || outcome === 'held' ? null : 'ended';
}

/** What is like a post first, then the newest. */
function likest(posts: readonly WebPost[], { item, direction }: WebPost): WebPost[] {
  const likeness = likenessTo(thingOf(item));
  const rank = (other: WebPost) => 2 * likeness(thingOf(other.item)) + (other.direction === direction ? 1 : 0);
  return posts
    .map((post) => ({ post, by: rank(post) }))
    .sort((a, b) => b.by - a.by)
    .map(({ post }) => post);
}

/** Those that answer words as the bot's search has it, or that have all of them; the best first. */
function answering(posts: readonly WebPost[], wish: string): WebPost[] {
  const likeness = likenessTo(wish);
  const asked = words(wish);
  const ranked = posts.map((post) => {
    const said = words(`${post.item} ${post.word} ${post.number} ${post.quartier ?? ''}`);
    const hasAll = asked.every((word) => said.some((one) => one.startsWith(word)));
    return { post, by: Math.max(likeness(thingOf(post.item)), hasAll ? 1 : LIKENESS.none) };
  });
  const full = ranked.filter(({ by }) => by >= 1);
  const found = full.length > 0 ? full : ranked.filter(({ by }) => by === LIKENESS.head);
  return found.sort((a, b) => b.by - a.by).map(({ post }) => post);
}

export interface TownLine extends Pick<WebTown, 'name' | 'slug'> {
  department: string;
  postcodes: string[];
  /** How many posts are up. */
  posts: number;
}

/** All towns, by name: one statement. */
export async function readTowns(db: Db): Promise<TownLine[]> {
  const rows = await db
    .selectFrom('town')
    .leftJoin('commune', 'commune.insee', 'town.insee')
    .select((eb) => [
      'town.name',
      'town.slug',
      eb.fn.coalesce('commune.department_name', eb.val('')).as('department'),
      sql<string[]>`coalesce(commune.postcodes, '{}') || coalesce((
        select array_agg(one) from town_commune tc join commune c on c.insee = tc.insee, unnest(c.postcodes) one
        where tc.town_id = town.id), '{}')`.as('postcodes'),
      eb
        .selectFrom('post')
        .select((post) => post.fn.countAll<string>().as('count'))
        .whereRef('post.town_id', '=', 'town.id')
        .where(isOnTheWeb)
        .as('posts'),
    ])
    .orderBy('town.name')
    .execute();
  return rows.map(({ posts, ...town }) => ({ ...town, posts: Number(posts) }));
}

/** Every town, and of each the posts that are up (the newest of all towns, `limit` of them), for those who list the web. */
export async function readAllPosts(db: Db, limit: number): Promise<{ slug: string; posts: number[] }[]> {
  return await db
    .with('up', (cte) =>
      cte
        .selectFrom('post')
        .select(['post.town_id', 'post.number', 'post.id'])
        .where(isOnTheWeb)
        .orderBy('post.id', 'desc')
        .limit(limit),
    )
    .selectFrom('town')
    .leftJoin('up', 'up.town_id', 'town.id')
    .select([
      'town.slug',
      sql<number[]>`coalesce(json_agg(up.number order by up.id desc) filter (where up.id is not null), '[]')`.as(
        'posts',
      ),
    ])
    .groupBy(['town.id', 'town.slug'])
    .orderBy('town.slug')
    .execute();
}

function townColumns() {
  return [
    'town.name',
    'town.slug',
    'town.timezone',
    'town.approval',
    sql<string>`to_json(town.created_at) #>> '{}'`.as('createdAt'),
    sql<string | null>`coalesce(town.page_id, (select page.id from page order by page.created_at, page.id limit 1))`.as(
      'pageId',
    ),
  ] as const;
}

function webColumns(eb: ExpressionBuilder<Database, 'post'>, photos: number) {
  return [
    ...cardColumns(eb),
    'post.deposit',
    'post.duration',
    'post.created_at as createdAt',
    // a loan or help that is offered can be promised to many
    sql<boolean>`(
      post.quantity = 1 and post.kind <> 'lend' and not (post.kind = 'service' and post.direction = 'offer') and exists (
        select from claim where claim.post_id = post.id and claim.state in ('accepted', 'out')
      )
    )`.as('isPromised'),
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
