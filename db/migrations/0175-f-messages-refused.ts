import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** Those of the last day are counted for whoever watches over the deployment; few are. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists outbox_failed`.execute(db);
  await sql`create index concurrently outbox_failed on outbox (settled_at) where state = 'failed'`.execute(db);
}
