import { type Kysely, sql } from 'kysely';

/** A post that somebody asked to be told of, told beside Messenger: which posts stand in the row before it goes out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table side_message
      add column post_ids bigint[] not null default '{}',
      drop constraint side_message_what_check,
      add constraint side_message_what_check check (what in ('confirm', 'notices', 'alert')) not valid`.execute(db);
}
