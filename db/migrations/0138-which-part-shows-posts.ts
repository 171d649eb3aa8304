import { type Kysely, sql } from 'kysely';

/**
 * Which of a message's parts shows the cards of the posts it tells of: a heading that went out before it has told of none. What waits now
 * has 0, the rule of before, as has what a program of before goes on writing beside this: to look through all that waits for its cards
 * would hold up everything that is sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table outbox add column cards_part smallint not null default 0`.execute(db);
}
