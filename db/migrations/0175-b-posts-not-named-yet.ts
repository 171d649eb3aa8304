import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** What is being put on a Page and has no name of Meta's yet: next to nothing, asked for with each comment. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists page_post_unnamed`.execute(db);
  await sql`
    create index concurrently page_post_unnamed on page_post (page_id)
      where feed_id is null and begun_at is not null`.execute(db);
}
