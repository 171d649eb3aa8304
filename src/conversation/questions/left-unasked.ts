import { currentStep, flowOf, isReviewed, type Session, tellsPost } from '../session.ts';
import type { Frame } from '../state.ts';

/* What need not be asked once more when one comes back to it: something else has said it, or it counts without. */

/** « Jusqu'à quand ? », of a loan about which something else has been said meanwhile: that it is back, or lost; not of a draft. */
export function asksDayOfSame(s: Session, frame: Frame, done: Frame): boolean {
  const step = currentStep(s, frame);
  const isDay = step?.type === 'collect' && flowOf(s, frame).slots[step.slot]?.type === 'date';
  return isDay && !tellsPost(flowOf(s, frame)) && frame.flow === done.flow && frame.vars.keyword === done.vars.keyword;
}

/** « Un mot pour Amélie ? », « tu as une photo ? », of what counts already; not in a draft, which is looked over. */
export function asksForMore(s: Session, frame: Frame): boolean {
  const step = currentStep(s, frame);
  const def = step?.type === 'collect' ? flowOf(s, frame).slots[step.slot] : undefined;
  return def?.aside !== undefined || (def?.type === 'images' && !isReviewed(s, frame));
}
