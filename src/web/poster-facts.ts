import { sql } from 'kysely';
import { databasePhotos, type PhotoStore } from '../community/photos/store.ts';
import type { Post } from '../community/posts/post.table.ts';
import { findPostByNumber, firstPhotos } from '../community/posts/store.ts';
import { findTownBySlug } from '../community/towns/store.ts';
import type { Town } from '../community/towns/town.table.ts';
import type { Db } from '../database/database.ts';
import { postRef, type Ref, townRef } from '../messenger/deep-link.ts';

/** What a paper is about, and the Page its code opens. */
export interface PosterFacts {
  town: Town;
  /** null: the town as a whole. */
  post: Post | null;
  pageId: string;
  ref: Ref;
}

/** null: there is no such town, or no such post that everybody may see. */
export async function findPosterFacts(db: Db, slug: string, number: number | null): Promise<PosterFacts | null> {
  const town = await findTownBySlug(db, slug);
  if (!town) return null;
  const post = number === null ? null : await findPostByNumber(db, town.id, number);
  if (post === undefined || (post && (post.outcome !== null || post.off_feed))) return null;
  const pageId = await pageOf(db, town, post);
  if (pageId === null) return null;
  return { town, post, pageId, ref: post ? postRef(slug, post.number) : townRef(slug) };
}

/** The Page of a town; of one that shares, that of the author, else that to which most of its people write. */
async function pageOf(db: Db, town: Town, post: Post | null): Promise<string | null> {
  if (town.page_id !== null) return town.page_id;
  const { rows } = await sql<{ page_id: string }>`
    (select page_id from member where id = ${post?.member_id ?? null}::bigint)
    union all
    (select page_id from member where town_id = ${town.id} and status = 'approved'
      group by page_id order by count(*) desc, page_id limit 1)
    union all
    (select id from page where given_up_at is null order by created_at, id limit 1)
    limit 1`.execute(db);
  return rows[0]?.page_id ?? null;
}

/** The key of the first photo of a post that is ready. */
export async function photoOf(db: Db, post: Post): Promise<string | null> {
  return (await firstPhotos(db, [post.id])).get(post.id) ?? null;
}

export async function readPhoto(db: Db, key: string, store: PhotoStore = databasePhotos): Promise<Uint8Array | null> {
  return (await store.read(db, key))?.bytes ?? null;
}
