import { type Kysely, sql } from 'kysely';

/** A5. What a town forbids beside the law, and for how long posts stay there when their authors say nothing. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table town
      -- 'animal', 'alcohol', or things in the admins' own words
      add column forbidden text[] not null default '{alcohol,animal}',
      add column food_days smallint not null default 6 check (food_days between 1 and 14),
      add column gift_days smallint not null default 30 check (gift_days between 3 and 90),
      add column request_days smallint not null default 14 check (request_days between 3 and 90),
      -- null: no end
      add column loan_days smallint check (loan_days between 7 and 365),
      add column service_days smallint check (service_days between 7 and 365)`.execute(db);
}
