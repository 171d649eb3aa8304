import type { Bubble } from '../../conversation/bubble.ts';
import type { Tell } from '../effect.ts';
import type { Post } from '../posts/post.table.ts';
import { aboutPost } from '../posts/rules.ts';
import { fitting, isPast, type Period, periodOf, type Queue } from './capacity.ts';
import { daysShown, otherDaysButton } from './lending.ts';
import { mineButton } from './mine-cards.ts';
import type { ClaimBy } from './store.ts';
import { claimTopic } from './topics.ts';

/*
 * A promise or a loan comes to be for other days: whoever waits for days that were free, and are not any more, is told.
 */

export const daysTakenSays = {
  'loan.days-taken-came': ['keyword', 'thing', 'from', 'to'],
  'claim.button-other-days': [],
} as const;

/** The queue with other days for some. */
export function withDays(queue: Queue, days: ReadonlyMap<string, Period>): Queue {
  const claims = queue.claims.map((claim) => {
    const period = days.get(claim.id);
    return period ? { ...claim, from_on: period.from, to_on: period.to } : claim;
  });
  return { ...queue, claims };
}

/** Who waits for days that were free before, and are not after. */
export function whoseDaysWent(before: Queue, after: Queue): string[] {
  const [had, has] = [fitting(before), fitting(after)];
  return after.claims
    .filter((claim) => claim.state === 'waiting' && periodOf(claim) !== null && !isPast(claim, before.today))
    .filter((claim) => had(claim) >= claim.parts && has(claim) < claim.parts)
    .map(({ id }) => id);
}

/** They may want others. */
export function tellDaysTaken(post: Post, claims: readonly ClaimBy[], lost: readonly string[]): Tell[] {
  const isLost = new Set(lost);
  return claims.flatMap((waiting): Tell[] => {
    // who has been banned hears nothing more
    if (!isLost.has(waiting.id) || waiting.by.status !== 'approved') return [];
    const { keyword, thing } = aboutPost(post);
    const { from, to } = daysShown(waiting);
    const bubble: Bubble = {
      type: 'buttons',
      text: [{ key: 'loan.days-taken-came', args: { keyword, thing, from, to } }],
      buttons: [otherDaysButton(waiting.id), mineButton('give-up', waiting.id)],
    };
    return [{ to: waiting.by, bubbles: [bubble], topic: claimTopic(waiting.id) }];
  });
}
