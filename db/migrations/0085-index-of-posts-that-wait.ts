import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** Only of messages that tell of a post: of all that waits it looked like the shortest list to read whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists outbox_of_post`.execute(db);
  await sql`
    create index concurrently outbox_of_post on outbox (post_id)
      where state = 'pending' and post_id is not null`.execute(db);
}
