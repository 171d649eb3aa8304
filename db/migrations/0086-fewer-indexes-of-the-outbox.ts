import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** `outbox_of_post` is there instead, and `outbox_shown` begins as `outbox_said` did: each was written three times a message. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index concurrently if exists outbox_post`.execute(db);
  await sql`drop index concurrently if exists outbox_said`.execute(db);
}
