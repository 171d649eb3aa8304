import { type Kysely, sql } from 'kysely';

/** The posts that a broadcast of several speaks of: it keeps the rules that one alone keeps (that one is `post_id`). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column post_ids bigint[]`.execute(db);
}
