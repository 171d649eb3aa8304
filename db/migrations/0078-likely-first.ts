import { type Kysely, sql } from 'kysely';

/** Of posts, those are told first who asked for the like, then those who are likely to want it: see src/outbox/deliver.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table delivery add column likely boolean not null default false`.execute(db);
  // among broadcasts: 0 asked for by an alert, 1 likely to be wanted, 2 the others; what is about no post is 0
  await sql`alter table outbox add column rank smallint not null default 0`.execute(db);
}
