import { type Kysely, sql } from 'kysely';

/**
 * A loan is an answer that is `out`: its days are `from_on` and `to_on`, the last being when it is due. What else is to be
 * known while it lasts; it goes with the answer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table claim
      -- until when the borrower would keep it; the lender has been asked
      add column more_until date,
      -- when the borrower said that it is back; the lender has been asked
      add column said_back_at timestamptz`.execute(db);
}
