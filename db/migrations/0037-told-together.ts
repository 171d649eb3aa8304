import { type Kysely, sql } from 'kysely';

/** When the admins were last told of many words to them, and of many neighbours who vouch: one card for all, and a rest. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table town
      add column words_told_at timestamptz,
      add column vouches_told_at timestamptz`.execute(db);
  // what is to be taken back of a crowd that was refused at one go
  await sql`create index member_decided on member (town_id, decided_at) where status = 'refused'`.execute(db);
}
