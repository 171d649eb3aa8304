import { type Kysely, sql } from 'kysely';

/** What the looks at Meta find out about a Page, which any process can then tell: src/outbox/page-signs.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table page
      add column webhooks_refused text,
      add column resubscribed_at timestamptz,
      add column token_ends_at timestamptz`.execute(db);
}
