import type { Db, Trx } from '../../database/database.ts';
import type { PostReport } from './report.table.ts';

/** @returns false when this person had reported it already: it counts once. Under the post's lock. */
export async function insertReport(
  trx: Trx,
  report: Pick<PostReport, 'post_id' | 'member_id' | 'words' | 'at'>,
): Promise<boolean> {
  const inserted = await trx
    .insertInto('post_report')
    .values(report)
    .onConflict((conflict) => conflict.columns(['post_id', 'member_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function hasReported(db: Db, postId: string, memberId: string): Promise<boolean> {
  const row = await db
    .selectFrom('post_report')
    .select('id')
    .where('post_id', '=', postId)
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  return row !== undefined;
}

/** What no admin has looked at yet, the oldest first. */
export async function listOpenReports(db: Db, postId: string): Promise<PostReport[]> {
  return db
    .selectFrom('post_report')
    .selectAll()
    .where('post_id', '=', postId)
    .where('settled_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** How many posts wait that were reported, as in awaiting.ts. @param since only those reported after this moment */
export async function countReported(db: Db, townId: number, since = new Date(0)): Promise<number> {
  const { count } = await db
    .selectFrom('post_report')
    .innerJoin('post', 'post.id', 'post_report.post_id')
    .select(({ fn }) => fn.count<string>('post.id').distinct().as('count'))
    .where('post.town_id', '=', townId)
    .where('post_report.settled_at', 'is', null)
    // of what its author has ended there is nothing to look at any more
    .where(({ eb, or }) => or([eb('post.outcome', 'is', null), eb('post.outcome', '=', 'held')]))
    .where('post_report.at', '>', since)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** An admin has decided. @returns who had reported it. Under the post's lock */
export async function settleReports(trx: Trx, postId: string, now: Date): Promise<string[]> {
  const settled = await trx
    .updateTable('post_report')
    .set({ settled_at: now })
    .where('post_id', '=', postId)
    .where('settled_at', 'is', null)
    .returning('member_id')
    .execute();
  return settled.map(({ member_id }) => member_id);
}

const DAY_MS = 24 * 60 * 60_000;

/** How many posts a member has reported within a day. */
export async function countReportsToday(db: Db, memberId: string, now: Date): Promise<number> {
  const { count } = await db
    .selectFrom('post_report')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('member_id', '=', memberId)
    .where('at', '>', new Date(now.getTime() - DAY_MS))
    .executeTakeFirstOrThrow();
  return Number(count);
}
