import { type Kysely, sql } from 'kysely';

/**
 * That a post is up again, a row each time, beside `broadcast`: whoever puts it up waits for nobody who writes that post's deliveries, and a
 * courier of before, which knows nothing of it, leaves it to those that do.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table renewal (
      id bigint generated always as identity primary key,
      post_id bigint not null,
      since timestamptz not null
    )`.execute(db);
  await sql`create index renewal_post on renewal (post_id)`.execute(db);
}
