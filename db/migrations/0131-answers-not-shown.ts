import { type Kysely, sql } from 'kysely';

/** Those whom an owner has not been shown yet are found however many wait. */
export const isAlone = true;

export async function up(db: Kysely<unknown>): Promise<void> {
  // one that an interrupted attempt has left is not valid
  await sql`drop index concurrently if exists claim_unshown`.execute(db);
  await sql`
    create index concurrently claim_unshown on claim (post_id, id)
     where state = 'waiting' and shown_at is null`.execute(db);
}
