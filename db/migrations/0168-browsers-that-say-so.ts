import { type Kysely, sql } from 'kysely';

/** Only of a browser whose worker says what it shows does silence tell that it has shown nothing: src/side/unseen.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table side_channel add column says_shown boolean not null default false`.execute(db);
}
