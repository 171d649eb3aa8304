import { sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Db } from '../../database/database.ts';
import { madeOnce } from '../../database/made-once.ts';
import { LIKENESS, likenessTo, type ReadTitle, readTitle } from '../../language/search/likeness.ts';
import { words } from '../../language/words/fold.ts';
import { type Kept, keepBriefly } from '../keep-briefly.ts';
import type { TownBoard, WebFilter } from './on-the-web.ts';
import { thingOf } from './title.ts';
import { foundPost, isListed, type PostPage, shown, townColumns, type WebPost, webColumns } from './web-post.ts';

/** More open posts than any town has. */
const MOST = 1_000;
/** As many posts are compared with one to find what is like it. */
const COMPARED = 80;
/** How many are left, and which photo is shown, may be so old beside other pages' posts. */
const KEEP_MS = 3_000;
const KEPT_TOWNS = 200;

/** All that a town has up, newest first, as it was read a moment ago. */
interface Shelf {
  /** Of which posts there are, and of all their own words: another, and something has changed. */
  version: string;
  posts: readonly Known[];
}

/** A post with its words read, which takes longer than to compare them. */
interface Known {
  post: WebPost;
  title: ReadTitle;
  said: readonly string[];
}

/**
 * What was read of towns for a search or for what is like a post: whoever asks next of the same town only asks whether it is
 * still true.
 */
export type Shelves = Kept<Shelf>;
export const createShelves = (keepMs = KEEP_MS): Shelves => keepBriefly(keepMs, KEPT_TOWNS);

/** What answers words in a town by then: one statement. */
export async function searchBoard(
  db: Db,
  shelves: Shelves,
  slug: string,
  { kind, limit, words: wish }: WebFilter,
  now: Date,
): Promise<TownBoard | null> {
  const known = shelves.get(slug);
  const [row] = await search(db, { slug, now, version: known?.version ?? null });
  if (!row) return null;
  const { version, posts, ...town } = row;
  const shelf = shelfOf(shelves, slug, known, { version, posts });
  const chosen = shelf.posts.filter(({ post }) => (kind ?? post.kind) === post.kind);
  const found = answering(chosen, wish);
  return { town, posts: found.slice(0, limit), total: found.length, next: null };
}

/** One post of a town, with what is like it: one statement. */
export async function readPostPage(
  db: Db,
  shelves: Shelves,
  slug: string,
  number: number,
  { limit, now }: { limit: number; now: Date },
): Promise<PostPage | null> {
  const known = shelves.get(slug);
  const [row] = await postPage(db, { slug, number, now, version: known?.version ?? null });
  if (!row) return null;
  const { found, version, posts, ...town } = row;
  const shelf = shelfOf(shelves, slug, known, { version, posts });
  const others = shelf.posts.filter(({ post }) => post.number !== number).slice(0, COMPARED);
  // of what an admin took down nothing is told, not even by what is like it
  const first = found && found.outcome !== 'removed' ? likest(others, found) : others;
  return { town, post: shown(found), others: first.slice(0, limit).map(({ post }) => post) };
}

const search = madeOnce(['slug', 'now', 'version'], ofTown);
const postPage = madeOnce(['slug', 'now', 'version', 'number'], (db, asked: OfTown & { number: number }) =>
  ofTown(db, asked).select(foundPost(asked.number, 5)),
);

interface OfTown {
  slug: string;
  now: Date;
  /** That is known. */
  version: string | null;
}

/** A town with the version of what it has up; the posts only when that is not the known one. */
function ofTown(db: Db, { slug, now, version }: OfTown) {
  return db
    .selectFrom('town')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('post')
          .select(VERSION.as('version'))
          .whereRef('post.town_id', '=', 'town.id')
          .where(isListed(now))
          .as('up'),
      (join) => join.onTrue(),
    )
    .select((eb) => [
      ...townColumns(),
      'up.version',
      eb
        .case()
        .when('up.version', 'is distinct from', version)
        .then(
          jsonArrayFrom(
            eb
              .selectFrom('post')
              .select((post) => webColumns(post, 1))
              .whereRef('post.town_id', '=', 'town.id')
              .where(isListed(now))
              .orderBy('post.number', 'desc')
              .limit(MOST),
          ),
        )
        .end()
        .as('posts'),
    ])
    .where('town.slug', '=', slug);
}

const VERSION = sql<string>`count(*) || ' ' || coalesce(bit_xor(hashtextextended(
  row(post.number, post.item, post.word, post.direction, post.kind, post.quantity, post.quartier, post.until, post.loan,
    post.deposit, post.duration, post.in_return, post.help_when)::text, 0)), 0)`;

/** What is known, if it is still true; else what was read. */
function shelfOf(
  shelves: Shelves,
  slug: string,
  known: Shelf | undefined,
  read: { version: string; posts: WebPost[] | null },
): Shelf {
  if (read.posts === null && known) return known;
  const posts = (read.posts ?? []).map((post) => ({
    post,
    title: readTitle(thingOf(post.item)),
    said: words(`${post.item} ${post.word} ${post.number} ${post.quartier ?? ''}`),
  }));
  const shelf = { version: read.version, posts };
  shelves.put(slug, shelf);
  return shelf;
}

/** What is like a post first, then the newest. */
function likest(posts: readonly Known[], { item, direction }: Pick<WebPost, 'item' | 'direction'>): Known[] {
  const likeness = likenessTo(thingOf(item));
  const rank = ({ title, post }: Known) => 2 * likeness(title) + (post.direction === direction ? 1 : 0);
  return posts
    .map((known) => ({ known, by: rank(known) }))
    .sort((a, b) => b.by - a.by)
    .map(({ known }) => known);
}

/** Those that answer words as the bot's search has it, or that have all of them; the best first. */
function answering(posts: readonly Known[], wish: string): WebPost[] {
  const likeness = likenessTo(wish);
  const asked = words(wish);
  const ranked = posts.map(({ post, title, said }) => {
    const hasAll = asked.every((word) => said.some((one) => one.startsWith(word)));
    return { post, by: Math.max(likeness(title), hasAll ? 1 : LIKENESS.none) };
  });
  const full = ranked.filter(({ by }) => by >= 1);
  const found = full.length > 0 ? full : ranked.filter(({ by }) => by === LIKENESS.head);
  return found.sort((a, b) => b.by - a.by).map(({ post }) => post);
}
