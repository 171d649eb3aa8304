import { type Kysely, sql } from 'kysely';

/** Requests that Meta passed on: the status page answers by their code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table data_deletion (
      code text primary key,
      requested_at timestamptz not null
    )`.execute(db);
}
