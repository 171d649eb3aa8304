import { type Kysely, sql } from 'kysely';

/** An index over a table that is in use is built beside what goes on: outside of a transaction. */
export const isAlone = true;

/**
 * What 0171-d and the following make keys of, and what takes the place of an index without the town. The old keys that programs of before infer
 * (`on conflict`) are built anew behind the new ones: of several unique indexes the oldest is looked at first, and one that
 * is not the statement's own makes a failure of what should have been a conflict.
 */
const INDEXES = {
  post_town: sql`unique index concurrently post_town on post (town_id, id)`,
  claim_town: sql`unique index concurrently claim_town on claim (town_id, id)`,
  // all the answers to a post, whatever has become of them
  claim_post: sql`index concurrently claim_post on claim (town_id, post_id, id)`,
  claim_town_once: sql`unique index concurrently claim_town_once on claim (town_id, post_id, member_id)
    where state in ('waiting', 'accepted', 'out')`,
  claim_town_waiting: sql`index concurrently claim_town_waiting on claim (town_id, post_id, id) where state = 'waiting'`,
  claim_town_held: sql`index concurrently claim_town_held on claim (town_id, post_id) where state in ('accepted', 'out', 'done')`,
  claim_town_unshown: sql`index concurrently claim_town_unshown on claim (town_id, post_id, id)
    where state = 'waiting' and shown_at is null`,
  delivery_town: sql`unique index concurrently delivery_town on delivery (town_id, post_id, member_id)`,
  delivery_before: sql`unique index concurrently delivery_before on delivery (post_id, member_id)`,
  relay_message_town: sql`index concurrently relay_message_town on relay_message (town_id, claim_id, id)`,
  reminder_town: sql`unique index concurrently reminder_town on reminder (town_id, what, post_id, claim_id) nulls not distinct`,
  reminder_town_claim: sql`index concurrently reminder_town_claim on reminder (town_id, claim_id) where claim_id is not null`,
  reminder_town_post: sql`index concurrently reminder_town_post on reminder (town_id, post_id)`,
  reminder_before: sql`unique index concurrently reminder_before on reminder (what, post_id, claim_id) nulls not distinct`,
};

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, index] of Object.entries(INDEXES)) {
    // one that an interrupted attempt has left is not valid
    await sql`drop index concurrently if exists ${sql.id(name)}`.execute(db);
    await sql`create ${index}`.execute(db);
  }
}
