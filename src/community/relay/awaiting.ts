import { sql } from 'kysely';
import type { Db } from '../../database/database.ts';
import { wishId } from '../claims/wish-id.ts';
import { requestId } from '../loans/rules.ts';
import { momentId } from './rules.ts';

/** What somebody has been asked by another and has not answered: `button` with `id` says yes to it. */
export interface Awaiting {
  button: 'agree' | 'coming' | 'allow' | 'deal' | 'returned';
  id: string;
  claim: string;
  other: string;
  word: string;
  number: number;
}

/** More than these are not listed. */
const MOST = 5;

/**
 * What awaits a member's yes: a moment that was proposed, « toujours d'accord ? » of what is promised to them, a loan that its
 * borrower would keep longer or has brought back, what they are asked to give instead for what they answered. One a promise, the newest first.
 */
export async function listAwaiting(db: Db, memberId: string, now: Date): Promise<Awaiting[]> {
  const { rows } = await sql<
    Omit<Awaiting, 'button' | 'id'> & { at: Date | null; until: string | null; wish: string | null; is_back: boolean }
  >`
    select c.id as claim, coalesce(o.name, '') as other, p.word, p.number, t.at,
           case when c.state = 'out' then c.more_until::text end as until,
           c.state = 'out' and c.said_back_at is not null as is_back,
           case when c.state <> 'out' and c.member_id = ${memberId} then c.countered end as wish
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
      left join meeting t on t.claim_id = c.id and t.confirmed_at is null and t.proposed_by <> ${memberId} and t.at > ${now}
       -- nobody says yes to what is still on its way to them
       and not exists (
         select from outbox w where w.member_id = ${memberId} and w.state = 'pending' and w.next_part = 0
           and w.parts::text like '%"v1:do:agree:' || c.id || '.' || round(extract(epoch from t.at) / 60)::bigint || '"%')
     where c.id in (
         select id from claim
          where member_id = ${memberId} and (state in ('accepted', 'out') or (state = 'waiting' and countered is not null))
         union all select claim.id from post join claim on claim.town_id = post.town_id and claim.post_id = post.id
          where post.member_id = ${memberId} and claim.state in ('accepted', 'out'))
       and o.status = 'approved'
       and (c.state = 'out' or p.outcome is null)
       and (t.id is not null
         or (c.state in ('waiting', 'accepted') and c.member_id = ${memberId} and c.countered is not null)
         or (c.state = 'accepted' and c.member_id = ${memberId} and c.heard_at is null)
         or (c.state = 'out' and (c.more_until is not null or c.said_back_at is not null)
           and ${memberId} = case when p.direction = 'offer' then p.member_id else c.member_id end))
       and not exists (
         select from block b where (b.member_id = ${memberId} and b.blocked_id = o.id)
            or (b.member_id = o.id and b.blocked_id = ${memberId}))
     order by c.id desc
     limit ${MOST}`.execute(db);
  return rows.map(({ at, until, wish, is_back, ...about }) => {
    if (at !== null) return { ...about, button: 'agree', id: momentId(about.claim, at) };
    if (is_back) return { ...about, button: 'returned', id: about.claim };
    if (until !== null) return { ...about, button: 'allow', id: requestId(about.claim, until) };
    if (wish !== null) return { ...about, button: 'deal', id: wishId(about.claim, wish) };
    return { ...about, button: 'coming', id: about.claim };
  });
}
