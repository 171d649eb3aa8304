import type { Step } from '../book.ts';
import { firstKey, flowOf, type Part, type Session, say, top } from '../session.ts';
import type { Frame } from '../state.ts';
import { finish, goBack, walk } from '../walk.ts';
import { isNamedDraft, rememberDropped } from './dropped.ts';
import { askAgain, CANCEL, CONFIRM, EDIT, fingerprint, shownSlots } from './question.ts';

type Review = Extract<Step, { type: 'review' }>;

export function* takeReview(s: Session, frame: Frame, step: Step, value: string): Part<void> {
  if (step.type !== 'review') {
    askAgain(s, { key: 'common.not-now' });
    return;
  }
  if (value === CANCEL) {
    yield* cancel(s, frame);
  } else if (value.startsWith(EDIT)) {
    editSlot(s, frame, step, value.slice(EDIT.length));
  } else if (value === `${CONFIRM}.${fingerprint(frame, step.slots)}`) {
    delete frame.editing;
    yield* walkOn(s, frame, step);
  } else {
    delete frame.editing;
    askAgain(s, { key: 'common.changed-since' });
  }
}

function editSlot(s: Session, frame: Frame, step: Review, slot: string): void {
  if (step.slots.includes(slot)) frame.editing = slot;
  askAgain(s);
}

/** « modifier », of a summary that shows one thing: that one. */
export function editOnly(s: Session, frame: Frame, step: Step): boolean {
  if (step.type !== 'review' || frame.editing !== undefined) return false;
  const [slot, another] = shownSlots(s, frame, step);
  if (slot === undefined || another !== undefined) return false;
  editSlot(s, frame, step, slot);
  return true;
}

/** A confirmed review lets the flow go on with what follows it. */
function* walkOn(s: Session, frame: Frame, step: Step): Part<void> {
  const { steps } = flowOf(s, frame);
  yield* walk(s, steps[steps.indexOf(step) + 1]?.id ?? 'end');
}

export function* cancel(s: Session, frame: Frame): Part<void> {
  const at = s.book.sentences.has(`${frame.flow}.cancelled-${frame.step}`) ? `cancelled-${frame.step}` : 'cancelled';
  say(s, { key: firstKey(s, `${frame.flow}.${at}`, 'common.cancelled') });
  if (isNamedDraft(s, frame)) rememberDropped(s, frame);
  yield* finish(s, frame, 'cancelled');
}

export function* back(s: Session): Part<void> {
  const frame = top(s);
  if (!frame || !(yield* goBack(s, frame))) askAgain(s, { key: 'common.back-nowhere' });
}
