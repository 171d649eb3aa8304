import type { Db, Trx } from '../../database/database.ts';

const HOUR_MS = 60 * 60_000;
/** After so many codes that are none within an hour, none is looked at. */
export const MOST_WRONG = 5;

/** How many codes that were none somebody has sent within the last hour. */
export async function countWrongCodes(db: Db, memberId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('wrong_code')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('member_id', '=', memberId)
    .where('at', '>', new Date(now.getTime() - HOUR_MS))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function insertWrongCode(trx: Trx, memberId: string, now: Date): Promise<void> {
  await trx.insertInto('wrong_code').values({ member_id: memberId, at: now }).execute();
}

/** Tries that count no more. @returns how many */
export async function forgetWrongCodes(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('wrong_code')
    .where('at', '<=', new Date(now.getTime() - HOUR_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
