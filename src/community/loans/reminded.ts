import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { loanTopic } from '../claims/topics.ts';

/**
 * How many of the words about a loan that was due reached its borrower, in Messenger or beside it. What still waits for their
 * return, or was replaced by the next before they came, they have not had.
 */
export async function countReminded(
  db: Db,
  { claimId, borrower, due }: { claimId: string; borrower: string; due: string },
): Promise<number> {
  const { count } = await db
    .selectFrom('outbox as o')
    .leftJoin('side_message as s', 's.id', 'o.side_message_id')
    .select(sql<string>`count(distinct o.says)`.as('count'))
    .where('o.member_id', '=', borrower)
    .where('o.topic', '=', loanTopic(claimId))
    // what the index is limited to; their words may be gone
    .where(sql<boolean>`o.topic like 'loan:%'`)
    .where('o.says', 'in', ['loan.late-1', 'loan.late-2', 'loan.late-3'])
    .where('o.created_at', '>', sql<Date>`${due}::date`)
    .where((eb) => eb.or([eb('o.state', '=', 'sent'), eb('s.state', '=', 'sent')]))
    .executeTakeFirstOrThrow();
  return Number(count);
}
