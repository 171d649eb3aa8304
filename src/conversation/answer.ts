import { roomBeside } from '../language/details/told-besides.ts';
import { foldTownName, readTownText } from '../language/places/town-name.ts';
import type { SlotDef, Step } from './book.ts';
import { keepBeside } from './door/at-door.ts';
import { answerToShow } from './drafts/contacts-out.ts';
import { isForUs } from './exchanges/for-us.ts';
import { listen } from './listen.ts';
import { openQuestion, picksOf, typedTitle } from './questions/open-question.ts';
import {
  argsOf,
  askAgain,
  askBecause,
  askWhich,
  CLEAR,
  CONFIRM,
  EDIT,
  hasPhotos,
  mayClear,
  SKIP,
  understood,
} from './questions/question.ts';
import { takeReview } from './questions/review.ts';
import { currentStep, firstKey, flowOf, type Part, type Session, say, top } from './session.ts';
import { slotReaders } from './slots/readers.ts';
import { type Reading, textOf } from './slots/slot.ts';
import type { Frame, SlotValue } from './state.ts';
import { isHolding, joinHeld, STOP, STOPPED } from './talk.ts';
import type { CommunesAnswer } from './turn.ts';
import { exitFor, goBack, letGo, settle, walk } from './walk.ts';

type Collect = Extract<Step, { type: 'collect' }>;

/** Gives the event to the current step. False: it is no answer to it (a rejection has been noted in `rejected`). */
export function* answerCurrent(s: Session): Part<{ taken: boolean; rejected?: Reading }> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return { taken: false };
  const text = textOf(s.event);
  const typed = text === null ? null : typedTitle(s, frame, step, text);
  if (typed !== null) {
    // the draft they wrote of last was given up, and this one lay below it
    if (frame.slipped && typed.startsWith(CONFIRM)) {
      delete frame.slipped;
      askAgain(s, { key: 'common.slipped', args: { thing: shownThing(frame) } });
      return { taken: true };
    }
    yield* take(s, frame, step, typed);
    return { taken: true };
  }
  const asked = openQuestion(flowOf(s, frame), frame, step);
  if (asked.type === 'listen') return { taken: yield* listen(s, frame, asked, s.event) };
  if (asked.type !== 'collect') return { taken: false };
  const reading = yield* read(s, frame, asked);
  if ('value' in reading) {
    if (text !== null) keepBeside(flowOf(s, frame), frame, text, reading.name);
    yield* fill(s, frame, asked.slot, reading.value);
    return { taken: true };
  }
  if ('which' in reading) {
    if (text !== null) keepSought(frame, text, reading.which);
    askWhich(s, frame, asked, reading.which, ...(reading.abroad ? [{ key: 'common.town-abroad' }] : []));
    return { taken: true };
  }
  if (text !== null && 'rejected' in reading && !isForUs(s, text) && joinHeld(frame, text, s.ctx.now)) {
    askAgain(s);
    return { taken: true };
  }
  return { taken: false, rejected: reading };
}

/** « Saint-Denis », of which there are several: « celui du 93 » then says which. */
function keepSought(frame: Frame, text: string, found: CommunesAnswer): void {
  const { name } = readTownText(text);
  if (name !== '' && found.some((one) => foldTownName(one.name).includes(name))) frame.vars.sought = name;
}

const shownThing = ({ slots }: Frame): string => (typeof slots.item === 'string' ? slots.item : '');

function* read(s: Session, frame: Frame, step: Collect): Part<Reading> {
  const def = defOf(s, frame, step.slot);
  if (!def) return { notMine: true };
  return yield* slotReaders[def.type](s, { def, key: `${frame.flow}.${step.slot}`, event: s.event });
}

/** What else is told of things that are named behind the title shares that room with them. */
function defOf(s: Session, frame: Frame, slot: string): SlotDef | undefined {
  const def = flowOf(s, frame).slots[slot];
  return def !== undefined && slot === DETAILS && typeof frame.slots.rest === 'string'
    ? { ...def, max: roomBeside(frame.slots.rest) }
    : def;
}
const DETAILS = 'details';

/** So often is an answer that does not fit asked for again, where words are held for it. */
const MOST_HOLDING = 2;

/** Why an answer was not taken, and the question once more, in one message. */
export function* reject(s: Session, reason: string): Part<void> {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return;
  if (isHolding(s, frame) && s.state.misses >= MOST_HOLDING && !s.more) return yield* letGo(s, frame);
  const flow = flowOf(s, frame);
  const asked = openQuestion(flow, frame, step);
  const slot = asked.type === 'collect' ? asked.slot : asked.id;
  const def = defOf(s, frame, slot);
  const isFull = def?.max !== flow.slots[slot]?.max && reason === 'too-long';
  const own = isFull ? ['common.detail-full'] : [];
  const key = firstKey(s, ...own, `${flow.id}.${slot}-${reason}`, `common.${def?.type}-${reason}`);
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

export function* fill(s: Session, frame: Frame, slot: string, value: SlotValue): Part<void> {
  const def = flowOf(s, frame).slots[slot];
  understood(s);
  const told = answerToShow(s, frame, slot, value);
  // « 06 12 34 56 78 », asked where
  if (told === null && value !== null) return void askAgain(s);
  frame.slots[slot] = def?.type === 'images' && Array.isArray(told) ? addPhotos(frame, slot, def, told) : told;
  frame.filled = [...frame.filled.filter((name) => name !== slot), slot];
  delete frame.editing;
  delete frame.offers;
  delete frame.picks;
  yield* settle(s, frame, [slot]);
}

function addPhotos(frame: Frame, slot: string, def: SlotDef, more: string[]): string[] {
  const have = frame.slots[slot];
  return [...(Array.isArray(have) ? have : []), ...more].slice(0, def.max ?? 5);
}

/** « Enlever les photos »: of a draft. */
function* clear(s: Session, frame: Frame, slot: string): Part<void> {
  if (!mayClear(s, frame, slot)) return void askAgain(s, { key: 'common.not-now' });
  say(s, { key: 'common.left-out' });
  yield* fill(s, frame, slot, null);
}

/** « Passer », from a summary: the line is left out; asked whether there are more photos, those that there are stay. */
function* skip(s: Session, frame: Frame, slot: string): Part<void> {
  const isChanged = frame.editing === slot;
  if (isChanged && hasPhotos(s, frame, slot)) {
    understood(s);
    yield* goBack(s, frame);
    return;
  }
  if (isChanged && (frame.slots[slot] ?? null) !== null) say(s, { key: 'common.left-out' });
  yield* fill(s, frame, slot, null);
}

/** Carries out the value of an answer token (or its typed title) for a step of a frame. */
export function* take(s: Session, frame: Frame, step: Step, value: string): Part<void> {
  const flow = flowOf(s, frame);
  const asked = step.type === 'review' ? openQuestion(flow, frame, step) : step;
  if (value.startsWith(CLEAR)) return yield* clear(s, frame, value.slice(CLEAR.length));
  if (asked.type === 'collect') {
    const def = flow.slots[asked.slot];
    if (value === SKIP && asked.skippable) yield* skip(s, frame, asked.slot);
    else if (picksOf(flow, frame, asked).some((pick) => pick.value === value)) yield* fill(s, frame, asked.slot, value);
    else if (def?.type === 'choice' && !def.options?.includes(value)) askAgain(s, { key: 'common.not-now' });
    else if (def?.options?.includes(value) || def?.type === 'town') yield* fill(s, frame, asked.slot, value);
    else if (value.startsWith(CONFIRM) || value.startsWith(EDIT)) yield* takeReview(s, frame, step, value);
    else askAgain(s, { key: 'common.not-now' });
    return;
  }
  if (asked.type === 'listen' && value === STOP) {
    understood(s);
    yield* walk(s, exitFor(asked.on, STOPPED, `${flow.id}.${asked.id}`));
  } else yield* takeReview(s, frame, step, value);
}
