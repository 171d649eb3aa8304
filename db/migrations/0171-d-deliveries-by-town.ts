import { type Kysely, sql } from 'kysely';

/**
 * The key begins with the town. Programs of before say `on conflict (post_id, member_id)`: for them there is `delivery_before`, which costs
 * each delivery an entry, and which a later release drops.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table delivery
      drop constraint delivery_pkey,
      add constraint delivery_pkey primary key using index delivery_town`.execute(db);
}
