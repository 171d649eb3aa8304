import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { claimTopic } from './topics.ts';

/** A sentence about this answer has been said to them (a week ago at most), or waits to be. @param key of the sentence */
export async function isSaidTo(db: Db, memberId: string, claimId: string, key: string): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('member_id', '=', memberId)
    .where('topic', '=', claimTopic(claimId))
    .where('says', '=', key)
    .where('state', 'not in', ['expired', 'failed'])
    // what the index of a member's messages is limited to: whose words are kept
    .where(sql<boolean>`parts <> '[]'`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
