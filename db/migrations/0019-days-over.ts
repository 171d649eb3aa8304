import { type Kysely, sql } from 'kysely';

/** Answers that still wait for days gone by are looked for every minute. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index claim_days_over on claim (to_on) where state = 'waiting' and to_on is not null`.execute(db);
}
