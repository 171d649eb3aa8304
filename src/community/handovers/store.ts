import type { Selectable } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { ofItsPost } from '../claims/is-of.ts';
import type { FollowUpTable } from './follow-up.table.ts';

export type FollowUp = Selectable<FollowUpTable>;

/** How long it is known that somebody did not come. */
const KEEP_MS = 365 * 86_400_000;

export async function findFollowUp(db: Db, claimId: string): Promise<FollowUp> {
  const row = await db.selectFrom('follow_up').selectAll().where('claim_id', '=', claimId).executeTakeFirst();
  return row ?? { claim_id: claimId, asked: 0, owner_said: null, claimant_said: null };
}

/** Under the post's lock. */
export async function saveFollowUp(trx: Trx, row: FollowUp): Promise<void> {
  const { claim_id, ...rest } = row;
  await trx
    .insertInto('follow_up')
    .values(row)
    .onConflict((conflict) => conflict.column('claim_id').doUpdateSet(rest))
    .execute();
}

/** The two agreed on a meeting: what comes of that is asked anew. Under the post's lock. */
export async function askAnew(trx: Trx, claimId: string): Promise<void> {
  await trx.updateTable('follow_up').set({ asked: 0 }).where('claim_id', '=', claimId).execute();
}

/** When the two are to meet, as they agreed; null: that has gone by, or they have not. */
export async function meetsAt(db: Db, claimId: string, now: Date): Promise<Date | null> {
  const found = await db
    .selectFrom('meeting')
    .select('at')
    .where('claim_id', '=', claimId)
    .where('confirmed_at', 'is not', null)
    .where('at', '>', now)
    .executeTakeFirst();
  return found?.at ?? null;
}

/** What somebody is said not to have come to, newest first. `isDenied`: they have said that they did. */
export async function listAbsences(
  db: Db,
  about: string,
  since: Date,
  limit: number,
): Promise<{ id: string; isDenied: boolean }[]> {
  const rows = await db
    .selectFrom('claim')
    .leftJoin('no_show', (join) =>
      join.onRef('no_show.claim_id', '=', 'claim.id').onRef('no_show.about_member', '=', 'claim.member_id'),
    )
    .select(['claim.id', 'no_show.at'])
    .where('claim.member_id', '=', about)
    .where('claim.state', '=', 'missed')
    .where('claim.decided_at', '>', since)
    .orderBy('claim.decided_at', 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .execute();
  return rows.map(({ id, at }) => ({ id, isDenied: at === null }));
}

/** What stands still, and its owner is said not to have been there for, newest first. */
export async function listAwayFrom(db: Db, owner: string, since: Date, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('no_show')
    .innerJoin('claim', 'claim.id', 'no_show.claim_id')
    .innerJoin('post', ofItsPost)
    .select('claim.id')
    .where('no_show.about_member', '=', owner)
    .where('post.member_id', '=', owner)
    .where('claim.state', '=', 'accepted')
    .where('no_show.at', '>', since)
    .orderBy('no_show.at', 'desc')
    .orderBy('claim.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

/** Said twice of the same promise by the same person, it counts once. */
export async function insertNoShow(
  trx: Trx,
  { claimId, about, by, now }: { claimId: string; about: string; by: string; now: Date },
): Promise<void> {
  await trx
    .insertInto('no_show')
    .values({ claim_id: claimId, about_member: about, by_member: by, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** They say that they were there. @returns false: nobody holds it against them any more */
export async function deleteNoShow(trx: Trx, claimId: string, about: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('no_show')
    .where('claim_id', '=', claimId)
    .where('about_member', '=', about)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** How often each of these was waited for in vain, as others say; nobody who never was. */
export async function countNoShows(db: Db, memberIds: readonly string[]): Promise<Map<string, number>> {
  if (memberIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('no_show')
    .select(['about_member', ({ fn }) => fn.countAll<string>().as('count')])
    .where('about_member', 'in', [...memberIds])
    .groupBy('about_member')
    .execute();
  return new Map(rows.map(({ about_member, count }) => [about_member, Number(count)]));
}

export async function forgetNoShows(db: Db, now: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('no_show')
    .where('at', '<', new Date(now.getTime() - KEEP_MS))
    .executeTakeFirst();
  return Number(numDeletedRows);
}
