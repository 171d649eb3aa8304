import { type Kysely, sql } from 'kysely';

/** Whoever the clock would have let in, were there not a crowd: they come in once it is over, if nothing else speaks against it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table member add column kept_by_crowd boolean not null default false`.execute(db);
}
