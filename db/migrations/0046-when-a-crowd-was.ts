import { type Kysely, sql } from 'kysely';

/** When more waited in a town than its admins can look at one by one, as it was noticed last. null: not since this is noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table town add column crowd_seen_at timestamptz`.execute(db);
}
