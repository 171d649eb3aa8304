import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Database, Db } from '../../database/database.ts';
import { madeOnce } from '../../database/made-once.ts';
import type { Kind } from './post.table.ts';
import {
  foundPost,
  isListed,
  isOnTheWeb,
  type PostPage,
  shown,
  townColumns,
  type WebPost,
  type WebTown,
  webColumns,
} from './web-post.ts';

export interface WebFilter {
  kind?: Kind | undefined;
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

/** A town and what is on offer and asked for there by then, newest first: one statement. */
export async function readBoard(
  db: Db,
  slug: string,
  { kind, before, limit }: Omit<WebFilter, 'words'>,
  now: Date,
): Promise<TownBoard | null> {
  const asked = { slug, now, before: before ?? null, most: limit + 1 };
  const [row] = await (kind === undefined ? board(db, asked) : boardOfKind(db, { ...asked, kind }));
  if (!row) return null;
  const { posts, count, ...town } = row;
  const page = posts.slice(0, limit);
  return {
    town,
    posts: page,
    total: Number(count),
    next: posts.length > limit ? (page.at(-1)?.number ?? null) : null,
  };
}

interface Asked {
  slug: string;
  now: Date;
  kind?: Kind;
  before: number | null;
  most: number;
}

const board = madeOnce(['slug', 'now', 'before', 'most'], boardOf);
const boardOfKind = madeOnce(['slug', 'now', 'before', 'most', 'kind'], boardOf);

function boardOf(db: Db, { slug, now, kind, before, most }: Asked) {
  const chosen = (eb: ExpressionBuilder<Database, 'post' | 'town'>) =>
    eb.and([
      eb('post.town_id', '=', eb.ref('town.id')),
      isListed(now)(eb),
      ...(kind === undefined ? [] : [eb('post.kind', '=', kind)]),
    ]);
  return db
    .selectFrom('town')
    .select((eb) => [
      ...townColumns(),
      jsonArrayFrom(
        eb
          .selectFrom('post')
          .select((post) => webColumns(post, 1))
          .where(chosen)
          .where('post.number', '<', sql<number>`coalesce(${before}::integer, ${2 ** 31 - 1})`)
          .orderBy('post.number', 'desc')
          .limit(most),
      ).as('posts'),
      eb
        .selectFrom('post')
        .select((post) => post.fn.countAll<number>().as('count'))
        .where(chosen)
        .as('count'),
    ])
    .where('slug', '=', slug);
}

/** A town alone, as its pages name it. */
export async function readWebTown(db: Db, slug: string): Promise<WebTown | null> {
  const town = await db.selectFrom('town').select(townColumns()).where('slug', '=', slug).executeTakeFirst();
  return town ?? null;
}

/** A post of a town, with nothing of what else there is; null: no such town. */
export async function readWebPost(db: Db, slug: string, number: number): Promise<Omit<PostPage, 'others'> | null> {
  const row = await db
    .selectFrom('town')
    .select([...townColumns(), foundPost(number, 1)])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!row) return null;
  const { found, ...town } = row;
  return { town, post: shown(found) };
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
