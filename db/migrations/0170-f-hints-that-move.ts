import { type Kysely, sql } from 'kysely';

/**
 * Somebody follows their town to another Page (`src/inbox/move-page.ts`): what is theirs goes with them. Foreign keys carry that where
 * there are any (0170-g); hints and moments have none, for speed. In the database, so that programs of before do it too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function move_hints() returns trigger language plpgsql as $body$
    begin
      update public.ready set page_id = new.page_id where page_id = old.page_id and member_id = new.id;
      update public.spoken set page_id = new.page_id where page_id = old.page_id and member_id = new.id;
      return null;
    end
    $body$`.execute(db);
  await sql`
    create trigger member_moved after update of page_id on member
      for each row when (old.page_id is distinct from new.page_id) execute function move_hints()`.execute(db);
}
