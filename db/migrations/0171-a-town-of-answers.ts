import { type Kysely, sql } from 'kysely';

/** Each of its statements takes a table on its own, shortly, and is none the worse for being said again. */
export const isAlone = true;

/** And whose town it is. */
const TOWN_OF = {
  delivery: 'town_of_post',
  claim: 'town_of_post',
  reminder: 'town_of_post',
  relay_message: 'town_of_claim',
};

/**
 * What is owed, answered, due and said of a post carries the post's town, so that it may lie beside it (docs/scale.md). Whoever
 * leaves it out (programs of before, which this one may run beside) gets that of the post or the answer. A post never changes its town.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  // steps aside like any step that waits for a table (src/database/migrate.ts), and begins again
  await sql`set lock_timeout = '3s'`.execute(db);
  await sql`
    create or replace function town_of_post() returns trigger language plpgsql as $body$
    begin
      new.town_id := (select p.town_id from public.post p where p.id = new.post_id);
      return new;
    end
    $body$`.execute(db);
  await sql`
    create or replace function town_of_claim() returns trigger language plpgsql as $body$
    begin
      new.town_id := (select c.town_id from public.claim c where c.id = new.claim_id);
      return new;
    end
    $body$`.execute(db);
  for (const [table, of] of Object.entries(TOWN_OF)) {
    await sql`alter table ${sql.id(table)} add column if not exists town_id integer`.execute(db);
    await sql`
      create or replace trigger ${sql.id(`${table}_town`)} before insert on ${sql.id(table)}
        for each row when (new.town_id is null) execute function ${sql.id(of)}()`.execute(db);
  }
}
