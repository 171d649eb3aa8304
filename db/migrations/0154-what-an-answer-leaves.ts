import { type Kysely, sql } from 'kysely';

export const isAlone = true;

/** What retention takes of an answer, the messages it came by too (0144): found by when the answer ended, in the words of src/retention/sharing.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // what a try that was cut off left behind is of no use
  await sql`drop index concurrently if exists claim_leaves`.execute(db);
  await sql`
    create index concurrently claim_leaves on claim (coalesce(decided_at, created_at))
      where (word is not null or offered is not null or offered_media is not null or countered is not null
             or refused_wish is not null or said_in is not null or parts_in is not null or word_in is not null)
        and state not in ('waiting', 'accepted', 'out')`.execute(db);
  await sql`drop index concurrently if exists claim_ended`.execute(db);
}
