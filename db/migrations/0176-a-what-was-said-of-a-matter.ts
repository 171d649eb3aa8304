import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/**
 * Whether a member has been told something of one loan, or of one answer, is asked also once the words are gone: of that there was no index,
 * and what was said to everybody was read. Of these few messages only: the others do not pay for it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists outbox_matter`.execute(db);
  await sql`
    create index concurrently outbox_matter on outbox (member_id, topic)
      where topic like 'loan:%' or topic like 'unreached:%'`.execute(db);
}
