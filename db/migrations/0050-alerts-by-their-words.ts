import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** A new post compares each wish of its town once, and reads the alerts of those that it answers. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index concurrently if exists alert_words`.execute(db);
  await sql`create index concurrently alert_words on alert (town_id, words)`.execute(db);
  await sql`drop index concurrently if exists alert_town`.execute(db);
}
