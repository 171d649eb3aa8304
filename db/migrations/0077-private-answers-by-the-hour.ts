import { type Kysely, sql } from 'kysely';

/** What a Page may still answer in private to comments: Meta counts these by the hour, apart from its other messages. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table page
      add column replies_bucket double precision not null default 375,
      add column replies_bucket_at timestamptz not null default 'epoch'`.execute(db);
}
