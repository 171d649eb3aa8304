import { type Kysely, sql } from 'kysely';

/** A comment that names a post is an answer to it, as soon as its author is here: see src/feed/claim-by-comment.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page_comment add column claims_post bigint`.execute(db);
}
