import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** « non merci » under a post: what the same person wanted in earlier comments is looked for. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create index concurrently if not exists page_comment_author on page_comment (author_mark, id)
      where author_mark is not null`.execute(db);
}
