import { stopDigestOf } from '../community/channels/digest.ts';
import type { Db } from '../database/database.ts';
import { postInternal } from '../inbox/internal.ts';
import { readConfirm, readDigestStop, readStop } from './links.ts';

/** Whether a link may still confirm an address; looking uses nothing up. */
export async function isConfirmGood(db: Db, secretKey: Buffer, token: string, now: Date): Promise<boolean> {
  const link = readConfirm(secretKey, token, now);
  if (link === null) return false;
  const channel = await db
    .selectFrom('side_channel')
    .select('id')
    .where('id', '=', link.id)
    .where('asked_at', '=', link.askedAt)
    .where('confirmed_at', 'is', null)
    .executeTakeFirst();
  return channel !== undefined;
}

/** Uses a link up: the address is its member's from now on, who hears of it in Messenger. @returns false: it is no good */
export async function confirm(db: Db, secretKey: Buffer, token: string, now: Date): Promise<boolean> {
  const link = readConfirm(secretKey, token, now);
  if (link === null) return false;
  return await db.transaction().execute(async (trx) => {
    const channel = await trx
      .updateTable('side_channel')
      .set({ confirmed_at: now, refused_at: null })
      .where('id', '=', link.id)
      .where('asked_at', '=', link.askedAt)
      .where('confirmed_at', 'is', null)
      .returning(['id', 'member_id'])
      .executeTakeFirst();
    if (!channel) return false;
    await postInternal(trx, channel.member_id, 'mail-confirmed', {}, `mail-confirmed:${channel.id}`, now);
    return true;
  });
}

/** Forgets an address. Done twice it is done. @returns false: no link of ours */
export async function stop(db: Db, secretKey: Buffer, token: string): Promise<boolean> {
  const id = readStop(secretKey, token);
  if (id === null) return false;
  await db.deleteFrom('side_channel').where('id', '=', id).execute();
  return true;
}

export function isStopGood(secretKey: Buffer, token: string): boolean {
  return readStop(secretKey, token) !== null;
}

/** Ends the digests of an address, which is told of its member's own matters as before. Done twice it is done. @returns false: no link of ours */
export async function endDigest(db: Db, secretKey: Buffer, token: string): Promise<boolean> {
  const id = readDigestStop(secretKey, token);
  if (id === null) return false;
  await stopDigestOf(db, id);
  return true;
}

export function isDigestStopGood(secretKey: Buffer, token: string): boolean {
  return readDigestStop(secretKey, token) !== null;
}
