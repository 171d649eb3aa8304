import { type Kysely, sql } from 'kysely';

/** A notification that a push service took, and that no browser has shown by then, was in vain: src/side/unseen.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table side_message add column climbs_at timestamptz`.execute(db);
}
