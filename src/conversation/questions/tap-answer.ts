import { take } from '../answer.ts';
import type { Flow, Step } from '../book.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, say } from '../session.ts';
import type { Token } from '../token.ts';
import type { RunAnswer } from '../turn.ts';
import { dropAbove } from '../walk.ts';
import { askAgain, CLEAR, heldIn, SKIP, understood } from './question.ts';
import { takeUpAgain } from './take-up-again.ts';

/** A tap on an answer button, of this question or of one long past. */
export function* tapAnswer(s: Session, token: Extract<Token, { kind: 'answer' }>): Part<void> {
  const frame = s.state.frames.find((candidate) => candidate.run === token.run);
  if (!frame) {
    yield* tapEnded(s, token);
    return;
  }
  // an older « Oui », of words that were asked about before, or by which these have gone already
  if (token.of !== undefined && token.of !== heldIn(frame)) return void askAgain(s, { key: 'common.answered-before' });
  const flow = flowOf(s, frame);
  const step = flow.steps.find((candidate) => candidate.id === token.step);
  const current = currentStep(s, frame);
  const isCurrent = step !== undefined && (step === current || step.id === frame.editing);
  const isCorrection =
    step?.type === 'collect' && frame.slots[step.slot] !== undefined && !isActedUpon(flow, step, current);
  const isAsked = step?.type === 'collect' && frame.editing === step.slot;
  if (!step || !(isCurrent || isCorrection || isAsked)) {
    askAgain(s, { key: 'common.not-now' });
    return;
  }
  dropAbove(s, frame);
  understood(s);
  if (isCorrection && !isAsked && !isCurrent) {
    const value = frame.slots[step.slot];
    // tapped once more: it is as they want it already
    if (value === token.value || (value === null && (token.value === SKIP || token.value.startsWith(CLEAR)))) {
      askAgain(s, { key: 'common.changed-nothing' });
      return;
    }
    say(s, { key: 'common.changed' });
  }
  yield* take(s, frame, step, token.value);
}

/** Whether something has been done with an answer since: then it can no longer be changed by its button. */
function isActedUpon(flow: Flow, answered: Step, current: Step | undefined): boolean {
  const since = flow.steps.slice(flow.steps.indexOf(answered), current && flow.steps.indexOf(current));
  return since.some((step) => (step.type === 'do' && !step.looks) || step.type === 'call');
}

function* tapEnded(s: Session, token: Extract<Token, { kind: 'answer' }>): Part<void> {
  const ended = (yield { ask: 'run', run: token.run }) as RunAnswer;
  if (!ended) {
    askAgain(s, { key: 'common.expired-button' });
    return;
  }
  if (yield* takeUpAgain(s, token, ended)) return;
  const key = firstKey(s, `${ended.flow}.ended-${ended.outcome}`, `common.ended-${ended.outcome}`, 'common.ended');
  askAgain(s, { key, args: ended.subject });
}
