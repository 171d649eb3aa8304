import { sql } from 'kysely';
import type { Member } from '../community/members/member.table.ts';
import type { Db, Trx } from '../database/database.ts';
import { lockMemberInboxes } from '../database/locks.ts';
import { describeFailure } from './failure.ts';
import { postInternal } from './internal.ts';
import type { Log } from './log.ts';

/** As many are looked at in one round. */
const AT_ONCE = 200;

/**
 * Whoever writes to a Page that their town has left, and has no link to the new one that works, is given one in a turn
 * of theirs. @returns how many
 */
export async function offerPages(trx: Trx, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select m.id from town t join member m on m.town_id = t.id
     where t.page_id is not null and m.page_id <> t.page_id and m.status in ('approved', 'pending')
       and not m.unreachable and m.window_until > ${now}
       and not exists (select from page_code c where c.member_id = m.id and c.expires_at > ${now})
     order by m.id limit ${AT_ONCE}`.execute(trx);
  for (const { id } of rows) await postInternal(trx, id, 'page-moved', {}, `page-moved:${id}:${now.getTime()}`, now);
  return rows.length;
}

/**
 * Members who have sent their code from the new Page are from now on those people: the row stays, with everything that
 * hangs on it, and gets the other address. Each in a transaction of its own; who is just being served waits for the
 * next minute. @returns how many
 */
export async function carryOver(db: Db, log: Log, now: Date): Promise<number> {
  const due = await db
    .selectFrom('page_code')
    .select('member_id')
    .where('follower_id', 'is not', null)
    .limit(AT_ONCE)
    .execute();
  let count = 0;
  for (const { member_id } of due) {
    try {
      if (await db.transaction().execute((trx) => moveMember(trx, member_id, now))) count += 1;
    } catch (error) {
      log.error({ memberId: member_id, failure: describeFailure(error) }, 'a member could not follow to the new Page');
    }
  }
  return count;
}

async function moveMember(trx: Trx, memberId: string, now: Date): Promise<boolean> {
  const seen = await lockBoth(trx, memberId);
  if (!seen) return false;
  const { member, follower, pageId } = seen;
  await trx.deleteFrom('page_code').where('member_id', '=', member.id).execute();
  const isNew = follower.status === 'joining' || follower.status === 'pending';
  if (follower.page_id !== pageId || member.page_id === pageId || !isNew || member.status === 'left') return false;
  // the newcomer's row is nobody's any more, as that of somebody who is forgotten
  await trx
    .updateTable('member')
    .set({ psid: `moved:${follower.id}`, town_id: null, number: null, status: 'left', name: null, answer: null })
    .set({ quartier: null, window_until: new Date(0), unreachable: true, erased_at: now })
    .where('id', '=', follower.id)
    .execute();
  await trx.deleteFrom('waiting_list').where('member_id', '=', follower.id).execute();
  await trx
    .updateTable('conversation')
    .set({ state: '{}' })
    .where('page_id', '=', follower.page_id)
    .where('member_id', '=', follower.id)
    .execute();
  // what hangs on the row goes to the other Page with it (db/migrations/0170-f-hints-that-move.ts, and by foreign keys)
  await trx
    .updateTable('member')
    .set({ page_id: pageId, psid: follower.psid, window_until: follower.window_until, unreachable: false })
    .where('id', '=', member.id)
    .execute();
  // what waits to be said is said there
  await trx
    .updateTable('outbox')
    .set({ member_id: member.id, page_id: pageId })
    .where('member_id', 'in', [member.id, follower.id])
    .where('state', '=', 'pending')
    .execute();
  await postInternal(trx, member.id, 'page-followed', {}, `page-followed:${member.id}:${now.getTime()}`, now);
  return true;
}

/**
 * Both, held: webhooks that bring something of theirs wait, their turns are over, nothing is just being sent to them.
 * undefined: not now.
 */
async function lockBoth(
  trx: Trx,
  memberId: string,
): Promise<{ member: Member; follower: Member; pageId: string } | undefined> {
  const code = await trx
    .selectFrom('page_code')
    .select(['follower_id', 'page_id'])
    .where('member_id', '=', memberId)
    .executeTakeFirst();
  if (!code?.follower_id) return undefined;
  const ids = [memberId, code.follower_id];
  const addresses = await trx.selectFrom('member').select(['page_id', 'psid']).where('id', 'in', ids).execute();
  await lockMemberInboxes(
    trx,
    addresses.map(({ page_id, psid }) => ({ pageId: page_id, psid })),
  );
  const held = await sql`
    select c.member_id from member m join conversation c on c.page_id = m.page_id and c.member_id = m.id
     where m.id = any (${ids}::bigint[]) order by m.id for no key update of c skip locked`.execute(trx);
  const { rows } = await sql<{ busy: boolean }>`
    select ${held.rows.length} < (
        select count(*) from member m join conversation c on c.page_id = m.page_id and c.member_id = m.id
         where m.id = any (${ids}::bigint[]))
      or exists (select from inbox_event
        where member_id = any (${ids}::bigint[]) and handled_at is null and failed_at is null)
      or exists (select from outbox
        where member_id = any (${ids}::bigint[]) and state in ('sending', 'unknown')) as busy`.execute(trx);
  if (rows[0]?.busy !== false) return undefined;
  // a statement of its own, after the locks: it sees what the last turns have written
  const both = await trx.selectFrom('member').selectAll().where('id', 'in', ids).execute();
  const [member, follower] = ids.map((id) => both.find((one) => one.id === id));
  return member && follower ? { member, follower, pageId: code.page_id } : undefined;
}

/**
 * What was written for somebody just when they moved: it goes to where they are now. So do hints, one by one: there are few. And when
 * they were last told something, of those whose town has moved: where it stayed behind, what is told them next could not be noted.
 */
export async function readdress(db: Db): Promise<void> {
  await sql`
    update ready set page_id = (select m.page_id from member m where m.id = ready.member_id)
     where page_id <> (select m.page_id from member m where m.id = ready.member_id)`.execute(db);
  await sql`
    update spoken s set page_id = m.page_id from town t join member m on m.town_id = t.id and m.page_id = t.page_id
     where t.page_id is not null and s.member_id = m.id and s.page_id <> m.page_id`.execute(db);
  await sql`
    update outbox o set page_id = m.page_id from member m
     where m.id = o.member_id and o.state = 'pending' and o.page_id <> m.page_id`.execute(db);
}
