import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { SendMessage } from '../messenger/send-message.ts';

/**
 * Whether the very same was said within the last minute. Of several who ask for the same member at once, one gets « no »
 * and the others wait for its commit.
 */
export async function wasJustSaid(
  trx: Trx,
  memberId: string,
  lane: 0 | 1,
  parts: SendMessage[],
  now: Date,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtextextended('just-said', ${memberId}::bigint))`.execute(trx);
  const said = await trx
    .selectFrom('outbox')
    .select('id')
    .where('member_id', '=', memberId)
    .where('lane', '=', lane)
    .where('created_at', '>', new Date(now.getTime() - 60_000))
    // what the index of a member's messages is limited to
    .where(sql<boolean>`parts <> '[]'`)
    .where(sql<boolean>`parts = ${JSON.stringify(parts)}::jsonb`)
    .limit(1)
    .executeTakeFirst();
  return said !== undefined;
}
