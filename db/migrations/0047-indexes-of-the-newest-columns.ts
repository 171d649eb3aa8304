import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/** Of the columns that came with 0042, 0044 and 0045. */
const INDEXES = {
  member_kept_by_crowd: sql`member (town_id) where kept_by_crowd`,
  post_question_of: sql`post_question (of_member) where of_member is not null`,
  // only of what may still be asked again: what was sent stays in the table for long
  outbox_posts: sql`outbox using gin (post_ids) where post_ids is not null and state = 'pending'`,
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, of] of Object.entries(INDEXES)) {
    // one that an interrupted attempt has left is not valid
    await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db);
    await sql`create index concurrently ${sql.id(name)} on ${of}`.execute(db);
  }
}
