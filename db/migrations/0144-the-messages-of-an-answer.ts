import { type Kysely, sql } from 'kysely';

/**
 * The messages by which somebody answered, said how many they would like, and added a word (ids of events of the inbox): what is edited of
 * them afterwards is an answer's. No reference: an event goes long before an answer does.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claim
      add column said_in bigint,
      add column parts_in bigint,
      add column word_in bigint`.execute(db);
}
