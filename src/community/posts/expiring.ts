import type { ExpressionBuilder } from 'kysely';
import type { Database, Db, Trx } from '../../database/database.ts';
import { isGoingOn } from './store.ts';

/** As many are looked at in one round. */
const AT_ONCE = 1_000;

/** Posts whose time is over. */
export function listExpiring(db: Db, now: Date) {
  return (
    db
      .selectFrom('post')
      .select('id')
      .where(isGoingOn)
      .where('expires_at', '<', now)
      // those that stay must not stand in the way of the others
      .where(isFree)
      .orderBy('id')
      .limit(AT_ONCE)
  );
}

/**
 * Ends the posts whose time is over, those promised to somebody apart. Locked first and looked at afterwards: a promise
 * made at the same moment is seen. A post that somebody is just deciding on is left for the next round.
 * @param only of these; null: of all @returns their ids
 */
export async function expirePosts(trx: Trx, now: Date, only: readonly string[] | null = null): Promise<string[]> {
  const due = await listExpiring(trx, now)
    .$if(only !== null, (query) => query.where('id', 'in', only ?? []))
    .forUpdate()
    .skipLocked()
    .execute();
  if (due.length === 0) return [];
  const ended = await trx
    .updateTable('post')
    .set({ outcome: 'expired', closed_at: now })
    .where(
      'id',
      'in',
      due.map((post) => post.id),
    )
    .where(isFree)
    .returning('id')
    .execute();
  return ended.map((post) => post.id);
}

/** Promised to nobody. */
function isFree({ not, exists, selectFrom }: ExpressionBuilder<Database, 'post'>) {
  return not(
    exists(
      selectFrom('claim')
        .select('claim.id')
        .whereRef('claim.town_id', '=', 'post.town_id')
        .whereRef('claim.post_id', '=', 'post.id')
        .where('claim.state', 'in', ['accepted', 'out']),
    ),
  );
}
