import { sql } from 'kysely';
import type { Db, Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';
import type { PostKey } from '../posts/post.table.ts';

/** What is due, about which post and answer. */
export interface Due {
  id: string;
  what: string;
  postId: string;
  claimId: string | null;
}

export interface NewReminder {
  what: string;
  post: PostKey;
  claimId?: string;
  at: Date;
}

/** One of a kind for each. */
const ONCE = ['town_id', 'what', 'post_id', 'claim_id'] as const;

const rowOf = ({ what, post, claimId, at }: NewReminder) => ({
  what,
  town_id: post.town_id,
  post_id: post.id,
  claim_id: claimId ?? null,
  at,
});

/**
 * One reminder of a kind for a post, or for one answer to it; a later time takes the place of the one there was.
 * Under the post's lock, like everything that writes reminders.
 */
export async function setReminder(trx: Trx, reminder: NewReminder): Promise<void> {
  await trx
    .insertInto('reminder')
    .values(rowOf(reminder))
    .onConflict((conflict) => conflict.columns(ONCE).doUpdateSet({ at: reminder.at }))
    .execute();
}

/** Whether it should have rung already: the clock was late, or nobody was there to ring it. */
export async function isOverdue(
  trx: Trx,
  { what, post, claimId }: Pick<NewReminder, 'what' | 'post'> & { claimId: string },
  now: Date,
): Promise<boolean> {
  const found = await trx
    .selectFrom('reminder')
    .select('id')
    .where('town_id', '=', post.town_id)
    .where('what', '=', what)
    .where('post_id', '=', post.id)
    .where('claim_id', '=', claimId)
    .where('at', '<=', now)
    .executeTakeFirst();
  return found !== undefined;
}

/** The same, unless there is one already. @returns whether it is new */
export async function addReminder(trx: Trx, reminder: NewReminder): Promise<boolean> {
  const added = await trx
    .insertInto('reminder')
    .values(rowOf(reminder))
    .onConflict((conflict) => conflict.columns(ONCE).doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** The same, unless it is due later still: what was put off further stays so. */
export async function putOffReminder(trx: Trx, reminder: NewReminder): Promise<void> {
  await trx
    .insertInto('reminder')
    .values(rowOf(reminder))
    .onConflict((conflict) => conflict.columns(ONCE).doUpdateSet({ at: sql<Date>`greatest(reminder.at, excluded.at)` }))
    .execute();
}

/** What was to be done about an answer that has gone another way. @param what only these */
export async function dropOfClaims(
  trx: Trx,
  townId: number,
  claimIds: readonly string[],
  what: readonly string[] = [],
): Promise<void> {
  if (claimIds.length === 0) return;
  await trx
    .deleteFrom('reminder')
    .where('town_id', '=', townId)
    .where('claim_id', '=', sql<string>`any(${given('bigint', claimIds)})`)
    .$if(what.length > 0, (query) => query.where('what', 'in', [...what]))
    .execute();
}

/** What was to be done about a post itself, not about one answer. @param what only these */
export async function dropOfPost(trx: Trx, post: PostKey, what: readonly string[] = []): Promise<void> {
  await trx
    .deleteFrom('reminder')
    .where('town_id', '=', post.town_id)
    .where('post_id', '=', post.id)
    .where('claim_id', 'is', null)
    .$if(what.length > 0, (query) => query.where('what', 'in', [...what]))
    .execute();
}

/** What is due, the longest first. Looked at only: each is taken under its post's lock. */
export async function listDue(db: Db, now: Date, limit: number): Promise<Due[]> {
  const rows = await db
    .selectFrom('reminder')
    .select(['id', 'what', 'post_id', 'claim_id'])
    .where('at', '<=', now)
    .orderBy('at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ id: row.id, what: row.what, postId: row.post_id, claimId: row.claim_id }));
}

/** Takes one that is still due, once. False: somebody else did, or it was put off. */
export async function takeReminder(trx: Trx, id: string, now: Date): Promise<boolean> {
  const taken = await trx
    .deleteFrom('reminder')
    .where('id', '=', id)
    .where('at', '<=', now)
    .returning('id')
    .executeTakeFirst();
  return taken !== undefined;
}

/** One that is due has to wait: somebody else who took it meanwhile, or put it off further, was first. */
export async function putOffDue(trx: Trx, id: string, at: Date, now: Date): Promise<void> {
  await trx.updateTable('reminder').set({ at }).where('id', '=', id).where('at', '<=', now).execute();
}
