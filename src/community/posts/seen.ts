import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { given } from '../../database/given.ts';

/**
 * Whoever looks at posts just as they are published, or put up again, has seen them: they are not told of the same once more. What
 * another process is telling at this very moment is left to it.
 */
export async function noteSeen(trx: Trx, memberId: string, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  const ids = [...postIds];
  await sql`
    update delivery set state = 'told'
     where member_id = ${memberId} and post_id in (
       select post_id from delivery
        where member_id = ${memberId} and post_id = any(${given('bigint', ids)})
          and (state = 'waiting'
               -- up again, and not owed again yet
               or state = 'withdrawn' and exists (select from post where post.id = post_id and outcome is null))
          for update skip locked)`.execute(trx);
  // nobody is owed these yet
  await sql`
    insert into delivery (post_id, member_id, state)
    select post_id, ${memberId}::bigint, 'told' from (
      select post_id from broadcast where post_id = any(${given('bigint', ids)}) and not written for update skip locked) unwritten
    on conflict do nothing`.execute(trx);
}
