import type { Db, Trx } from '../../database/database.ts';

/** @returns false when it was so already */
export async function insertBlock(trx: Trx, memberId: string, blockedId: string, now: Date): Promise<boolean> {
  const inserted = await trx
    .insertInto('block')
    .values({ member_id: memberId, blocked_id: blockedId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('blocked_id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** @returns whether there was anything to take back */
export async function deleteBlock(trx: Trx, memberId: string, blockedId: string): Promise<boolean> {
  const deleted = await trx
    .deleteFrom('block')
    .where('member_id', '=', memberId)
    .where('blocked_id', '=', blockedId)
    .returning('blocked_id')
    .executeTakeFirst();
  return deleted !== undefined;
}

/** Whom a member has blocked, the last first. */
export async function listBlocked(
  db: Db,
  memberId: string,
  limit: number,
): Promise<{ id: string; name: string | null }[]> {
  return await db
    .selectFrom('block')
    .innerJoin('member', 'member.id', 'block.blocked_id')
    .select(['member.id', 'member.name'])
    .where('block.member_id', '=', memberId)
    .orderBy('block.created_at', 'desc')
    .orderBy('member.id')
    .limit(limit)
    .execute();
}

/** Which of the two wants to hear nothing of the other; null: neither. */
export async function blockBetween(db: Db, memberId: string, otherId: string): Promise<'member' | 'other' | null> {
  const rows = await db
    .selectFrom('block')
    .select('member_id')
    .where('member_id', 'in', [memberId, otherId])
    .where('blocked_id', 'in', [memberId, otherId])
    .execute();
  if (rows.some(({ member_id }) => member_id === memberId)) return 'member';
  return rows.length > 0 ? 'other' : null;
}
