import type { Button, Card } from '../../conversation/bubble.ts';
import type { EffectInput, EffectOutput } from '../effect.ts';
import { HELD_BACK } from '../heard.ts';
import { findMember } from '../members/store.ts';
import { MOST_CARDS } from '../most-cards.ts';
import { listHad } from '../relay/whom.ts';
import { whatIsKnownOf } from './answer-cards.ts';
import { listAnswersToOwn } from './answers-to-own.ts';
import { isCalledBy } from './choosing.ts';
import { mineButton, pickButton } from './mine-cards.ts';
import { standingOf } from './standing.ts';

/** Nobody is left out of what is counted. */
const NO_POST = '0';

/**
 * « c qui jo ? »: of whoever one has an exchange with, had one of late, or has been answered by: what their card tells, and no more. Others of
 * the town are nobody's business.
 */
export async function whoIs({ trx, member, now }: EffectInput, name: string): Promise<EffectOutput> {
  const partners = await listHad(trx, member.id, '', now);
  const answers = (await listAnswersToOwn(trx, member.id)).filter(({ isWaiting }) => isWaiting);
  const known = [
    ...partners.map((one) => ({ id: one.other, name: one.name, button: mineButton('write', one.claim) as Button })),
    ...answers.map((one) => ({ id: one.by, name: one.name, button: pickButton(one.post, one.id) })),
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
    if (found) cards.push({ ...whatIsKnownOf(found, standing.get(id), now), buttons: [button] });
  }
  return { outcome: 'shown', bubbles: [{ type: 'cards', cards }], clear: HELD_BACK };
}
