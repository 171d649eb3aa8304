import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/**
 * What waits for its reader’s return for weeks is of lane 1: each minute its oldest are asked for. Answers and broadcasts, which are most of
 * what is written, never stand in it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists outbox_of_their_own`.execute(db);
  await sql`
    create index concurrently outbox_of_their_own on outbox (created_at)
      where state = 'pending' and lane = 1`.execute(db);
}
