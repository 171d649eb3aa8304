import type { Bubble } from '../../conversation/bubble.ts';
import { daysShown } from '../claims/lending.ts';
import { mineButton } from '../claims/mine-cards.ts';
import { otherDaysButton } from '../claims/other-days-effects.ts';
import { claimTopic } from '../claims/topics.ts';
import type { Tell } from '../effect.ts';
import { aboutPost } from '../posts/rules.ts';
import type { LoanScene } from './loan-scene.ts';
import { whoseDaysGo } from './rules.ts';

export const tellWaitingSays = {
  'loan.days-taken-came': ['keyword', 'thing', 'from', 'to'],
  'claim.button-other-days': [],
} as const;

/** It stays out until a later day: who waits for days that were free is told, and may want others. */
export function tellWaiting({ post, claims, claim, queue }: LoanScene, until: string): Tell[] {
  const lost = whoseDaysGo(queue, claim.id, until);
  return claims.flatMap((waiting): Tell[] => {
    // who has been banned hears nothing more
    if (!lost.includes(waiting.id) || waiting.by.status !== 'approved') return [];
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
