import type { Step } from './book.ts';
import { readOutOfTalk } from './exchanges/again-talk.ts';
import { currentStep, type Part, type Session, top } from './session.ts';
import type { Frame } from './state.ts';
import { isTalk, noteHeld } from './talk.ts';
import type { TurnEvent } from './turn.ts';
import { dropAbove, exitFor, runEffect, walk } from './walk.ts';

/** Words, a photo or news for a dialogue that listens. */
export function* listen(
  s: Session,
  frame: Frame,
  step: Extract<Step, { type: 'listen' }>,
  event: TurnEvent,
): Part<boolean> {
  if (event.type === 'internal') {
    const exit = step.on[event.name];
    if (!exit) return false;
    Object.assign(frame.vars, event.about);
    yield* walk(s, exit);
    return true;
  }
  const outcome = yield* runEffect(s, frame, step.effect);
  s.acted = true;
  if (outcome === 'stay') return true;
  if (outcome === OVER && isTalk(s.book, frame, step) && (yield* readOutOfTalk(s, frame))) return true;
  if (isTalk(s.book, frame, step)) noteHeld(frame, s.ctx.now);
  yield* walk(s, exitFor(step.on, outcome, `${frame.flow}.${step.id}`));
  return true;
}

/** What a talk says when one may not write to the other any more. */
const OVER = 'ended';

/** News from another turn (« approved ») for whichever dialogue listens for it. */
export function* hear(s: Session): Part<boolean> {
  for (const frame of [...s.state.frames].reverse()) {
    const step = currentStep(s, frame);
    if (step?.type === 'listen' && s.event.type === 'internal' && step.on[s.event.name]) {
      dropAbove(s, frame);
      return yield* listen(s, frame, step, s.event);
    }
  }
  return false;
}

/** Nothing is asked: the member waits for somebody, or writes to somebody. */
export function isListening(s: Session): boolean {
  const frame = top(s);
  return frame !== undefined && currentStep(s, frame)?.type === 'listen';
}
