import { currentStep, flowOf, type Part, type Session, top } from '../session.ts';
import type { Frame, VarValue } from '../state.ts';
import type { Token } from '../token.ts';
import type { RunAnswer } from '../turn.ts';
import { begin, recordEnd } from '../walk.ts';
import { CONFIRM, fingerprint } from './question.ts';
import { takeReview } from './review.ts';

/*
 * « Bloquer Paul ? », and something else came over it before it was answered: its button does what it says all the same. What it
 * was about is kept with the run, by ids; whether it may still be done is looked up anew.
 */

const FROM = 'again.from';
const SLOT = 'again.slot.';
/** An id, and no words of anybody. */
const ID = /^\d{1,18}$/;

/** What is kept of a plain question (« sûr ? ») that was left. */
export function toTakeUp(s: Session, frame: Frame): Record<string, VarValue> {
  const step = currentStep(s, frame);
  if (step?.type !== 'review' || step.slots.length > 0 || frame.from === undefined) return {};
  const { slots } = flowOf(s, frame);
  // where it began by words, there would be nothing to begin with once more
  const ids = Object.entries(frame.slots).filter(([name]) => slots[name]?.type === 'id');
  if (ids.length === 0 || !ids.every(([, value]) => ID.test(String(value)))) return {};
  return { [FROM]: frame.from, ...Object.fromEntries(ids.map(([name, value]) => [`${SLOT}${name}`, String(value)])) };
}

/** Its button, tapped long after. False: there is nothing to take up, or it is not what was confirmed. */
export function* takeUpAgain(
  s: Session,
  { run, step: asked, value }: Extract<Token, { kind: 'answer' }>,
  ended: NonNullable<RunAnswer>,
): Part<boolean> {
  const { [FROM]: at, ...kept } = ended.subject;
  const flow = s.book.flows.get(ended.flow);
  const isFor = flow !== undefined && (flow.for !== 'admins' || s.ctx.isAdmin);
  if (typeof at !== 'string' || ended.outcome !== 'interrupted' || s.status !== 'approved' || !isFor) return false;
  if (!value.startsWith(CONFIRM) || !flow.steps.some(({ id }) => id === at)) return false;
  const slots = Object.entries(kept).flatMap(([key, id]) =>
    key.startsWith(SLOT) && typeof id === 'string' ? [[key.slice(SLOT.length), id] as const] : [],
  );
  // asked once more meanwhile: answered with this one
  for (const frame of s.state.frames.filter((one) => isSame(one, ended.flow, at, slots))) {
    s.state.frames.splice(s.state.frames.indexOf(frame), 1);
    recordEnd(s, frame, 'interrupted');
  }
  const said = s.bubbles.length;
  yield* begin(s, { flow: ended.flow, at, slots: Object.fromEntries(slots) });
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (frame?.flow !== ended.flow || step?.id !== asked || step.type !== 'review' || frame.run === run) return true;
  s.bubbles.splice(said);
  yield* takeReview(s, frame, step, `${CONFIRM}.${fingerprint(frame, step.slots)}`);
  return true;
}

function isSame(frame: Frame, flow: string, at: string, slots: readonly (readonly [string, string])[]): boolean {
  return frame.flow === flow && frame.from === at && slots.every(([name, id]) => frame.slots[name] === id);
}
