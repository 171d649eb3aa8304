import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/**
 * Whoever waits is told once of each answer that its reader did not come back for: whether they have been is looked for among all
 * messages of three months, and of these next to none says it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists outbox_unreached`.execute(db);
  await sql`
    create index concurrently outbox_unreached on outbox (topic)
      where topic like 'unreached:%'`.execute(db);
}
