import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** What was asked for by an alert and not told yet is looked for by the minute, among all that waits for everybody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists delivery_asked`.execute(db);
  await sql`
    create index concurrently delivery_asked on delivery (member_id, post_id) where state = 'waiting' and alert is not null`.execute(
    db,
  );
}
