import { type Kysely, sql } from 'kysely';

/** A comment that is answered late claims for nobody who has asked for silence since: src/feed/claim-by-comment.ts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // when they last said « stop », or wanted to hear nothing (for a while)
  await sql`alter table news_wish add column stopped_at timestamptz`.execute(db);
}
