import { type Kysely, sql } from 'kysely';

/** The address that a digest goes to; null: the member has given it up since. A step of its own, as 0133 says; nobody writes digests yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table digest add column channel_id bigint references side_channel (id) on delete set null`.execute(db);
  await sql`create index digest_channel on digest (channel_id)`.execute(db);
}
