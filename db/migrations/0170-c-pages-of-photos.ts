import { type Kysely, sql } from 'kysely';

/** The Page of photos, as for conversations (0170-a). */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table media add column page_id text`.execute(db);
  await sql`
    create trigger media_page before insert on media
      for each row when (new.page_id is null) execute function page_of_its_member()`.execute(db);
}
