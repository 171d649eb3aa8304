import { tellDaysTaken } from '../claims/days-taken.ts';
import type { Tell } from '../effect.ts';
import type { LoanScene } from './loan-scene.ts';
import { whoseDaysGo } from './rules.ts';

/** It stays out until a later day: who waits for days that were free is told, and may want others. */
export function tellWaiting({ post, claims, claim, queue }: LoanScene, until: string): Tell[] {
  return tellDaysTaken(post, claims, whoseDaysGo(queue, claim.id, until));
}
