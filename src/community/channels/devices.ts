import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { MOST_DEVICES } from './rules.ts';

/** A browser in which a member is told something. */
export interface Device {
  id: string;
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** Internal events: a browser was tied to its member; none is left, because they are there no more. */
export const tiedNews = 'push-tied';
export const goneNews = 'push-gone';

export async function listDevices(db: Db, memberId: string): Promise<Device[]> {
  const rows = await db
    .selectFrom('side_channel')
    .select(['id', 'address', 'p256dh', 'auth'])
    .where('member_id', '=', memberId)
    .where('kind', '=', 'push')
    .orderBy('id')
    .execute();
  return rows.map(({ id, address, p256dh, auth }) => ({
    id,
    endpoint: address,
    p256dh: p256dh ?? '',
    auth: auth ?? '',
  }));
}

/** How many browsers tell a member something. */
export async function countDevices(db: Db, memberId: string): Promise<number> {
  return (await listDevices(db, memberId)).length;
}

/**
 * Ties a browser to a member. One that was somebody else's is theirs no more: what it shows is seen by whoever holds it.
 * @returns whose it was; null: they have as many as they may, and nothing has changed
 */
export async function tieDevice(
  trx: Trx,
  memberId: string,
  { endpoint, p256dh, auth }: Omit<Device, 'id'>,
  now: Date,
): Promise<string[] | null> {
  const others = (await listDevices(trx, memberId)).filter((device) => device.endpoint !== endpoint);
  if (others.length >= MOST_DEVICES) return null;
  const before = await trx
    .deleteFrom('side_channel')
    .where('kind', '=', 'push')
    .where(sql<boolean>`md5(address) = md5(${endpoint})`)
    .returning('member_id')
    .execute();
  await trx
    .insertInto('side_channel')
    .values({
      member_id: memberId,
      kind: 'push',
      address: endpoint,
      p256dh,
      auth,
      // its worker came with the page that ties it
      says_shown: true,
      asked_at: now,
      confirmed_at: now,
      refused_at: null,
    })
    .execute();
  return before.map(({ member_id }) => member_id).filter((id) => id !== memberId);
}

/**
 * A browser has another address than before, and its secret says that it is the same one.
 * @returns false: it is nobody's, or the new address is tied already
 */
export async function moveDevice(db: Db, before: Omit<Device, 'id'>, after: Omit<Device, 'id'>): Promise<boolean> {
  const { rows } = await sql`
    update side_channel set address = ${after.endpoint}, p256dh = ${after.p256dh}, auth = ${after.auth}
     where kind = 'push' and md5(address) = md5(${before.endpoint}) and address = ${before.endpoint} and auth = ${before.auth}
       and not exists (select from side_channel where kind = 'push' and md5(address) = md5(${after.endpoint}))
    returning id`.execute(db);
  return rows.length > 0;
}

/** @returns how many there were */
export async function stopDevices(trx: Trx, memberId: string): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('side_channel')
    .where('member_id', '=', memberId)
    .where('kind', '=', 'push')
    .executeTakeFirst();
  return Number(numDeletedRows);
}
