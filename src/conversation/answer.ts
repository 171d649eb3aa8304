import type { Flow, SlotDef, Step } from './book.ts';
import { formOf } from './load/form-of.ts';
import {
  argsOf,
  askAgain,
  askBecause,
  askWhich,
  CANCEL,
  CONFIRM,
  collectOf,
  EDIT,
  fingerprint,
  SKIP,
  understood,
} from './question.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, say, top } from './session.ts';
import { slotReaders } from './slots/readers.ts';
import { type Reading, textOf } from './slots/slot.ts';
import type { Frame, SlotValue } from './state.ts';
import type { Token } from './token.ts';
import type { RunAnswer, TurnEvent } from './turn.ts';
import { dropAbove, exitFor, finish, goBack, runEffect, settle, walk } from './walk.ts';

type Collect = Extract<Step, { type: 'collect' }>;
type Review = Extract<Step, { type: 'review' }>;

/** The question that is open: the step itself, or from a review the one slot being asked again. */
function openQuestion(flow: Flow, frame: Frame, step: Step): Step {
  return frame.editing === undefined ? step : (collectOf(flow, frame.editing) ?? step);
}

/** The slot an answer would fill now, for rules that give way to it (a bare number, a free text). */
export function openSlot(s: Session): SlotDef | undefined {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return undefined;
  const asked = openQuestion(flowOf(s, frame), frame, step);
  return asked.type === 'collect' ? flowOf(s, frame).slots[asked.slot] : undefined;
}

/** Whether a text is the title of something offered right now (an option, « Publier », « Passer »). */
export function isOfferedNow(s: Session, text: string): boolean {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  return frame !== undefined && step !== undefined && typedTitle(s, frame, step, text) !== null;
}

/** People type what buttons say, and old clients send the title as text. */
function typedTitle(s: Session, frame: Frame, step: Step, text: string): string | null {
  const flow = flowOf(s, frame);
  const asked = openQuestion(flow, frame, step);
  const typed = formOf(text);
  const titled = (key: string) => s.book.labels.get(key)?.includes(typed) ?? false;
  if (asked.type === 'review') {
    if (titled(`${flow.id}.confirm-${asked.id}`) || s.book.words.get(typed) === 'yes') {
      return `${CONFIRM}.${fingerprint(frame, asked.slots)}`;
    }
    const slot = asked.slots.find((name) => titled(`${flow.id}.edit-${name}`));
    return slot === undefined ? null : `${EDIT}${slot}`;
  }
  if (asked.type !== 'collect') return null;
  const isSkip = titled(`${flow.id}.skip-${asked.id}`) || titled('common.skip') || s.book.words.get(typed) === 'skip';
  if (asked.skippable && (isSkip || s.book.words.get(typed) === 'no')) return SKIP;
  return flow.slots[asked.slot]?.options?.find((option) => titled(`${flow.id}.${asked.slot}-${option}`)) ?? null;
}

/** Gives the event to the current step. False: it is no answer to it (a rejection has been noted in `rejected`). */
export function* answerCurrent(s: Session): Part<{ taken: boolean; rejected?: Reading }> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return { taken: false };
  const text = textOf(s.event);
  const typed = text === null ? null : typedTitle(s, frame, step, text);
  if (typed !== null) {
    yield* take(s, frame, step, typed);
    return { taken: true };
  }
  const asked = openQuestion(flowOf(s, frame), frame, step);
  if (asked.type === 'listen') return { taken: yield* listen(s, frame, asked, s.event) };
  if (asked.type !== 'collect') return { taken: false };
  const reading = yield* read(s, frame, asked);
  if ('value' in reading) {
    yield* fill(s, frame, asked.slot, reading.value);
    return { taken: true };
  }
  if ('which' in reading) {
    askWhich(s, flowOf(s, frame), frame, asked, reading.which);
    return { taken: true };
  }
  return { taken: false, rejected: reading };
}

function* read(s: Session, frame: Frame, step: Collect): Part<Reading> {
  const def = flowOf(s, frame).slots[step.slot];
  if (!def) return { notMine: true };
  return yield* slotReaders[def.type](s, { def, key: `${frame.flow}.${step.slot}`, event: s.event });
}

/** Why an answer was not taken, and the question once more, in one message. */
export function reject(s: Session, reason: string): void {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return;
  const flow = flowOf(s, frame);
  const asked = openQuestion(flow, frame, step);
  const slot = asked.type === 'collect' ? asked.slot : asked.id;
  const def = flow.slots[slot];
  const key = firstKey(s, `${flow.id}.${slot}-${reason}`, `common.${def?.type}-${reason}`);
  const args = { ...argsOf(flow, frame), max: def?.max ?? 0, min: def?.min ?? 0 };
  askBecause(s, { key, args }, helpWords(s, frame));
}

/** Help in the place where one is: the step's, else the flow's, else the common one. */
export function helpWords(s: Session, frame: Frame | undefined): { key: string } {
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return { key: 'common.help' };
  const asked = openQuestion(flowOf(s, frame), frame, step);
  return { key: firstKey(s, `${frame.flow}.help-${asked.id}`, `${frame.flow}.help`, 'common.help') };
}

/** Words, a photo or news for a dialogue that listens. */
function* listen(s: Session, frame: Frame, step: Extract<Step, { type: 'listen' }>, event: TurnEvent): Part<boolean> {
  if (event.type === 'internal') {
    const exit = step.on[event.name];
    if (!exit) return false;
    Object.assign(frame.vars, event.about);
    yield* walk(s, exit);
    return true;
  }
  const outcome = yield* runEffect(s, frame, step.effect);
  if (outcome === 'stay') return true;
  yield* walk(s, exitFor(step.on, outcome, `${frame.flow}.${step.id}`));
  return true;
}

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

export function* fill(s: Session, frame: Frame, slot: string, value: SlotValue): Part<void> {
  const def = flowOf(s, frame).slots[slot];
  understood(s);
  frame.slots[slot] = def?.type === 'images' && Array.isArray(value) ? addPhotos(frame, slot, def, value) : value;
  frame.filled = [...frame.filled.filter((name) => name !== slot), slot];
  delete frame.editing;
  yield* settle(s, frame);
}

function addPhotos(frame: Frame, slot: string, def: SlotDef, more: string[]): string[] {
  const have = frame.slots[slot];
  return [...(Array.isArray(have) ? have : []), ...more].slice(0, def.max ?? 5);
}

/** Photos are taken at any step of a flow that has a place for them: a photo is never refused for a date. */
export function* takePhotos(s: Session, frame: Frame, media: string[]): Part<boolean> {
  const flow = flowOf(s, frame);
  const slot = Object.keys(flow.slots).find((name) => flow.slots[name]?.type === 'images' && flow.slots[name]?.anytime);
  if (slot === undefined) return false;
  const had = frame.slots[slot];
  const most = flow.slots[slot]?.max ?? 5;
  const count = Math.min((Array.isArray(had) ? had.length : 0) + media.length, most);
  const full = Array.isArray(had) && had.length >= most;
  say(s, { key: full ? `${flow.id}.${slot}-too-many` : `${flow.id}.${slot}-added`, args: { max: most, count } });
  yield* fill(s, frame, slot, media);
  return true;
}

/** A tap on an answer button, of this question or of one long past. */
export function* tapAnswer(s: Session, token: Extract<Token, { kind: 'answer' }>): Part<void> {
  const frame = s.state.frames.find((candidate) => candidate.run === token.run);
  if (!frame) {
    yield* tapEnded(s, token.run);
    return;
  }
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
  if (isCorrection && !isAsked && !isCurrent) say(s, { key: 'common.changed' });
  yield* take(s, frame, step, token.value);
}

/** Whether something has been done with an answer since: then it can no longer be changed by its button. */
function isActedUpon(flow: Flow, answered: Step, current: Step | undefined): boolean {
  const since = flow.steps.slice(flow.steps.indexOf(answered), current && flow.steps.indexOf(current));
  return since.some((step) => step.type === 'do' || step.type === 'call');
}

function* tapEnded(s: Session, run: string): Part<void> {
  const ended = (yield { ask: 'run', run }) as RunAnswer;
  if (!ended) {
    askAgain(s, { key: 'common.expired-button' });
    return;
  }
  const key = firstKey(s, `${ended.flow}.ended-${ended.outcome}`, `common.ended-${ended.outcome}`, 'common.ended');
  askAgain(s, { key, args: ended.subject });
}

/** Carries out the value of an answer token (or its typed title) for a step of a frame. */
function* take(s: Session, frame: Frame, step: Step, value: string): Part<void> {
  const flow = flowOf(s, frame);
  const asked = step.type === 'review' ? openQuestion(flow, frame, step) : step;
  if (asked.type === 'collect') {
    const def = flow.slots[asked.slot];
    if (value === SKIP && asked.skippable) yield* fill(s, frame, asked.slot, null);
    else if (def?.type === 'choice' && !def.options?.includes(value)) askAgain(s, { key: 'common.not-now' });
    else if (def?.type === 'choice' || def?.type === 'town') yield* fill(s, frame, asked.slot, value);
    else if (value.startsWith(CONFIRM) || value.startsWith(EDIT)) yield* takeReview(s, frame, step, value);
    else askAgain(s, { key: 'common.not-now' });
    return;
  }
  yield* takeReview(s, frame, step, value);
}

function* takeReview(s: Session, frame: Frame, step: Step, value: string): Part<void> {
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

/** A confirmed review lets the flow go on with what follows it. */
function* walkOn(s: Session, frame: Frame, step: Step): Part<void> {
  const { steps } = flowOf(s, frame);
  yield* walk(s, steps[steps.indexOf(step) + 1]?.id ?? 'end');
}

export function* cancel(s: Session, frame: Frame): Part<void> {
  say(s, { key: firstKey(s, `${frame.flow}.cancelled`, 'common.cancelled') });
  yield* finish(s, frame, 'cancelled');
}

export function* back(s: Session): Part<void> {
  const frame = top(s);
  if (!frame || !(yield* goBack(s, frame))) askAgain(s, { key: 'common.back-nowhere' });
}
