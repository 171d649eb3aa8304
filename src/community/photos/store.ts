import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { pageOf } from '../../database/page-of.ts';
import type { Media } from './photo.table.ts';
import type { PhotoFailure } from './rules.ts';

export interface StoredPhoto {
  bytes: Buffer;
  mime: string;
  width: number;
  height: number;
}

/** Where pictures lie. In PostgreSQL today; a folder or an object store can take its place behind this. */
export interface PhotoStore {
  /** @returns null when there is no photo of that key, or not yet */
  read(db: Db, key: string): Promise<StoredPhoto | null>;
  /** @returns false when the photo is no longer waited for */
  finish(trx: Trx, id: string, photo: StoredPhoto): Promise<boolean>;
}

const HOUR_MS = 60 * 60_000;

/** A photo being fetched, on lease. */
export type WaitingPhoto = Pick<Media, 'id' | 'key' | 'member_id' | 'url' | 'attempts' | 'created_at'>;

/** As many photos of one member may wait at once: several posts full of them. */
export const MOST_WAITING = 30;

/**
 * Notes a photo to be fetched; when too many of this member wait already, that it will not be. Under the member's lock.
 * @param photo `key`: its public name, random
 */
export async function keepPhotoUrl(
  trx: Trx,
  photo: { memberId: string; url: string; key: string; now: Date },
): Promise<{ id: string; isTooMany: boolean }> {
  const { count } = await trx
    .selectFrom('media')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('page_id', '=', pageOf(photo.memberId))
    .where('member_id', '=', photo.memberId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  const isTooMany = Number(count) >= MOST_WAITING;
  const { key, memberId, url, now } = photo;
  const row = { key, page_id: pageOf(memberId), member_id: memberId, url, created_at: now };
  const { id } = await trx
    .insertInto('media')
    .values(isTooMany ? { ...row, url: '', state: 'failed', failure: 'too-many' } : row)
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id, isTooMany };
}

/** A photo that is there already, not one to be fetched: no bound holds for it. @returns its id */
export async function insertPhoto(
  trx: Trx,
  { memberId, key, photo, now }: { memberId: string; key: string; photo: StoredPhoto; now: Date },
): Promise<string> {
  const row = {
    key,
    page_id: pageOf(memberId),
    member_id: memberId,
    url: '',
    created_at: now,
    state: 'ready',
    ...photo,
  } as const;
  return (await trx.insertInto('media').values(row).returning('id').executeTakeFirstOrThrow()).id;
}

export async function readPhoto(db: Db, key: string): Promise<StoredPhoto | null> {
  const row = await db
    .selectFrom('media')
    .select(['bytes', 'mime', 'width', 'height'])
    .where('key', '=', key)
    .where('state', '=', 'ready')
    .executeTakeFirst();
  if (!row?.bytes || row.mime === null || row.width === null || row.height === null) return null;
  return { bytes: row.bytes, mime: row.mime, width: row.width, height: row.height };
}

/** The public names of those of these photos that are there: media id → key. */
export async function keysOfMedia(db: Db, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('media')
    .select(['id', 'key'])
    .where('id', 'in', [...ids])
    .where('state', '=', 'ready')
    .execute();
  return new Map(rows.map(({ id, key }) => [id, key]));
}

/** The photo is there. Meta's link is forgotten: it expires anyway. */
export async function finishPhoto(trx: Trx, id: string, photo: StoredPhoto): Promise<boolean> {
  const result = await trx
    .updateTable('media')
    .set({ ...photo, state: 'ready', failure: null, lease_until: null, url: '' })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The photo will not come. @returns false when that was known already */
export async function failPhoto(trx: Trx, id: string, reason: PhotoFailure): Promise<boolean> {
  const result = await trx
    .updateTable('media')
    .set({ state: 'failed', failure: reason, lease_until: null, url: '' })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Takes photos to fetch, by turns: the first of an hour of each member before the second of anybody, so that whoever sends hundreds
 * stands before nobody. Each is on lease, so that others leave it alone until then. The attempt counts from here: one that
 * ends with the process counts too.
 */
export async function leasePhotos(db: Db, now: Date, leaseUntil: Date, limit: number): Promise<WaitingPhoto[]> {
  const leased = await sql<WaitingPhoto>`
    with waiting as materialized (
      select id, page_id, member_id from media where state = 'waiting'
    ), turns as (
      select id, row_number() over (partition by member_id order by id) as turn from (
        select id, member_id from waiting
        union all
        -- what these members sent within the hour, looked up one member after the other: the table is never read through
        select sent.id, sent.member_id from (select distinct page_id, member_id from waiting) of, lateral (
          select m.id, m.member_id from media m
           where m.page_id = of.page_id and m.member_id = of.member_id and m.created_at > ${new Date(now.getTime() - HOUR_MS)} and m.state <> 'waiting'
          offset 0) sent
      ) of_hour
    ), next as (
      select m.id from media m join turns using (id)
       where m.state = 'waiting' and (m.lease_until is null or m.lease_until <= ${now})
       order by turns.turn, m.id
       limit ${limit}
       for no key update of m skip locked
    )
    update media m set lease_until = ${leaseUntil}, attempts = m.attempts + 1
      from next where m.id = next.id
    returning m.id, m.key, m.member_id, m.url, m.attempts, m.created_at`.execute(db);
  return leased.rows.sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? -1 : 1));
}

/** Not now: the lease stands for the pause before the next try. */
export async function postponePhoto(db: Db, id: string, until: Date): Promise<void> {
  await db
    .updateTable('media')
    .set({ lease_until: until })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

export const databasePhotos: PhotoStore = { read: readPhoto, finish: finishPhoto };
