import { type Kysely, sql } from 'kysely';

/** Alerts of those who have moved to another town stayed behind, and were answered by nothing any more. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    update alert set town_id = m.town_id from member m
     where m.id = alert.member_id and m.town_id is not null and m.town_id <> alert.town_id`.execute(db);
}
