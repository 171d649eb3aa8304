import { sql } from 'kysely';
import type { Trx } from '../../database/database.ts';
import type { EffectOutput, Tell } from '../effect.ts';
import { findMember } from '../members/store.ts';
import { isFromTheOther } from './mail-words.ts';

/** Looked at in one go. */
const AT_ONCE = 200;
/** As long as a notice waits for its reader's return. */
export const NOTICE_LIFE_MS = 30 * 24 * 60 * 60_000;
/** Until when it is left for this to say that it ends, however many there are; then it ends unsaid. */
export const UNREACHED_LIFE_MS = NOTICE_LIFE_MS + 24 * 60 * 60_000;

/** What clock says of it, for the loader of flows. */
export const unreachedSays = {
  'channels.unreached': ['name', 'keyword'],
  'channels.unanswered': ['name', 'keyword'],
} as const;

type Owed = Pick<EffectOutput, 'tell'> & { timezone: string };

/**
 * F9. A matter of somebody's own that has waited for their return for a month ends unread. Whoever waits for them because of it (their answer
 * stands, or the promise) is told so, once for each answer: they were told « they will see it when they come back ».
 */
export async function endUnreached(trx: Trx, now: Date): Promise<Owed[]> {
  const { rows } = await sql<{
    claim: string;
    other: string;
    says: string | null;
    name: string;
    keyword: string;
    timezone: string;
    isWritten: boolean;
  }>`
    with old as (
      select id from outbox
       where lane = 1 and state = 'pending' and next_part = 0
         and created_at <= ${new Date(now.getTime() - NOTICE_LIFE_MS)}
       -- in the order of its index: by their ids all messages of before would be gone through
       order by created_at limit ${AT_ONCE} for no key update skip locked
    ), ended as (
      update outbox o set state = 'expired', settled_at = ${now}, error = 'never reached'
       where o.id = any(array(select id from old))
      returning o.id, o.member_id, o.relay_id, o.topic, o.says
    )
    select c.id as claim, other.id as other, ended.says, coalesce(m.name, '') as name,
           p.word || ' ' || p.number as keyword, t.timezone,
           exists (select from side_message s join outbox e on e.side_message_id = s.id
             left join relay_message er on er.id = e.relay_id
            where s.member_id = m.id and e.member_id = m.id and s.state = 'sent' and (er.town_id = c.town_id and er.claim_id = c.id or e.topic = any(array[ended.topic,
              'claim:' || c.id, 'meeting:' || c.id, 'loan:' || c.id, 'gather:' || c.post_id]))) as "isWritten"
      from ended join member m on m.id = ended.member_id
      left join relay_message r on r.id = ended.relay_id
      join lateral (
        select * from claim
         where id = coalesce(r.claim_id, substring(ended.topic from '^(?:claim|meeting|loan):(\\d+)$')::bigint)
        union
        select claim.* from post g join claim on claim.town_id = g.town_id and claim.post_id = g.id
         where g.id = substring(ended.topic from '^gather:(\\d+)$')::bigint and claim.state = 'waiting') c on true
      join post p on p.town_id = c.town_id and p.id = c.post_id join town t on t.id = p.town_id
      join member other on other.id = case when c.member_id = m.id then p.member_id else c.member_id end
     where m.id in (c.member_id, p.member_id) and other.id <> m.id and other.status = 'approved'
       and c.state in ('waiting', 'accepted', 'out') and m.status = 'approved'
       and not exists (select from block where (member_id, blocked_id) in ((m.id, other.id), (other.id, m.id)))
       and not exists (select from outbox s where s.member_id = other.id
         -- what the index is limited to; the words of what was said may be gone
         and s.topic like 'unreached:%' and s.topic = 'unreached:' || c.id)
     order by c.id, ended.id`.execute(trx);
  const owed: Owed[] = [];
  const fromOther = rows.filter(({ name, says }) => name !== '' && isFromTheOther(says));
  // each side of an answer by itself: both may have been away
  for (const row of new Map(fromOther.map((one) => [`${one.claim} ${one.other}`, one])).values()) {
    const { claim, other, name, keyword, timezone } = row;
    const to = await findMember(trx, other);
    if (!to) continue;
    // what was written to them about it beside Messenger, whoever waits has been told of
    const key = row.isWritten ? 'channels.unanswered' : 'channels.unreached';
    const text = [{ key, args: { name, keyword } }];
    const tell: Tell = { to, bubbles: [{ type: 'text', text }], topic: `unreached:${claim}` };
    owed.push({ tell: [tell], timezone });
  }
  return owed;
}
