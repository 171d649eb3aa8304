import { sql } from 'kysely';
import type { Trx } from '../database/database.ts';
import { given } from '../database/given.ts';
import { notedActs } from './noted-acts.ts';

/** As far ahead as a turn looks; whoever sends more has sent the last of them in a later turn. */
export const FURTHEST = 20;

/** What a member does and is answered for. An edit is answered too, but it is about something before it. */
export const ACTS: readonly string[] = ['text', 'tap', 'images', 'referral', 'other'];

/** What waits behind an event: what a member did, not what others tell the dialogue, nor what wants no answer. */
export interface Waiting {
  id: string;
  /** The words of a text; null for a tap, a photo… A text that follows a link or quotes a message is more than its words. */
  text: string | null;
}

/** Events that were read together with an earlier one are handled with it, and open the window as any act does. */
export async function settleAlong(trx: Trx, memberId: string, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return;
  await sql`
    with settled as (
      update inbox_event set handled_at = ${now} where id = any(${given('bigint', ids)})
      returning id, member_id, window_until
    ), ${notedActs('settled', given('bigint', [memberId]))}
    update member set window_until = greatest(window_until, (select max(window_until) from settled))
     where id = ${memberId}`.execute(trx);
}
