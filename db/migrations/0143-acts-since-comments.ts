import { type Kysely, sql } from 'kysely';

/** What somebody did since they were answered is noted beside their comment as it is handled: src/inbox/noted-acts.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table page_comment
      -- the last event of anybody that was stored before the answer was
      add column answered_after bigint not null default 0,
      add column acts bigint[] not null default '{}'`.execute(db);
}
