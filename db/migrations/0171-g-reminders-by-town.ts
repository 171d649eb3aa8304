import { type Kysely, sql } from 'kysely';

/**
 * The same of what is due. Programs of before say `on conflict (what, post_id, claim_id)`: for them there is `reminder_before`, which a
 * later release drops.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index reminder_claim, reminder_post`.execute(db);
  await sql`alter index reminder_town_claim rename to reminder_claim`.execute(db);
  await sql`alter index reminder_town_post rename to reminder_post`.execute(db);
  await sql`
    alter table reminder
      drop constraint reminder_what_post_id_claim_id_key,
      add constraint reminder_once unique using index reminder_town`.execute(db);
}
