import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** What would not be true any more is asked for each minute; few messages have such a moment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists outbox_not_after`.execute(db);
  await sql`
    create index concurrently outbox_not_after on outbox (not_after)
      where state = 'pending' and not_after is not null`.execute(db);
}
