import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { Claim } from './claim.table.ts';
import { claimTopic } from './topics.ts';

/**
 * Whoever is chosen has been heard of: nothing more happens for their silence, and « c'est toujours bon pour toi ? », which may still wait to
 * be said to them, is not asked any more. Under the post's lock.
 */
export async function forgetSilence(
  trx: Trx,
  { id, town_id }: Pick<Claim, 'id' | 'town_id'>,
  now: Date,
): Promise<void> {
  await sql`
    with asked as (
      update outbox set state = 'expired', settled_at = ${now}, error = 'overtaken'
       where member_id = (select member_id from claim where id = ${id}) and topic = ${claimTopic(id)}
         and says = 'mine.nudge' and state = 'pending' and next_part = 0)
    delete from reminder where town_id = ${town_id} and claim_id = ${id} and what in ('nudge', 'lapse')`.execute(trx);
}
