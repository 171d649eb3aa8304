import { createHash, randomBytes } from 'node:crypto';
import type { Db, Trx } from '../../database/database.ts';
import type { PrivatePage } from './private-link.table.ts';

/** How long a link may wait to be opened. A device may have to be fetched, or another browser found. */
const LIFE_MS: Readonly<Record<PrivatePage, number>> = { data: 60 * 60_000, push: 24 * 60 * 60_000 };

/** 43 letters of base64url: nobody guesses one of them while it is good. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** Makes the member's link anew; the one before it is dead from now on. @returns its secret, which is kept nowhere */
export async function makePrivateLink(trx: Trx, memberId: string, what: PrivatePage, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const link = { hash: hashOf(token), expires_at: new Date(now.getTime() + LIFE_MS[what]) };
  await trx
    .insertInto('private_link')
    .values({ member_id: memberId, what, ...link })
    .onConflict((conflict) => conflict.columns(['member_id', 'what']).doUpdateSet(link))
    .execute();
  return token;
}

/** Whether a link may still be opened; looking uses nothing up, for those who fetch links to preview them. */
export async function isPrivateLinkGood(db: Db, token: string, what: PrivatePage, now: Date): Promise<boolean> {
  if (!TOKEN.test(token)) return false;
  const link = await db
    .selectFrom('private_link')
    .select('member_id')
    .where('hash', '=', hashOf(token))
    .where('what', '=', what)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return link !== undefined;
}

/** Uses a link up: of two who open it at once, one gets in. @returns whose it was */
export async function usePrivateLink(db: Db, token: string, what: PrivatePage, now: Date): Promise<string | null> {
  if (!TOKEN.test(token)) return null;
  const link = await db
    .deleteFrom('private_link')
    .where('hash', '=', hashOf(token))
    .where('what', '=', what)
    .where('expires_at', '>', now)
    .returning('member_id')
    .executeTakeFirst();
  return link?.member_id ?? null;
}
