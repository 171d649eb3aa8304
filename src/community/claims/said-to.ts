import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';

/** A sentence has been said to them (a week ago at most), or waits to be. @param about its topic, the key of the sentence, and since when */
export async function isSaidTo(
  db: Db,
  memberId: string,
  { topic, key, since }: { topic: string; key: string; since?: Date },
): Promise<boolean> {
  const row = await db
    .selectFrom('outbox')
    .select('id')
    .where('member_id', '=', memberId)
    .where('topic', '=', topic)
    .where('says', '=', key)
    .$if(since !== undefined, (query) => query.where('created_at', '>=', since ?? new Date(0)))
    .where('state', 'not in', ['expired', 'failed'])
    // what the index of a member's messages is limited to: whose words are kept
    .where(sql<boolean>`parts <> '[]'`)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
