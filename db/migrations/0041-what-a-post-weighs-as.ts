import { type Kysely, sql } from 'kysely';

/**
 * A post whose words are forgotten goes on weighing what it weighed: the name of the table of weights that its thing went
 * by, never words of its author. null: it still has its own, or weighs what is not known.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table post add column weighs_as text`.execute(db);
}
