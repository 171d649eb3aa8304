import { type Kysely, sql } from 'kysely';

/**
 * When a thing changed hands, was lent or done, set once: `decided_at` is written anew when a loan comes back, so that it
 * would count in that week. Of what ended before this there is `decided_at` alone.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claim add column handed_at timestamptz`.execute(db);
}
