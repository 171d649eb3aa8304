import { type Kysely, sql } from 'kysely';

/**
 * When somebody was last sent something they had not asked for: the next such message comes a second later. One row a person, written with
 * what became of the message. No foreign key: it would be checked for each message of a broadcast.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table spoken (
      member_id bigint primary key,
      at timestamptz not null
    ) with (fillfactor = 70)`.execute(db);
}
