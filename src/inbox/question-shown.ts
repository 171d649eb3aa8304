import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';

/** Longer ago, what is written is no answer any more. */
const LATELY_MS = 24 * 3_600_000;

/**
 * What the last message a member has received asks for a written answer to: a question about a post, by its id, or a word of the
 * admins. Read from what was sent, so that nothing came after it.
 */
export async function findQuestionShown(
  trx: Trx,
  memberId: string,
  now: Date,
): Promise<{ question: string } | 'admins' | null> {
  const { rows } = await sql<{ question: string | null; of_admins: boolean }>`
    select substring(parts::text from '"v1:do:reply-to:([1-9][0-9]{0,17})"') as question,
           parts::text like '%"v1:do:write-back"%' as of_admins
      from outbox
     where member_id = ${memberId} and parts <> '[]'::jsonb and next_part > 0 and created_at > ${new Date(now.getTime() - LATELY_MS)}
     order by coalesce(settled_at, created_at) desc, id desc
     limit 1`.execute(trx);
  const [last] = rows;
  if (last?.of_admins) return 'admins';
  return last?.question == null ? null : { question: last.question };
}
