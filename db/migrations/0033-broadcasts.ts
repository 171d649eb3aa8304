import { type Kysely, sql } from 'kysely';

/** Publishing in a town of a million costs its author no more than in a town of ten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // posts whose deliveries are to be written, by the courier, as soon as they are published
  await sql`
    create table broadcast (
      post_id bigint primary key references post (id),
      since timestamptz not null,
      -- all deliveries are there; what is left is to look whether the post has ended meanwhile
      written boolean not null default false
    )`.execute(db);
  // checking a million new rows one by one took two thirds of writing them; members and posts are never deleted, only
  // emptied, and what is owed to whoever leaves goes with the retention of this table
  await sql`alter table delivery drop constraint delivery_post_id_fkey, drop constraint delivery_member_id_fkey`.execute(
    db,
  );
}
