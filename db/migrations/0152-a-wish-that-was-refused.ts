import { type Kysely, sql } from 'kysely';

/** « non merci », and minutes later « ok va pour le casque aussi »: what it is yes to is known only while the wish is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claim add column refused_wish text`.execute(db);
}
