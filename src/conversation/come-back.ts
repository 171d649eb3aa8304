import type { Step } from './book.ts';
import { restsBehind } from './drafts/rest.ts';
import { GO_ON, MATCH, mayGoPast } from './questions/go-past.ts';
import { isParted, isSettledAside, isStillAsked } from './questions/held.ts';
import { asksForMore } from './questions/left-unasked.ts';
import { askOnly } from './questions/question.ts';
import { isSettledUnsaid, mayStayUnsaid, unsaidStart } from './questions/unsaid.ts';
import { currentStep, flowOf, type Part, type Session, say, top } from './session.ts';
import type { Frame } from './state.ts';
import { isHolding } from './talk.ts';
import { finish, letGo, resumed, takeUpDeferred, walk } from './walk.ts';

/**
 * Back to what was asked; but once where words are held, or where the answer may be left out of what counts already: else
 * each thing done meanwhile would ask it anew.
 */
export function* comeBack(s: Session, frame: Frame): Part<void> {
  if (restsBehind(s, frame)) {
    const next = top(s);
    if (!next) return yield* takeUpDeferred(s);
    return currentStep(s, next)?.type === 'listen' ? undefined : yield* comeBack(s, next);
  }
  const isExtra = asksForMore(s, frame);
  const isHeld = isHolding(s, frame);
  if (isHeld && !(yield* isStillAsked(s, frame))) return yield* letGo(s, frame);
  if (!isHeld && (yield* isParted(s, frame))) return yield* finish(s, frame, 'interrupted');
  // decided in this very turn
  if (yield* isSettledAside(s, frame)) return yield* finish(s, frame, 'interrupted');
  if (yield* isSettledUnsaid(s, frame)) return yield* finish(s, frame, 'interrupted');
  const unsaid = frame.comeBack ? unsaidStart(s, frame) : null;
  if (unsaid) {
    s.next = unsaid;
    return yield* finish(s, frame, 'interrupted');
  }
  // « c'est la même chose ? », of what may have been changed or taken down meanwhile: it is looked over anew
  const look = lookedOverAt(s, frame);
  if (look) {
    for (const slot of look.forgets ?? []) delete frame.slots[slot];
    yield* walk(s, look.id);
    const last = s.bubbles.at(-1);
    if (last && s.asking.has(last) && 'text' in last) last.text = [resumed(frame), ...last.text];
    return;
  }
  const isPassing = mayGoPast(s, frame);
  if (isPassing) frame.vars[MATCH] = '';
  // once more is enough: then it is gone past
  if (isPassing && frame.comeBack) {
    frame.slots[isPassing] = GO_ON;
    say(s, resumed(frame));
    return yield* walk(s, frame.step ?? 'end');
  }
  const isOnce = isExtra || isHeld || isPassing !== undefined || mayStayUnsaid(s, frame);
  if (isOnce && frame.comeBack) return yield* isExtra ? finish(s, frame, 'interrupted') : letGo(s, frame);
  if (isOnce) frame.comeBack = true;
  askOnly(s, resumed(frame));
}

/** What was looked up for the question that is asked now; of what may be gone past it is asked once more as it is. */
function lookedOverAt(s: Session, frame: Frame) {
  const step = currentStep(s, frame);
  if (step?.type !== 'collect' || frame.editing !== undefined || mayGoPast(s, frame) !== undefined) return undefined;
  return flowOf(s, frame).steps.find(
    (one): one is Extract<Step, { type: 'do' }> => one.type === 'do' && (one.forgets ?? []).includes(step.slot),
  );
}
