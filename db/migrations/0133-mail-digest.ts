import { type Kysely, sql } from 'kysely';

/**
 * F5. What is new in their town by e-mail, each day or each week, for whoever has asked for it at the address they confirmed: when the
 * next one is due stands beside it. That one went out, or was tried, is a row (0139). Each step takes one table that is in use, shortly:
 * with one in its hands it would hold everybody up while it waits for the next.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table side_channel
      add column digest text check (digest in ('day', 'week')),
      -- the morning of the next one
      add column digest_at timestamptz`.execute(db);
}
