import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';

/** Longer ago, what is written is no answer any more. */
const LATELY_MS = 24 * 3_600_000;

/** The question in the last message a member has received: read from what was sent, so that nothing came after it. */
export async function findQuestionShown(trx: Trx, memberId: string, now: Date): Promise<string | null> {
  const { rows } = await sql<{ question: string | null }>`
    select substring(parts::text from '"v1:do:reply-to:([1-9][0-9]{0,17})"') as question
      from outbox
     where member_id = ${memberId} and next_part > 0 and created_at > ${new Date(now.getTime() - LATELY_MS)}
     order by coalesce(settled_at, created_at) desc, id desc
     limit 1`.execute(trx);
  return rows[0]?.question ?? null;
}
