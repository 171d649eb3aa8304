import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** Of a million addresses those whose morning it is are found by this. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists side_channel_digest`.execute(db);
  await sql`
    create index concurrently side_channel_digest on side_channel (digest_at, id) where digest is not null`.execute(db);
}
