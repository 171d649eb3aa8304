import { type Kysely, sql } from 'kysely';

/** The Page of what became of dialogues, as for conversations (0170-a). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table flow_run add column page_id text`.execute(db);
  await sql`
    create trigger flow_run_page before insert on flow_run
      for each row when (new.page_id is null) execute function page_of_its_member()`.execute(db);
}
