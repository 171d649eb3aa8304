import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import type { PostKey } from '../posts/post.table.ts';
import { isOf } from './is-of.ts';
import { type ClaimBy, listClaimsOf } from './store.ts';

/**
 * Of the answers to a post those that its owner may be shown next: what is promised and lent, and of those who wait as many of
 * the first, and of the first who were not shown yet. It costs the same however many wait.
 */
export async function listToShow(
  db: Db,
  post: PostKey,
  { waiting, unshown }: { waiting: number; unshown: number },
): Promise<ClaimBy[]> {
  return await listClaimsOf(
    db,
    sql`
      select id from claim where ${isOf(post)} and state in ('accepted', 'out')
      union (select id from claim where ${isOf(post)} and state = 'waiting' order by id limit ${waiting})
      union (select id from claim where ${isOf(post)} and state = 'waiting' and shown_at is null
        order by id limit ${unshown})`,
  );
}

/** Its owner has been shown these. */
export async function markShown(trx: Trx, claimIds: readonly string[], now: Date): Promise<void> {
  if (claimIds.length === 0) return;
  await trx
    .updateTable('claim')
    .set({ shown_at: now })
    .where('id', '=', sql<string>`any(${[...claimIds]}::bigint[])`)
    .where('state', '=', 'waiting')
    .where('shown_at', 'is', null)
    .execute();
}
