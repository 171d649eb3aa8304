import type { Db } from '../../database/database.ts';
import type { Post } from './post.table.ts';

/** « remets-le »: what was taken down by mistake can be put up again for so long. */
const TAKEN_BACK_MS = 60 * 60_000;

/** Whether no admin has looked at it since it began to wait for their look: however it ended, it is not up again without. */
export const awaitsLook = ({ held_at, looked_at }: Pick<Post, 'held_at' | 'looked_at'>): boolean =>
  held_at !== null && (looked_at === null || looked_at < held_at);

/** Withdrawn a moment ago, and not while an admin's look was waited for: that would get round it. */
export const isJustWithdrawn = (
  { outcome, closed_at, held_at, looked_at }: Pick<Post, 'outcome' | 'closed_at' | 'held_at' | 'looked_at'>,
  now: Date,
): boolean =>
  outcome === 'withdrawn' &&
  closed_at !== null &&
  now.getTime() - closed_at.getTime() < TAKEN_BACK_MS &&
  !awaitsLook({ held_at, looked_at });

/** What a member has withdrawn a moment ago in this town and may put up again, the last first. */
export async function listJustWithdrawn(db: Db, memberId: string, townId: number, now: Date): Promise<Post[]> {
  const posts = await db
    .selectFrom('post')
    .selectAll()
    .where('member_id', '=', memberId)
    .where('town_id', '=', townId)
    .where('outcome', '=', 'withdrawn')
    .where('closed_at', '>', new Date(now.getTime() - TAKEN_BACK_MS))
    .orderBy('closed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(10)
    .execute();
  return posts.filter((post) => isJustWithdrawn(post, now));
}
