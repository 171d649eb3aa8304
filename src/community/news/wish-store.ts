import type { Db, Trx } from '../../database/database.ts';
import type { NewsWish } from './wish.table.ts';

export type Wish = Omit<NewsWish, 'member_id' | 'offered_at' | 'ignored' | 'mail_offers' | 'stopped_at'>;

const USUAL: Wish = {
  level: 'all',
  kinds: null,
  paused_until: null,
  day_starts: null,
  day_ends: null,
  most_a_day: null,
};

/** A pause that is over is none. */
export async function findWish(db: Db, memberId: string, now: Date): Promise<Wish> {
  const wish = await db
    .selectFrom('news_wish')
    .select(['level', 'kinds', 'paused_until', 'day_starts', 'day_ends', 'most_a_day'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (!wish) return USUAL;
  return wish.paused_until !== null && wish.paused_until <= now ? { ...wish, paused_until: null } : wish;
}

export async function saveWish(trx: Trx, memberId: string, wish: Wish): Promise<void> {
  await trx
    .insertInto('news_wish')
    .values({ member_id: memberId, ...wish })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet(wish))
    .execute();
}

/** They want to be left alone: what they asked for before that, where nobody has seen it yet, is not asked for any more. */
export async function noteStopped(trx: Trx, memberId: string, now: Date): Promise<void> {
  await trx
    .insertInto('news_wish')
    .values({ member_id: memberId, stopped_at: now })
    .onConflict((conflict) => conflict.column('member_id').doUpdateSet({ stopped_at: now }))
    .execute();
}
