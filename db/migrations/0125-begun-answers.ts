import { type Kysely, sql } from 'kysely';

/** The call that answers a comment has begun: whoever finds that, and no end of it, does not make it again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page_comment add column begun_at timestamptz`.execute(db);
}
