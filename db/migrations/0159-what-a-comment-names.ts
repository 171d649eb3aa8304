import { type Kysely, sql } from 'kysely';

/** The post that a comment names as it stands, whatever became of it: told of again, it says nothing new. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page_comment add column named_post bigint`.execute(db);
}
