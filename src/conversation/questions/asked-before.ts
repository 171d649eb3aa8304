import type { Flow } from '../book.ts';
import { flowOf, type Session } from '../session.ts';
import type { Frame } from '../state.ts';
import { recordEnd } from '../walk.ts';

/**
 * A button tapped twice, from the middle of what it opened: what it asks is asked once. The same question of the same flow
 * about the same thing, left for something else before, would else be come back to once this one has been answered.
 */
export function dropAskedBefore(s: Session, frame: Frame): void {
  if (!s.state.frames.includes(frame)) return;
  for (const other of s.state.frames.slice(0, s.state.frames.indexOf(frame))) {
    if (!asksTheSame(flowOf(s, frame), other, frame)) continue;
    s.state.frames.splice(s.state.frames.indexOf(other), 1);
    recordEnd(s, other, 'interrupted');
  }
}

/** Nothing was said to the one that the other does not know: neither words that are held, nor half a post. */
function asksTheSame(flow: Flow, before: Frame, { flow: id, step, slots, editing }: Frame): boolean {
  if (before.flow !== id || before.step !== step || before.editing !== editing) return false;
  const asked = flow.steps.find(({ id: name }) => name === step);
  // the summary of a draft is a draft
  if (asked?.type === 'review' && asked.slots.length > 0) return false;
  const told = Object.entries(before.slots);
  const isOfSomething = told.some(([slot, value]) => flow.slots[slot]?.type === 'id' && value !== null);
  return isOfSomething && told.every(([slot, value]) => JSON.stringify(slots[slot]) === JSON.stringify(value));
}
