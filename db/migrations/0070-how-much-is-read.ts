import { type Kysely, sql } from 'kysely';

/** How much a member has written over hours: nobody may use up the calls of their Page, see src/inbox/pace.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table conversation
      -- when all that was read of them would have come in, had it come at the pace that may go on for ever
      add column paced_ahead timestamptz,
      -- they were told that the rest is read slowly
      add column paced_slowly boolean not null default false`.execute(db);
}
