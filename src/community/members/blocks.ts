import { type ExpressionBuilder, type RawBuilder, sql } from 'kysely';
import type { Database, Db, Trx } from '../../database/database.ts';

/**
 * Whether this member and whoever posted want to hear nothing of each other: neither sees what the other posts. For a
 * query of posts.
 */
export function isBetweenBlocked(memberId: string) {
  return (eb: ExpressionBuilder<Database, 'post'>) =>
    eb.exists(
      eb
        .selectFrom('block')
        .select('block.member_id')
        .where(
          sql<boolean>`(block.member_id, block.blocked_id) in ((post.member_id, ${memberId}), (${memberId}, post.member_id))`,
        ),
    );
}

/** @returns false when it was so already */
export async function insertBlock(trx: Trx, memberId: string, blockedId: string, now: Date): Promise<boolean> {
  const inserted = await trx
    .insertInto('block')
    .values({ member_id: memberId, blocked_id: blockedId, created_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('blocked_id')
    .executeTakeFirst();
  // what was still to be told of each other's posts is not told
  await sql`
    update delivery d set state = 'withdrawn' from post p
     where p.town_id = d.town_id and p.id = d.post_id and d.state = 'waiting'
       and (d.member_id, p.member_id) in ((${memberId}, ${blockedId}), (${blockedId}, ${memberId}))`.execute(trx);
  await withdrawBetween(trx, memberId, blockedId, now);
  return inserted !== undefined;
}

/** `claim c` answers a `post p`, and the one is of the one, the other of the other. */
export const isBetween = (one: string, other: string | RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(c.member_id, p.member_id) in ((${one}::bigint, ${other}::bigint), (${other}::bigint, ${one}::bigint))`;

/**
 * What is written for one of the two and has not been shown: of the other's posts (an offer that brings them is asked again by the sender), and of what was between them as it
 * stood. What comes of the end of it is told anew, and what is lent still is. An owner's news of answers may be of others too:
 * see claims/gather-again.ts.
 */
async function withdrawBetween(trx: Trx, one: string, other: string, now: Date): Promise<void> {
  await sql`
    with between as (
      select c.id from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
       where c.state in ('waiting', 'accepted')
         and ${isBetween(one, other)}
    ), topics as (
      select 'claim:' || id as topic from between union all select 'meeting:' || id from between
    ), taken as (
      update outbox o set state = 'expired', settled_at = ${now}, error = 'blocked', parts = '[]'
       where o.member_id in (${one}, ${other}) and o.state = 'pending' and o.next_part <= case when o.lane = 2 then o.cards_part else 0 end
       and (o.topic in (select topic from topics)
         or (o.lane = 2 and o.topic is distinct from 'keep-open' and exists (
           select from post p where p.id = o.post_id and p.member_id in (${one}, ${other}) and p.member_id <> o.member_id)))
      returning o.member_id, o.post_id
    )
    -- of what it told of nobody was told
    update delivery d set state = 'withdrawn' from taken join post p on p.id = taken.post_id
     where d.town_id = p.town_id and d.post_id = p.id and d.member_id = taken.member_id and d.state = 'told'`.execute(
    trx,
  );
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
