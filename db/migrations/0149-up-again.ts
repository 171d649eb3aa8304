import { type Kysely, sql } from 'kysely';

/** A post that is put up again costs its author no more in a town of a million than in one of ten: whoever had not heard of it is owed it behind that. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // how often it was put up again since the row is there; 0: what is to be told is what is published
  await sql`alter table broadcast add column up_again integer not null default 0`.execute(db);
}
