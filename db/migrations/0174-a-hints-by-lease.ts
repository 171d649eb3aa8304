import { type Kysely, sql } from 'kysely';
import { build } from '../in-use.ts';

export const isAlone = true;

/** Whether somebody has a member is one look, however many hints there are of them; `ready_of_page` had them all read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await build(db, 'ready_of_lease', sql`index concurrently ready_of_lease on ready (page_id, member_id, lease_until)`);
  await sql`drop index concurrently if exists ready_of_page`.execute(db);
}
