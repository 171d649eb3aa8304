import { type RawBuilder, sql } from 'kysely';
import { mayBeAskedIn } from '../community/members/humane-hours.ts';
import type { Db, Trx } from '../database/database.ts';

/** What just happened may be read in Messenger within minutes, and what follows it belongs into the same mail. */
const WAITS_MS = 3 * 60_000;
/** Older than this, it was missed (the channel is newer than it): no mail of what happened days ago. */
const YOUNG_MS = 24 * 60 * 60_000;
/** Nobody gets more than one mail in so long. */
const PAUSE_MS = 60 * 60_000;
const AT_ONCE = 200;

/**
 * Notices `outbox o` of `member m` that only their return to Messenger would bring. What is only true for a while is not,
 * but for a meeting that is near.
 */
export const isKeptWaiting = (now: Date): RawBuilder<boolean> => sql<boolean>`
  o.lane = 1 and o.state = 'pending' and o.next_part = 0 and not o.asks
  and (o.not_after is null or (o.says = 'relay.meet-soon' and o.not_after > ${now}))
  and m.window_until <= ${now}`;

/**
 * F9. Whoever waits behind a closed window and has chosen a side channel is owed one mail for all that is new to them: by
 * day, by the clocks of their town, and not more than one an hour. The notices stay first in line for their return.
 * @returns how many mails
 */
export async function oweMails(db: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select c.id from side_channel c join member m on m.id = c.member_id join town t on t.id = m.town_id
     where c.confirmed_at is not null and c.refused_at is null and m.status = 'approved' and not m.unreachable
       and ${mayBeAskedIn(now)}
       and exists (select from outbox o where o.member_id = m.id and ${isNews(now)})
       and ${hasRested(now)}
     order by c.id limit ${AT_ONCE}`.execute(db);
  let owed = 0;
  for (const { id } of rows) owed += await db.transaction().execute((trx) => oweOne(trx, id, now));
  return owed;
}

const isNews = (now: Date) => sql<boolean>`${isKeptWaiting(now)} and o.side_message_id is null
  and o.created_at <= ${new Date(now.getTime() - WAITS_MS)} and o.created_at > ${new Date(now.getTime() - YOUNG_MS)}`;

const hasRested = (now: Date) => sql<boolean>`not exists (
  select from side_message s where s.member_id = c.member_id and s.what = 'notices'
    and (s.state = 'waiting' or s.created_at > ${new Date(now.getTime() - PAUSE_MS)}))`;

/** Under the lock of the channel; whether it is due is asked again by a statement of its own, after it was obtained. */
async function oweOne(trx: Trx, channelId: string, now: Date): Promise<0 | 1> {
  const channel = await trx
    .selectFrom('side_channel')
    .select(['id', 'member_id'])
    .where('id', '=', channelId)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (!channel) return 0;
  const { rows } = await sql<{ id: string }>`
    select o.id from side_channel c join member m on m.id = c.member_id join outbox o on o.member_id = m.id
     where c.id = ${channelId} and c.confirmed_at is not null and c.refused_at is null
       and ${isNews(now)} and ${hasRested(now)}
     order by o.id`.execute(trx);
  if (rows.length === 0) return 0;
  const { id } = await trx
    .insertInto('side_message')
    .values({
      member_id: channel.member_id,
      channel_id: channel.id,
      what: 'notices',
      mark: null,
      created_at: now,
      not_before: now,
      lease_until: null,
      error: null,
      settled_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  const notices = rows.map((row) => row.id);
  await trx.updateTable('outbox').set({ side_message_id: id }).where('id', 'in', notices).execute();
  return 1;
}
