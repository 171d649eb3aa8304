import { currentStep, isReviewed, type Session, top } from '../session.ts';
import { isSameValue } from '../slots/same-value.ts';
import type { Frame, Intention, SlotValue } from '../state.ts';
import { askAgain } from './question.ts';

/*
 * « plutôt à Plérin », of a post that is up: it counts once it is saved. What gives way to something else before that is opened
 * anew later, as it stands then, and shown with what was changed.
 */

/** What is empty need not be remembered. */
export const filledOf = (slots: Frame['slots']): Frame['slots'] =>
  Object.fromEntries(Object.entries(slots).filter(([, value]) => value !== null));

/** What was changed and not saved. */
export function unsaved({ slots, opened }: Frame): Record<string, SlotValue> {
  if (opened === undefined) return {};
  const differs = ([name, value]: [string, SlotValue]) => !isSameValue(value, opened[name]);
  return Object.fromEntries(Object.entries(slots).filter(differs));
}

/** A post that is up, with something changed that nobody sees yet. */
export const isUnsaved = (s: Session, frame: Frame): boolean =>
  frame.from !== undefined && isReviewed(s, frame) && Object.keys(unsaved(frame)).length > 0;

/** As it is begun again later. */
export function asWish(frame: Frame): Intention {
  const { flow, from, slots, vars } = frame;
  const told = frame.told === undefined || frame.inPieces ? {} : { told: frame.told };
  if (from === undefined) return { flow, slots, vars, ...told };
  const { post } = slots;
  return { flow, at: from, slots: post === undefined ? slots : { post }, changed: unsaved(frame) };
}

/** It has been opened: what was changed is laid over it. @param said how many bubbles stood before it was */
export function layOver(s: Session, frame: Frame, changed: Record<string, SlotValue> | undefined, said: number): void {
  if (changed === undefined || Object.keys(changed).length === 0 || top(s) !== frame) return;
  if (currentStep(s, frame)?.type !== 'review') return;
  Object.assign(frame.slots, changed);
  s.bubbles.splice(said);
  askAgain(s, { key: 'common.unsaved' });
}
