import { type Kysely, sql } from 'kysely';

/** Told by a digest, once; whether its member has read it nobody knows, so that it stays owed to them in Messenger. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table delivery add column mailed_at timestamptz`.execute(db);
}
