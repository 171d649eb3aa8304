import { type Kysely, sql } from 'kysely';
import { build } from '../in-use.ts';

export const isAlone = true;

/**
 * Whether a member has been told something of one loan, or of one answer, is asked also once the words are gone: of that there was no index,
 * and what was said to everybody was read. Of these few messages only: the others do not pay for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = sql`
    index concurrently outbox_matter on outbox (member_id, topic) where topic like 'loan:%' or topic like 'unreached:%'`;
  await build(db, 'outbox_matter', index);
}
