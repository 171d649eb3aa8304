import { type Kysely, sql } from 'kysely';

/** A town may be stricter, or less, about one sign of a doubtful post than about the others; '{}': about none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table town add column hold_levels jsonb not null default '{}'`.execute(db);
}
