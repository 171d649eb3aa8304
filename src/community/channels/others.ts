import { type RawBuilder, sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import { isFromTheOther } from './mail-words.ts';
import { isKeptWaiting } from './waiting.ts';

/** « c’est toujours bon pour toi ? » */
const REMINDER = 'mine.nudge';

/** Somebody who waits for a member that was told outside Messenger. */
export interface Other {
  id: string;
  page_id: string;
  locale: 'fr' | 'en';
  timezone: string;
  claim: string;
  /** Whom they wait for. */
  name: string;
  keyword: string;
  /** They were told of it beside Messenger before, and now once more. */
  isReminder: boolean;
}

/**
 * Who is here, and was told « they will see it when they come back » of what a side message is about: once for each answer. Of whoever is
 * chosen and silent, that they were reminded.
 */
export async function listOthers(trx: Trx, sideMessageId: string, now: Date): Promise<Other[]> {
  return await listThose(trx, sideMessageId, sql`other.window_until > ${now}`);
}

/** What such a telling speaks of. */
export const toldBesideTopic = (claim: string): string => `told-beside:${claim}`;

/**
 * Who was told that this side message had gone out, and waits still for somebody who has not come back since. What was not sent of that is taken
 * back, and nobody has read it.
 */
export async function listTold(trx: Trx, sideMessageId: string, now: Date): Promise<Other[]> {
  // both were written at one moment, in one transaction
  const told = sql`select t.id from side_message s join outbox t on t.topic = ${toldBesideTopic('')} || c.id
     where s.id = ${sideMessageId} and t.member_id = other.id and t.created_at = s.settled_at`;
  const others = await listThose(
    trx,
    sideMessageId,
    // the first answer of several is overtaken by all of them together
    sql`(${isKeptWaiting(now)} or o.topic in (select o.topic from outbox o where o.member_id = m.id and ${isKeptWaiting(now)}))
        and c.state in ('waiting', 'accepted', 'out') and exists (${told} and t.state in ('pending', 'sending', 'sent', 'unknown'))`,
  );
  const unread: string[] = [];
  for (const { id, claim } of others) {
    const { rows } = await sql`
      update outbox t set state = 'expired', settled_at = ${now}, error = 'came back' from side_message s
       where s.id = ${sideMessageId} and t.member_id = ${id} and t.topic = ${toldBesideTopic(claim)} and t.created_at = s.settled_at
         and t.state = 'pending' and t.next_part = 0
      returning t.id`.execute(trx);
    if (rows.length > 0) unread.push(claim);
  }
  return others.filter(({ claim }) => !unread.includes(claim));
}

/** @param which a condition on `other`, the answer `c` and the notice `o` */
async function listThose(trx: Trx, sideMessageId: string, which: RawBuilder<unknown>): Promise<Other[]> {
  const { rows } = await sql<Other & { says: string | null }>`
    select distinct on (c.id) other.id, other.page_id, other.locale, t.timezone, c.id as claim, o.says,
           coalesce(m.name, '') as name, p.word || ' ' || p.number as keyword,
           o.says = ${REMINDER} and exists (select from outbox e join side_message es on es.id = e.side_message_id
             where e.member_id = m.id and e.topic = o.topic and e.id < o.id and es.state = 'sent') as "isReminder"
      from outbox o join member m on m.id = o.member_id
      left join relay_message r on r.id = o.relay_id
      join lateral (
        select * from claim where id = coalesce(r.claim_id, substring(o.topic from '^(?:claim|meeting|loan):(\\d+)$')::bigint)
        union
        -- of answers that are gathered, the first is told by its post, and the others when they are shown
        select claim.* from post g join claim on claim.town_id = g.town_id and claim.post_id = g.id
         where g.id = substring(o.topic from '^gather:(\\d+)$')::bigint and (o.created_at = claim.created_at
          or (o.says = 'mine.answers-head' and claim.shown_at = o.created_at and claim.state = 'waiting' and not exists (
            select from outbox e join side_message es on es.id = e.side_message_id
             where e.member_id = m.id and e.topic = o.topic and e.created_at = claim.created_at and es.state = 'sent')))) c on true
      join post p on p.town_id = c.town_id and p.id = c.post_id join town t on t.id = p.town_id
      join member other on other.id = case when c.member_id = m.id then p.member_id else c.member_id end
     where o.side_message_id = ${sideMessageId} and m.id in (c.member_id, p.member_id) and other.id <> m.id
       and other.status = 'approved' and not other.unreachable and ${which}
       and not exists (select from block where (member_id, blocked_id) in ((m.id, other.id), (other.id, m.id)))
     order by c.id, o.id desc`.execute(trx);
  return rows
    .filter(({ says, name }) => name !== '' && (says === REMINDER || isFromTheOther(says)))
    .map(({ says: _, ...other }) => other);
}
