import { type Kysely, sql } from 'kysely';

/** Whoever waits behind all reminders comes in by time once their town settles it so: those of whom it was not noted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update member set kept_by_crowd = true
     where status = 'pending' and reminders >= 3 and town_id in (select id from town where after_48h <> 'approve')`.execute(
    db,
  );
}
