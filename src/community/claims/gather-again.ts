import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { addReminder } from '../reminders/store.ts';
import type { Scene } from './carry-out.ts';
import { simmersUntil } from './simmer.ts';
import { gatherTopic } from './topics.ts';

/**
 * What an owner was still to be told of an answer that is blocked, or taken back, is not told. What speaks of another's alone stays; what speaks
 * of several, or takes the place of others that were not read, is told anew without the one. Under the post's lock.
 */
export async function gatherAgain(trx: Trx, { post, hours }: Scene, gone: string, now: Date): Promise<void> {
  const isDraw = post.way === 'draw';
  const isOther = sql<boolean>`c.town_id = ${post.town_id} and c.post_id = ${post.id} and c.id <> ${gone}`;
  const { rows } = await sql`
    update outbox o set state = 'expired', settled_at = ${now}, error = 'answer gone', parts = '[]'
     where o.member_id = ${post.member_id} and o.topic = ${gatherTopic(post.id)} and o.state = 'pending' and o.next_part = 0
       -- the card of a first answer is made when that answer comes
       and not exists (select from claim c where ${isOther} and c.created_at = o.created_at)
       -- on whom the lot has fallen is said once
       and (not ${isDraw} or exists (
         select from claim c where c.id = ${gone} and (c.created_at = o.created_at or c.state = 'accepted'
           and not exists (select from claim c where ${isOther} and c.state = 'accepted'))))
    returning o.id`.execute(trx);
  if (rows.length === 0 || isDraw) return;
  const { numUpdatedRows } = await trx
    .updateTable('claim as c')
    .set({ shown_at: null })
    .where(isOther)
    .where('c.state', '=', 'waiting')
    // what the owner has read is not told twice
    .where(
      sql<boolean>`not exists (select from outbox s where s.member_id = ${post.member_id} and s.parts <> '[]'::jsonb
        and s.topic = ${gatherTopic(post.id)} and s.next_part > 0 and s.created_at >= c.shown_at)`,
    )
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return;
  await addReminder(trx, {
    what: 'gather',
    post,
    at: simmersUntil(now, { post, hours, gather: 0 }),
  });
}
