import { createHash, randomBytes } from 'node:crypto';
import type { Db, Trx } from '../../database/database.ts';

/** How long a link may wait to be opened. */
export const LINK_LIFE_MS = 60 * 60_000;

/** 43 letters of base64url: nobody guesses one of them within its hour. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes the member's link anew; the one before it is dead from now on. @returns its secret, which is kept nowhere */
export async function makeDataLink(trx: Trx, memberId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const link = { hash: hashOf(token), expires_at: new Date(now.getTime() + LINK_LIFE_MS) };
  await trx
    .insertInto('data_link')
    .values({ member_id: memberId, ...link })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(link))
    .execute();
  return token;
}

/** Whether a link may still be opened; looking uses nothing up, for those who fetch links to preview them. */
export async function isDataLinkGood(db: Db, token: string, now: Date): Promise<boolean> {
  if (!TOKEN.test(token)) return false;
  const link = await db
    .selectFrom('data_link')
    .select('member_id')
    .where('hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}

/** Uses a link up: of two who open it at once, one gets in. @returns whose it was */
export async function useDataLink(db: Db, token: string, now: Date): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const link = await db
    .deleteFrom('data_link')
    .where('hash', '=', hashOf(token))
    .where('expires_at', '>', now)
    .returning('member_id')
    .executeTakeFirst();
  return link?.member_id ?? null;
}
