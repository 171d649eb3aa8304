import { type Kysely, sql } from 'kysely';

/** Which picture of a post stands on its Page: taken out of the post, it has to go there too. Those that are there: 0059. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page_post add column photo_key text`.execute(db);
}
