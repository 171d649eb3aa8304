import { type Kysely, sql } from 'kysely';

/** A member may hear of the posts of neighbouring towns too. The town comes first: its posts are told to all who follow it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table follow (
      town_id integer not null references town (id),
      member_id bigint not null references member (id),
      since timestamptz not null,
      primary key (town_id, member_id)
    )`.execute(db);
  await sql`create index follow_member on follow (member_id)`.execute(db);
}
