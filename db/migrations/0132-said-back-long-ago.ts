import { type Kysely, sql } from 'kysely';

/**
 * What its borrower said is back, and its lender, asked twice, has never confirmed: the borrower's word counts from now on (see
 * src/community/loans/said-back.ts), of these tomorrow.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    insert into reminder (what, post_id, claim_id, at)
    select 'said-back', c.post_id, c.id, greatest(now() + interval '1 day', c.said_back_at + interval '7 days')
      from claim c
     where c.state = 'out' and c.said_back_at is not null
       and not exists (select from reminder r where r.claim_id = c.id and r.what = 'loan-late')
    on conflict do nothing`.execute(db);
}
