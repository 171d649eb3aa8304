import { asksUs } from '../../language/meetings/said-to-neighbour.ts';
import { type Part, type Session, top } from '../session.ts';
import { findReader } from '../start.ts';
import { isHolding, isTalking } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';
import { beginIfMeant, heardBy, ruleOf } from './read-again.ts';

/*
 * What the town reads is not changed by words that may be said to one neighbour. Whoever has something up that others wait for is asked
 * whether « ok le 11 alors » is for them or for the post; by whom nobody waits the words are read on.
 */

export function* forWaiting(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || isTalking(s) || s.ruledOut.has('waiting') || asksUs(text)) return false;
  const found = findReader(s, 'for-waiting');
  const shown = (yield { ask: 'buttons', names: ['pick', 'answers'], of: 'lately' }) as ButtonsAnswer;
  return shown.length > 0 && found !== undefined && (yield* beginIfMeant(s, found, heardBy(s, 'waiting', text)));
}

/** It is being asked. */
export function asksForWaiting(s: Session): boolean {
  const frame = top(s);
  if (!frame || ruleOf(frame.slots.rule) !== 'waiting') return false;
  return isHolding(s, frame) && frame.slots.whose === undefined;
}
