import type { Button } from '../../conversation/bubble.ts';
import { doToken } from '../../conversation/token.ts';
import { findPeriod } from '../../language/dates/period.ts';
import { idOf, type Tell } from '../effect.ts';
import type { Member } from '../members/member.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { type Period, periodOf } from './capacity.ts';
import type { Scene } from './carry-out.ts';
import type { Claim } from './claim.table.ts';
import { writeDays } from './for-when.ts';
import { addDays, daysBetween, daysShown } from './lending.ts';
import { answerCard } from './tell-owner.ts';
import { claimTopic } from './topics.ts';

/*
 * « gwen, plutôt du 12 au 13 ? », asked of somebody who waits for a loan: they say yes with a tap, and wait for those days. A single day
 * may be the one on which they meet.
 */

/** null: it names no other days than theirs, or nothing that is lent. */
export function askedDays(
  { post, queue, timezone }: Scene,
  claim: Pick<Claim, 'id' | 'state' | 'from_on' | 'to_on'> | undefined,
  question: string,
  now: Date,
): Period | null {
  if (post.kind !== 'lend' || post.direction !== 'offer' || claim?.state !== 'waiting') return null;
  const asked = findPeriod(question.replace(/[?\s]+$/, ''), { now, timezone });
  const noted = periodOf(claim);
  if (!asked || asked.from === asked.to || asked.from < queue.today) return null;
  return asked.from === noted?.from && asked.to === noted.to ? null : asked;
}

/** The claim, the day it begins without its dashes, and how many days. */
export const askedDaysId = (claimId: string, { from, to }: Period): string =>
  `${claimId}.${from.replaceAll('-', '')}.${daysBetween(from, to) + 1}`;

export const askedDaysButton = (claimId: string, days: Period): Button => ({
  ...{ id: 'these-days', title: { key: 'ask.button-these-days' } },
  token: doToken('these-days', askedDaysId(claimId, days)),
});

/** Its owner, who asked for them, hears that they are agreed. */
export function tellAgreed({ post }: Scene, owner: Member, { id, by, ...days }: Agreed): Tell {
  const args = { name: by.name ?? '', ...aboutPost(post), ...daysShown(days) };
  const card = answerCard([{ key: 'claim.days-agreed-came', args }], post, { id, state: 'waiting' });
  return { to: owner, bubbles: [card], topic: claimTopic(id) };
}

type Agreed = Pick<Claim, 'id' | 'from_on' | 'to_on'> & { by: Pick<Member, 'name'> };

/** As long as anybody may ask for, as in flows/claim. */
const MOST_DAYS = 365;

/** null: no such button. They can be forged. */
export function readAskedDays(id: unknown): { claim: string; days: string } | null {
  const [, claim, year, month, day, count] =
    /^(\d{1,18})\.(\d{4})(\d\d)(\d\d)\.(\d{1,3})$/.exec(String(id ?? '')) ?? [];
  const from = `${year}-${month}-${day}`;
  const isDay =
    count !== undefined && !Number.isNaN(Date.parse(from)) && Number(count) >= 1 && Number(count) <= MOST_DAYS;
  const known = isDay ? idOf(claim) : null;
  return known === null ? null : { claim: known, days: writeDays({ from, to: addDays(from, Number(count) - 1) }) };
}
