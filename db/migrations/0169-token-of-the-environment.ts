import { type Kysely, sql } from 'kysely';

/** By what is kept here a start knows that `page add` came after the environment's token: src/community/towns/environment-token.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table page add column environment_digest bytea`.execute(db);
}
