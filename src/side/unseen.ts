import { sql } from 'kysely';
import type { SideKind } from '../community/channels/channel.table.ts';
import type { Db, Trx } from '../database/database.ts';
import { inTransaction, onceMore } from '../database/in-transaction.ts';
import { noteAsked } from './asked/read.ts';
import { WAITS_MS } from './owe.ts';

/** A telephone shows a notification within seconds; a computer that is off for longer may be off for days. */
export const UNSEEN_MS = 60 * 60_000;
const UNSEEN = 'unseen';

/**
 * F9. What a push service took an hour ago, and no browser of theirs has shown: that rung was tried in vain, and the next one is there for it. Of
 * own matters that they have read in Messenger meanwhile nothing goes on; posts that were asked for go on to an address alone, and without one they
 * are told again by the next notification (`asked/read.ts`). Where a browser of theirs shows what it gets and says nothing of it, as those do
 * whose worker is older than that question, nobody knows: what was taken counts, as it did before that was asked.
 * @param kinds what this house can send
 */
export async function climbUnseen(db: Db, kinds: readonly SideKind[], now: Date): Promise<void> {
  await onceMore(() =>
    sql`
    with due as (
      select id, member_id, what, state, post_ids from side_message where climbs_at <= ${now} order by climbs_at limit 1000 for update skip locked
    ), vain as (
      select id, member_id, post_ids from due where state = 'sent' and not exists (
          select from side_channel b where b.member_id = due.member_id and b.kind = 'push' and not b.says_shown)
        and case what
        when 'notices' then exists (
          select from outbox o where o.side_message_id = due.id and o.state = 'pending' and o.next_part = 0)
        else ${kinds.includes('mail')} and exists (
          select from side_channel c where c.member_id = due.member_id and c.kind = 'mail' and c.confirmed_at is not null and c.refused_at is null)
        end
    ), owed as (
      select d.town_id, d.post_id, d.member_id from vain join post on post.id = any(vain.post_ids)
        join delivery d on d.town_id = post.town_id and d.post_id = post.id and d.member_id = vain.member_id
       where d.state = 'waiting' order by d.member_id, d.post_id for update of d
    ), untold as (
      update delivery d set mailed_at = null from owed
       where (d.town_id, d.post_id, d.member_id) = (owed.town_id, owed.post_id, owed.member_id) and d.state = 'waiting'
    )
    update side_message s set climbs_at = null,
           state = case when s.id in (select id from vain) then 'failed' else s.state end,
           error = case when s.id in (select id from vain) then ${UNSEEN} else s.error end
      from due where s.id = due.id`.execute(db),
  );
}

interface Shown {
  id: string;
  memberId: string;
  /** Of own matters that went on to the next rung. */
  isOn: boolean;
}

/**
 * A browser shows a notification: the posts it tells of are told, and it was not in vain, unless another way has told the same by now. Said twice it
 * is the same. Of that member's browsers it is known from then on that they say so.
 */
export async function noteShown(db: Db, sideMessageId: string, now: Date): Promise<void> {
  await inTransaction(db, async (trx) => {
    const { rows } = await sql<Shown>`
      select id, member_id as "memberId", coalesce(error = ${UNSEEN} and what = 'notices', false) as "isOn"
        from side_message where id = ${sideMessageId} for update`.execute(trx);
    const [shown] = rows;
    if (!shown) return;
    await sql`
      update side_message set climbs_at = null,
             state = case when error = ${UNSEEN} then 'sent' else state end, error = nullif(error, ${UNSEEN})
       where id = ${shown.id} and (climbs_at is not null or error = ${UNSEEN})`.execute(trx);
    await sql`
      update side_channel set says_shown = true
       where member_id = ${shown.memberId} and kind = 'push' and not says_shown`.execute(trx);
    if (shown.isOn) await giveBack(trx, shown, now);
    await noteAsked(trx, [shown.id], 'told', now);
  });
}

/**
 * What is on its way to the next rung, and has not gone out: nobody is told it twice. Other matters may stand in the same letter; those of a
 * notification are the ones that had waited when it was owed, and not yet when the one before it was, or that took the place of such a one since
 * (`takeOver`), and are of no later one.
 */
async function giveBack(trx: Trx, { id, memberId }: Shown, now: Date): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    select id from side_message
     where member_id = ${memberId} and id > ${id} and what = 'notices' and kind in ('mail', 'template')
       and state = 'waiting' and lease_until is null
     order by id for update`.execute(trx);
  if (rows.length === 0) return;
  const later = rows.map((row) => row.id);
  const waits = sql`make_interval(secs => ${WAITS_MS / 1000}::int)`;
  await sql`
    with its as (
      select o.id from outbox o join side_message s on s.id = ${id}
       where o.side_message_id = any(${later}::bigint[]) and (
         o.created_at <= s.created_at - ${waits} and not exists (
           select from side_message before
            where before.member_id = s.member_id and before.kind = 'push' and before.what = 'notices' and before.id < s.id
              and o.created_at <= before.created_at - ${waits})
         or exists (select from outbox old where old.side_message_id = s.id and old.topic = o.topic and old.id < o.id)
           and not exists (
             select from side_message after
              where after.member_id = s.member_id and after.kind = 'push' and after.what = 'notices' and after.id > s.id
                and o.created_at <= after.created_at - ${waits}))
       order by o.id for update of o
    )
    update outbox o set side_message_id = ${id} from its where o.id = its.id`.execute(trx);
  await sql`
    update side_message s set state = 'given-up', error = 'nothing to say', settled_at = ${now}
     where s.id = any(${later}::bigint[])
       and not exists (select from outbox o where o.side_message_id = s.id)`.execute(trx);
}
