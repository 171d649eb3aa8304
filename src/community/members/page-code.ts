import { createHash, randomBytes } from 'node:crypto';
import type { Db, Trx } from '../../database/database.ts';

/** How long a link to the new Page may wait: whoever comes back later is given another. */
export const CODE_LIFE_MS = 24 * 60 * 60_000;

/** 43 letters of base64url: nobody guesses one of them within its day. */
const CODE = /^[A-Za-z0-9_-]{43}$/;

export function hashOfPageCode(code: string): string {
  return createHash('sha256').update(code).digest('hex');
}

/** Makes a member's code for the Page of their town; the one before it is dead. @returns it, and it is kept nowhere */
export async function makePageCode(trx: Trx, memberId: string, pageId: string, now: Date): Promise<string> {
  const code = randomBytes(32).toString('base64url');
  const row = {
    hash: hashOfPageCode(code),
    page_id: pageId,
    expires_at: new Date(now.getTime() + CODE_LIFE_MS),
    follower_id: null,
  };
  await trx
    .insertInto('page_code')
    .values({ member_id: memberId, ...row })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(row))
    .execute();
  return code;
}

/** Whose code this is, as long as it works on this Page and nobody has used it. */
export async function findPageCode(db: Db, code: string, pageId: string, now: Date): Promise<string | undefined> {
  if (!CODE.test(code)) return undefined;
  const found = await db
    .selectFrom('page_code')
    .innerJoin('member', 'member.id', 'page_code.member_id')
    .innerJoin('town', 'town.id', 'member.town_id')
    .select('page_code.member_id')
    .where('page_code.hash', '=', hashOfPageCode(code))
    .where('page_code.page_id', '=', pageId)
    .where('page_code.expires_at', '>', now)
    .where('page_code.follower_id', 'is', null)
    // the town may have moved on, or they to another town
    .whereRef('town.page_id', '=', 'page_code.page_id')
    .whereRef('member.page_id', '!=', 'page_code.page_id')
    .where('member.status', 'in', ['approved', 'pending'])
    .executeTakeFirst();
  return found?.member_id;
}

/** Uses a code up. The guard `follower_id is null` makes it work once. @returns whether it did */
export async function usePageCode(
  trx: Trx,
  use: { memberId: string; code: string; followerId: string; now: Date },
): Promise<boolean> {
  const used = await trx
    .updateTable('page_code')
    .set({ follower_id: use.followerId, expires_at: new Date(use.now.getTime() + CODE_LIFE_MS) })
    .where('member_id', '=', use.memberId)
    .where('hash', '=', hashOfPageCode(use.code))
    .where('expires_at', '>', use.now)
    .where('follower_id', 'is', null)
    .returning('member_id')
    .executeTakeFirst();
  return used !== undefined;
}

/** Whether something of theirs is still to follow this person. */
export async function isFollowed(db: Db, followerId: string): Promise<boolean> {
  const row = await db
    .selectFrom('page_code')
    .select('member_id')
    .where('follower_id', '=', followerId)
    .executeTakeFirst();
  return row !== undefined;
}
