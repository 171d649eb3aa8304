import { type Kysely, sql } from 'kysely';

/** What did not arrive, as its missing echo tells, is counted apart from what Meta refused: each has an end of its own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column unheard smallint not null default 0`.execute(db);
}
