import { type Kysely, sql } from 'kysely';

/**
 * A question of its owner about a post may be for one of those who answered alone. null: for all of them. And whether the
 * buttons by which a longer loan is granted name the day it was asked for; those of before do not.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table post_question add column of_member bigint references member (id) on delete cascade`.execute(db);
  await sql`alter table claim add column more_dated boolean not null default false`.execute(db);
}
