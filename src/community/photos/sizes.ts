import { sql } from 'kysely';
import sharp from 'sharp';
import type { Db } from '../../database/database.ts';
import { readPhoto } from './store.ts';

/** In how many pixels photos are shown on pages, smallest first, and in which formats, best first. */
export const WIDTHS = [400, 800] as const;
export const FORMATS = ['avif', 'webp', 'jpg'] as const;
export type PhotoWidth = (typeof WIDTHS)[number];
export type PhotoFormat = (typeof FORMATS)[number];

export interface PhotoSize {
  key: string;
  width: PhotoWidth;
  format: PhotoFormat;
}

export const MIME: Readonly<Record<PhotoFormat, string>> = {
  avif: 'image/avif',
  webp: 'image/webp',
  jpg: 'image/jpeg',
};

export interface PhotoSizes {
  /** @returns null: there is no such photo, or not yet */
  read(db: Db, size: PhotoSize): Promise<Buffer | null>;
}

/**
 * Photos in the sizes of pages: made ahead once a post is published (see photos-ahead.ts), or when one is asked for that
 * is not there yet, and kept. One at a time, so that a page full of new
 * photos leaves the processor to the chat; whoever asks for the same meanwhile is given the same.
 */
export function createPhotoSizes(): PhotoSizes {
  const underWay = new Map<string, Promise<Buffer | null>>();
  let last: Promise<unknown> = Promise.resolve();

  async function readOrMake(db: Db, size: PhotoSize): Promise<Buffer | null> {
    const kept = await readKept(db, size);
    if (kept !== null) return kept;
    const made = last.then(() => make(db, size));
    last = made.catch(() => {});
    return await made;
  }

  return {
    read(db, size) {
      const name = `${size.key}/${size.width}.${size.format}`;
      const already = underWay.get(name);
      if (already) return already;
      const reading = readOrMake(db, size).finally(() => underWay.delete(name));
      underWay.set(name, reading);
      return reading;
    },
  };
}

/**
 * The photo of an open post that lacks a size, newest post first; null: none does.
 * @param except photos that were tried in vain
 */
export async function findUnsized(db: Db, except: readonly string[]): Promise<PhotoSize | null> {
  const { rows } = await sql<PhotoSize>`
    select media.key, w.width, f.format
      from post
      join post_photo on post_photo.post_id = post.id
      join media on media.id = post_photo.media_id and media.state = 'ready' and media.key <> all(${[...except]}::text[])
      cross join unnest(${[...WIDTHS]}::int[]) w(width)
      cross join unnest(${[...FORMATS]}::text[]) f(format)
      left join media_size kept on kept.media_id = media.id and kept.width = w.width and kept.format = f.format
     where post.outcome is null and post.closed_at is null and kept.media_id is null
     order by post.id desc, post_photo.position
     limit 1`.execute(db);
  return rows[0] ?? null;
}

async function readKept(db: Db, { key, width, format }: PhotoSize): Promise<Buffer | null> {
  const row = await db
    .selectFrom('media_size')
    .innerJoin('media', 'media.id', 'media_size.media_id')
    .select('media_size.bytes')
    .where('media.key', '=', key)
    .where('media_size.width', '=', width)
    .where('media_size.format', '=', format)
    .executeTakeFirst();
  return row?.bytes ?? null;
}

async function make(db: Db, size: PhotoSize): Promise<Buffer | null> {
  const photo = await readPhoto(db, size.key);
  if (photo === null) return null;
  const bytes = await shrink(photo.bytes, size);
  await db
    .insertInto('media_size')
    .columns(['media_id', 'width', 'format', 'bytes'])
    .expression((eb) =>
      eb
        .selectFrom('media')
        .select(['id', eb.val(size.width).as('width'), eb.val(size.format).as('format'), eb.val(bytes).as('bytes')])
        .where('key', '=', size.key),
    )
    // another process was as fast
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return bytes;
}

async function shrink(bytes: Buffer, { width, format }: PhotoSize): Promise<Buffer> {
  const small = sharp(bytes).resize({ width, withoutEnlargement: true });
  if (format === 'avif') return await small.avif({ quality: 50, effort: 3 }).toBuffer();
  if (format === 'webp') return await small.webp({ quality: 72 }).toBuffer();
  return await small.jpeg({ quality: 74, mozjpeg: true }).toBuffer();
}
