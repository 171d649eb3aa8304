import { type Kysely, sql } from 'kysely';

/**
 * What belongs to a member says their Page, so that it can be found by it first and lie beside it (docs/scale.md). The program gives it;
 * whoever leaves it out (programs of before, imports by hand) has it filled in, and pays for that alone. Tables that follow have the
 * same; rows that are there are filled, and keys made, in `0170-g-keys-by-page.ts`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function page_of_its_member() returns trigger language plpgsql as $body$
    begin
      new.page_id := (select m.page_id from public.member m where m.id = new.member_id);
      return new;
    end
    $body$`.execute(db);
  await sql`alter table conversation add column page_id text`.execute(db);
  await sql`
    create trigger conversation_page before insert on conversation
      for each row when (new.page_id is null) execute function page_of_its_member()`.execute(db);
}
