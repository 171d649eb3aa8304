import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** They are looked for by the minute. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists side_message_climbs`.execute(db);
  await sql`
    create index concurrently side_message_climbs on side_message (climbs_at) where climbs_at is not null`.execute(db);
}
