import { sql } from 'kysely';
import type { Button, Card } from '../../conversation/bubble.ts';
import type { Db } from '../../database/database.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import { HELD_BACK } from '../heard.ts';
import { findMember } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { whatIsKnownOf, whatIsKnownOfOwner } from './answer-cards.ts';
import { listAnswersToOwn } from './answers-to-own.ts';
import { isCalledBy } from './choosing.ts';
import { claimsOfMember } from './claims-of-member.ts';
import { mineButton, pickButton } from './mine-cards.ts';
import { standingOf } from './standing.ts';

/** What has changed hands is within sight for so long. */
export const LATELY_MS = 14 * 86_400_000;
/** As many of those one had to do with are looked through. */
const MOST_PARTNERS = 100;
/** Nobody is left out of what is counted. */
const NO_POST = '0';

/**
 * « c qui jo ? »: of whoever one has an exchange with, had one of late, or has been answered by: what their card tells, and no more; of whoever
 * only gives or asks, who has no card, the name and since when they are here. Others of the town are nobody's business.
 */
export async function whoIs({ trx, member, now }: EffectInput, name: string): Promise<EffectOutput> {
  const partners = await listPartners(trx, member.id, new Date(now.getTime() - LATELY_MS));
  const answers = (await listAnswersToOwn(trx, member.id)).filter(({ isWaiting }) => isWaiting);
  const known = [
    ...partners.map((one) => ({ ...one, id: one.other, button: mineButton('write', one.claim) as Button })),
    ...answers.map((one) => ({ id: one.by, name: one.name, isOwner: false, button: pickButton(one.post, one.id) })),
  ].filter((one) => isCalledBy(one.name, name));
  const people = known.filter((one, at) => known.findIndex(({ id }) => id === one.id) === at).slice(0, MOST_CARDS);
  if (people.length === 0) return { outcome: 'other' };
  const standing = await standingOf(
    trx,
    people.map(({ id }) => id),
    NO_POST,
    now,
  );
  const cards: Card[] = [];
  for (const { id, button } of people) {
    const found = await findMember(trx, id);
    const hasAnswered = known.some((one) => one.id === id && !one.isOwner);
    if (!found) continue;
    const said = hasAnswered ? whatIsKnownOf(found, standing.get(id), now) : whatIsKnownOfOwner(found, now);
    cards.push({ ...said, buttons: [button] });
  }
  return { outcome: 'shown', bubbles: [{ type: 'cards', cards }], clear: HELD_BACK };
}

interface Partner {
  claim: string;
  other: string;
  name: string | null;
  /** It is their post: they have not answered. */
  isOwner: boolean;
}

/** Whom one has an exchange with, or had one with since then; not who is blocked by either. */
async function listPartners(db: Db, memberId: string, since: Date): Promise<Partner[]> {
  const { rows } = await sql<Partner>`
    select c.id as claim, o.id as other, o.name, p.member_id = o.id as "isOwner"
      from claim c join post p on p.town_id = c.town_id and p.id = c.post_id
      join member o on o.id = case when c.member_id = ${memberId} then p.member_id else c.member_id end
     where c.id in (${claimsOfMember(memberId, ['accepted', 'out', 'done'])}) and o.status = 'approved'
       and ((c.state = 'accepted' and p.outcome is null) or c.state = 'out'
         or (c.state = 'done' and c.decided_at > ${since}))
       and not exists (
         select from block b where (b.member_id = ${memberId} and b.blocked_id = o.id)
            or (b.member_id = o.id and b.blocked_id = ${memberId}))
     order by c.id desc limit ${MOST_PARTNERS}`.execute(db);
  return rows;
}
