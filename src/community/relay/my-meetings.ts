import { sql } from 'kysely';
import type { Button, Card } from '../../conversation/bubble.ts';
import type { Db } from '../../database/database.ts';
import { mineButton } from '../claims/mine-cards.ts';
import type { Direction, Post } from '../posts/post.table.ts';
import { keywordOf } from '../posts/rules.ts';
import { relayButton } from './pass.ts';
import { momentId } from './rules.ts';

/** As many moments of a member are looked through. */
const MOST = 100;

/** A moment to come, as one of the two sees it. */
export interface MyMeeting extends Pick<Post, 'word' | 'number' | 'item'> {
  id: string;
  claim: string;
  at: Date;
  /** Agreed by both; proposed by oneself, or by the other. */
  how: 'agreed' | 'own' | 'theirs';
  other: string;
  direction: Direction;
  timezone: string;
}

/** What a member has agreed on or proposed, or was proposed, and is still to come: the soonest first. */
export async function listMeetings(db: Db, memberId: string, now: Date): Promise<MyMeeting[]> {
  const { rows } = await sql<Omit<MyMeeting, 'how'> & { confirmed_at: Date | null; proposed_by: string }>`
    select t.id::text, c.id as claim, t.at, t.confirmed_at, t.proposed_by, coalesce(o.name, '') as other,
           p.word, p.number, p.item, p.direction, town.timezone
      from (select id from claim where member_id = ${memberId} and state in ('accepted', 'out')
             union all select claim.id from post join claim on claim.town_id = post.town_id and claim.post_id = post.id
              where post.member_id = ${memberId} and claim.state in ('accepted', 'out')) own
      join claim c on c.id = own.id join post p on p.town_id = c.town_id and p.id = c.post_id join town on town.id = p.town_id
      join meeting t on t.claim_id = c.id and t.at > ${now}
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
     where o.status = 'approved'
       and not exists (
         select from block b where (b.member_id = ${memberId} and b.blocked_id = o.id)
            or (b.member_id = o.id and b.blocked_id = ${memberId}))
     order by t.at, t.id
     limit ${MOST}`.execute(db);
  return rows.map(({ confirmed_at, proposed_by, ...row }) => ({
    ...row,
    how: confirmed_at !== null ? 'agreed' : proposed_by === memberId ? 'own' : 'theirs',
  }));
}

export const meetingCardSays = {
  'meetings.card': ['moment', 'name'],
  'meetings.card-state': ['how', 'keyword', 'thing'],
  'relay.button-agree': [],
  'relay.button-other-time': [],
  'meetings.button-call-off': [],
} as const;

/** With whom, when, for what, and what can be done about it. */
export function meetingCard(meeting: MyMeeting): Card {
  const { claim, at, how, other: name, item: thing } = meeting;
  const id = momentId(claim, at);
  const first = { agreed: [], own: [], theirs: [relayButton('agree', id)] }[how];
  const rest = how === 'theirs' ? [] : [relayButton('other-time', claim)];
  return {
    title: { key: 'meetings.card', args: { moment: { moment: at.toISOString() }, name } },
    subtitle: { key: 'meetings.card-state', args: { how, keyword: keywordOf(meeting), thing } },
    buttons: [...first, mineButton('write', claim), ...rest, callOffButton(id)],
  };
}

/** It carries the moment: of another one nothing is taken back by it. */
const callOffButton = (id: string): Button => {
  const { token } = relayButton('call-off', id);
  return { id: 'call-off', title: { key: 'meetings.button-call-off' }, token };
};
