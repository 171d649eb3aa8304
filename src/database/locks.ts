import { sql } from 'kysely';
import type { Trx } from './database.ts';
import { given } from './given.ts';

/*
 * The order of locks. Whoever takes several takes them from left to right, and several of one kind by ascending key:
 *
 *     member (advisory) → conversation → post → claim
 *
 * Who meets whom:
 * - member (advisory): webhooks that bring events of the same member. It makes the order of ids the order of commits
 *   for one member. A turn never takes it, so that a webhook never waits for a turn.
 * - conversation (row): turns of the same member, in two workers or two processes.
 * - post (row): claims, decisions and endings of one post, that come from different members' turns.
 * - claim (row): always under its post's lock; listed for the statements that touch several claims of a post.
 */

/** One at a time per member for whoever writes into the inbox; held until the transaction ends. */
export async function lockMemberInbox(trx: Trx, pageId: string, psid: string): Promise<void> {
  await lockMemberInboxes(trx, [{ pageId, psid }]);
}

/**
 * The same for all members of a batch, in one statement and in the order of the keys, so that two batches never wait
 * for each other. (Two members whose hashes are equal share a lock, which costs a little waiting and nothing else.)
 */
export async function lockMemberInboxes(trx: Trx, members: { pageId: string; psid: string }[]): Promise<void> {
  const names = members.map(({ pageId, psid }) => `inbox:${pageId}:${psid}`);
  await sql`
    with key as materialized (
      select distinct hashtextextended(name, 0) as id from unnest(${given('text', names)}) as name order by id
    )
    select pg_advisory_xact_lock(id) from key`.execute(trx);
}
