import { type Kysely, sql } from 'kysely';

/**
 * What a turn begins and ends with is planned once for each connection. These functions get lists, and of a list PostgreSQL takes
 * every short one for cheaper than what a plan for all would be made for: it planned anew each time, which took longer than what was
 * planned (`src/database/given.ts` keeps statements of the program from that). Whoever is looked up is looked up one by one
 * whatever the plan is made for, so there is nothing to gain by knowing the list. Programs of before call them as they did.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const { name } of (
    await sql<{ name: string }>`
      select oid::regprocedure::text as name from pg_proc
       where pronamespace = 'public'::regnamespace and proname in ('take_in_events', 'take_turns', 'begin_answers')`.execute(
      db,
    )
  ).rows)
    await sql`alter function ${sql.raw(name)} set plan_cache_mode = force_generic_plan`.execute(db);
}
