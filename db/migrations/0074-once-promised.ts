import { type Kysely, sql } from 'kysely';

/** When it was last promised to whoever answered: of an answer that was never more than that nobody says « ce n'est plus promis à … ». */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table claim add column promised_at timestamptz`.execute(db);
  await sql`update claim set promised_at = decided_at where state = 'accepted'`.execute(db);
}
