import type { Post } from '../community/posts/post.table.ts';
import { isCalled } from '../community/posts/rules.ts';
import { findPost, findPostByNumber } from '../community/posts/store.ts';
import { findTown } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { isPlainClaim, keywordsIn, namesPost } from './reply-words.ts';

/** What the words of a comment are about. */
export interface NamedIn {
  town: Town;
  /** The open posts that are named, in their order. */
  open: Post[];
  /** The first of them, else the one it stands under; null: that is not for everybody's eyes any more. */
  post: Post | null;
  /** It is that one alone, and no more is said than that they want it. */
  isNamed: boolean;
  /** The open post that is plainly wanted. */
  claims: string | null;
}

/** Not for everybody's eyes. */
const HIDDEN = new Set(['removed', 'held']);

/** @returns null: the post it stands under is gone altogether */
export async function namedIn(db: Db, postId: string, words: string): Promise<NamedIn | null> {
  const under = await findPost(db, postId);
  const town = under && (await findTown(db, under.town_id));
  if (!under || !town) return null;
  const seen = (post: Post) => !post.off_feed && !HIDDEN.has(post.outcome ?? '');
  // « TABLE 43 » under another post of the town means what it says
  const named: Post[] = [];
  for (const { number, word } of keywordsIn(words)) {
    const post = number === under.number ? under : await findPostByNumber(db, town.id, number);
    if (post && seen(post) && (word === null || isCalled(post, word))) named.push(post);
  }
  const open = named.filter(({ outcome }) => outcome === null);
  const post = open[0] ?? under;
  const isNamed = open.length < 2 && seen(post) && isPlainClaim(words) && namesPost(words, post);
  const claims = isNamed && post.outcome === null ? post.id : null;
  return { town, open, post: seen(post) ? post : null, isNamed, claims };
}
