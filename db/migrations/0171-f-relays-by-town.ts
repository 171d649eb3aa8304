import { type Kysely, sql } from 'kysely';

/** The words of an answer are found by its town first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index relay_message_claim`.execute(db);
  await sql`alter index relay_message_town rename to relay_message_claim`.execute(db);
}
