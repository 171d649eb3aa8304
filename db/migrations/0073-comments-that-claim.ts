import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** After each turn it is asked whether its member has named a post in a comment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index concurrently if not exists page_comment_claims on page_comment (member_id)
      where claims_post is not null`.execute(db);
}
