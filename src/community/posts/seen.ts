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
     where member_id = ${memberId} and (town_id, post_id) in (
       select d.town_id, d.post_id from post join delivery d on d.town_id = post.town_id and d.post_id = post.id
        where d.member_id = ${memberId} and post.id = any(${given('bigint', ids)})
          and (d.state = 'waiting'
               -- up again, and not owed again yet
               or d.state = 'withdrawn' and post.outcome is null)
          for update of d skip locked)`.execute(trx);
  // nobody is owed these yet
  await sql`
    insert into delivery (town_id, post_id, member_id, state)
    select town_id, id, ${memberId}::bigint, 'told' from (
      select post.town_id, post.id from broadcast join post on post.id = broadcast.post_id
       where broadcast.post_id = any(${given('bigint', ids)}) and not broadcast.written for update of broadcast skip locked) unwritten
    on conflict do nothing`.execute(trx);
}
