import { type Kysely, sql } from 'kysely';

/** What Meta allows a Page: its budget of calls a day, and how much of its limits Meta says is used. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table page
      -- what was used of the calls of a day, which are 200 for each person the Page can write to; it flows off with time
      add column used double precision not null default 0,
      add column used_at timestamptz not null default 'epoch',
      -- how many people that is, and when they were counted last; null: not yet, and nothing is held back
      add column engaged integer,
      add column engaged_at timestamptz,
      -- the highest share that Meta reported, in percent, and when: kept only while it is high
      add column usage_percent smallint,
      add column usage_at timestamptz`.execute(db);
}
