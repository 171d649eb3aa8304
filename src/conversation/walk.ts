import type { Exit, Flow, Step } from './book.ts';
import type { Words } from './bubble.ts';
import { comeBack } from './come-back.ts';
import { holds } from './condition.ts';
import { takeContactsOut } from './drafts/contacts-out.ts';
import { dropDraft } from './drafts/drop-draft.ts';
import { noteUp } from './drafts/just-up.ts';
import { leaveRefusedSale } from './drafts/refused-sale.ts';
import { againTalk } from './exchanges/again-talk.ts';
import { noteBeside } from './posts/beside-several.ts';
import { noteLooked } from './posts/refine.ts';
import { dropAskedBefore } from './questions/asked-before.ts';
import { dropAdminTasks, dropDecided, isSameTask } from './questions/decided.ts';
import { isAnsweredBy } from './questions/go-past.ts';
import { isPastBy, sayLetGo } from './questions/held.ts';
import { asksDayOfSame } from './questions/left-unasked.ts';
import { argsOf, askAgain, collectOf, hasPhotos } from './questions/question.ts';
import { givenBack } from './questions/read-again.ts';
import { toTakeUp } from './questions/take-up-again.ts';
import { filledOf, layOver } from './questions/unsaved.ts';
import { ask, currentStep, flowOf, isReviewed, type Part, type Session, say, top } from './session.ts';
import { isTooFar, tooFar } from './slots/too-far.ts';
import type { Frame, Intention } from './state.ts';
import { isHolding, isOfAnother, isQuiet, isTalk, STOPPED } from './talk.ts';
import { doToken } from './token.ts';
import type { EffectAnswer, MemberStanding } from './turn.ts';

/** More steps than any flow has: reaching it means a cycle without a question, which the loader refuses. */
const MOST_STEPS = 200;

/** Opens a run of a flow on top of the stack and goes on until something is asked or it ends. */
export function* begin(s: Session, what: Intention): Part<void> {
  const flow = s.book.flows.get(what.flow);
  if (!flow) return;
  if (isChangedAlready(s, what)) return void askAgain(s);
  const frame: Frame = {
    run: s.opened === 0 ? s.ctx.turnId : `${s.ctx.turnId}.${s.opened}`,
    flow: flow.id,
    version: flow.version,
    ...(what.at === undefined ? {} : { from: what.at }),
    ...(what.told === undefined ? {} : { told: what.told }),
    step: null,
    slots: { ...what.slots },
    vars: { ...what.vars },
    filled: [],
  };
  s.opened += 1;
  const below = top(s);
  // the door is never stood at twice
  if (
    below?.flow === flow.id &&
    (flow.defers ||
      saysNothing(flow, below) ||
      isSureOfTheSame(flow, below, what) ||
      isSaidAnew(flow, below, what) ||
      isSameTask(s, below, what))
  ) {
    s.state.frames.pop();
    recordEnd(s, below, 'interrupted');
  }
  s.runs.push({ run: frame.run, flow: flow.id, version: flow.version });
  s.state.frames.push(frame);
  const said = s.bubbles.length;
  yield* walk(s, what.at ?? flow.steps[0]?.id ?? 'end');
  layOver(s, frame, what.changed, said);
  dropAskedBefore(s, frame);
}

/** « Modifier », of a post that is being changed: what was changed and is not saved yet stays, and is gone on with. */
function isChangedAlready(s: Session, { flow, at, slots: { post } }: Intention): boolean {
  const frame = s.state.frames.find((one) => one.flow === flow && one.from === at && one.slots.post === post);
  if (at === undefined || post === undefined || !frame || currentStep(s, frame)?.type !== 'review') return false;
  if (!isReviewed(s, frame) || Object.keys(frame.slots).length < 2) return false;
  delete frame.editing;
  s.state.frames.splice(s.state.frames.indexOf(frame), 1);
  s.state.frames.push(frame);
  return true;
}

/** A draft that was opened and left: begun again, it is not come back to. */
function saysNothing(flow: Flow, { slots }: Frame): boolean {
  const told = Object.entries(slots).filter(([, value]) => value !== null);
  return told.length > 0 && told.every(([slot]) => flow.slots[slot]?.type === 'choice');
}

/** « Sûr ? », of something that they now do again (« quitter »), or do something else with: not come back to. */
function isSureOfTheSame(flow: Flow, below: Frame, { slots, at }: Intention): boolean {
  const step = flow.steps.find(({ id }) => id === below.step);
  const shared = Object.keys(slots).filter((slot) => flow.slots[slot]?.type === 'id' && slot in below.slots);
  const isSame = shared.length > 0 && shared.every((slot) => slots[slot] === below.slots[slot]);
  const isOfNothing = Object.keys(slots).length === 0 && Object.keys(below.slots).length === 0 && at === below.from;
  return step?.type === 'review' && step.slots.length === 0 && (isSame || isOfNothing);
}

/** What a summary shows, all of it told once more in other words: the first is not come back to. */
function isSaidAnew(flow: Flow, below: Frame, { slots, at }: Intention): boolean {
  const step = flow.steps.find(({ id }) => id === below.step);
  if (step?.type !== 'review' || step.slots.length === 0 || at !== below.from) return false;
  return step.slots.every((slot) => typeof slots[slot] === 'string' && typeof below.slots[slot] === 'string');
}

/** Goes on with the top frame at this exit until a step waits for the member or the run ends. */
export function* walk(s: Session, from: Exit): Part<void> {
  let exit = from;
  for (let count = 0; count < MOST_STEPS; count++) {
    const frame = top(s);
    if (!frame) return;
    const flow = flowOf(s, frame);
    if (exit === 'end' || exit.startsWith('end:')) {
      yield* finish(s, frame, exit.slice(4) || 'done');
      return;
    }
    const step = flow.steps.find((candidate) => candidate.id === exit);
    if (!step) throw new Error(`${flow.id}: no step ${exit}`);
    frame.step = step.id;
    const next = yield* perform(s, flow, frame, step);
    if (next === null) return;
    exit = next === 'next' ? (flow.steps[flow.steps.indexOf(step) + 1]?.id ?? 'end') : next;
  }
  throw new Error(`${top(s)?.flow}: goes round without asking anything`);
}

/** Whether a question is to be asked now. */
function isOpen(s: Session, frame: Frame, step: Extract<Step, { type: 'collect' }>): boolean {
  const value = frame.slots[step.slot];
  const isToBeSaid = value === undefined || isTooFar(s, frame, step.slot, value);
  return !step.later && isToBeSaid && holds(step.when, frame.slots, s.ctx.facts);
}

/** Does one step. null: it waits for the member. */
function* perform(s: Session, flow: Flow, frame: Frame, step: Step): Part<Exit | null> {
  switch (step.type) {
    case 'collect': {
      if (!isOpen(s, frame, step)) return 'next';
      frame.asked = s.ctx.now.toISOString();
      // said in passing, further away than it may be
      const far = frame.slots[step.slot] === undefined ? [] : [tooFar(s, frame, step.slot)];
      delete frame.slots[step.slot];
      askAgain(s, ...far);
      return null;
    }
    case 'review':
      frame.asked = s.ctx.now.toISOString();
      if (frame.from !== undefined) frame.opened ??= filledOf(frame.slots);
      askAgain(s);
      return null;
    case 'branch':
      return step.cases.find((branch) => holds(branch.when, frame.slots, s.ctx.facts))?.then ?? step.else;
    case 'do': {
      const outcome = yield* runEffect(s, frame, step.effect);
      // what only looked something up can be taken back
      s.acted ||= !step.looks;
      return exitFor(step.on, outcome, `${flow.id}.${step.id}`);
    }
    case 'say':
      if (holds(step.when, frame.slots, s.ctx.facts)) sayStep(s, flow, frame, step);
      return step.then;
    case 'listen':
      if (isTalk(s.book, frame, step)) leaveOtherTalks(s, frame);
      if (s.book.sentences.has(`${flow.id}.ask-${step.id}`)) askAgain(s);
      return null;
    case 'call':
      yield* begin(s, { flow: step.flow, slots: inCommon(s.book.flows.get(step.flow), frame) });
      return null;
  }
}

/** What one comes back to must not be a talk of long ago: nobody would expect the next word to go there. */
export function dropQuietTalk(s: Session): void {
  const below = top(s);
  if (!below || !isTalk(s.book, below, currentStep(s, below)) || !isQuiet(below, s.ctx.now)) return;
  s.state.frames.pop();
  recordEnd(s, below, 'interrupted');
}

/** One writes to one person at a time: whom one wrote to before is written to again by their own button. */
function leaveOtherTalks(s: Session, frame: Frame): void {
  for (const other of [...s.state.frames]) {
    if (other === frame || !isTalk(s.book, other, currentStep(s, other))) continue;
    s.state.frames.splice(s.state.frames.indexOf(other), 1);
    recordEnd(s, other, 'interrupted');
  }
}

/** A flow that is called knows what the caller knows by the same name. */
function inCommon(called: Flow | undefined, { slots }: Frame): Frame['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([name]) => called?.slots[name] !== undefined));
}

/** The exit of a called flow for every outcome that has none of its own. */
export const OTHERWISE = 'otherwise';

export function exitFor(on: Record<string, Exit>, outcome: string, where: string): Exit {
  const exit = on[outcome] ?? on[OTHERWISE];
  if (!exit) throw new Error(`${where}: outcome ${outcome} has no exit`);
  return exit;
}

/** Has the shell carry out an effect, and takes over what it answers. */
export function* runEffect(s: Session, frame: Frame, effect: string): Part<string> {
  const answer = (yield {
    ask: 'effect',
    effect,
    flow: frame.flow,
    slots: frame.slots,
    vars: frame.vars,
    event: s.event,
  }) as EffectAnswer;
  s.looked = true;
  Object.assign(frame.slots, answer.slots);
  Object.assign(frame.vars, answer.vars);
  for (const slot of answer.clear ?? []) delete frame.slots[slot];
  for (const bubble of answer.bubbles ?? []) {
    if (answer.isWaiting) ask(s, bubble);
    else s.bubbles.push(bubble);
  }
  delete frame.offers;
  delete frame.picks;
  if (answer.next) s.next = answer.next;
  if (answer.offers) frame.offers = answer.offers;
  if (answer.picks) frame.picks = answer.picks;
  if (answer.became) become(s, frame, answer.became);
  if (answer.resigned) dropAdminTasks(s, frame);
  return answer.outcome;
}

/** Who is in needs the door no longer, wherever they came in by; who goes out leaves everything they had begun. */
function become(s: Session, frame: Frame, status: MemberStanding): void {
  const wasIn = s.status === 'approved' || s.status === 'pending';
  s.status = status;
  const isOut = status === 'left' || (wasIn && status === 'joining');
  // who moves is still to be let in, elsewhere
  if (status === 'left') delete s.state.deferred;
  for (const other of [...s.state.frames]) {
    const isOver = status === 'approved' ? flowOf(s, other).defers : isOut;
    if (other === frame || !isOver) continue;
    s.state.frames.splice(s.state.frames.indexOf(other), 1);
    recordEnd(s, other, isOut ? 'interrupted' : 'done');
  }
}

function sayStep(s: Session, flow: Flow, frame: Frame, step: Extract<Step, { type: 'say' }>): void {
  const text = { key: `${flow.id}.${step.sentence}`, args: argsOf(flow, frame) };
  if (step.buttons.length === 0) {
    say(s, text);
    return;
  }
  s.bubbles.push({
    type: 'buttons',
    text: [text],
    buttons: step.buttons.map(({ button, of }) => ({
      id: button,
      title: { key: titleOf(s, flow, button) },
      token: doToken(button, of === undefined ? undefined : String(frame.slots[of] ?? frame.vars[of] ?? '')),
    })),
  });
}

function titleOf(s: Session, flow: Flow, button: string): string {
  const own = `${flow.id}.button-${button}`;
  return s.book.sentences.has(own) ? own : `common.button-${button}`;
}

export function recordEnd(s: Session, frame: Frame, outcome: string): void {
  s.runs.push({
    run: frame.run,
    flow: frame.flow,
    version: frame.version,
    closed: { outcome, subject: { ...frame.vars, ...(outcome === 'interrupted' ? toTakeUp(s, frame) : {}) } },
  });
}

/** Ends a run: the flow below is asked again, or what was put off (M1) is taken up. */
export function* finish(s: Session, frame: Frame, outcome: string): Part<void> {
  s.state.frames.splice(s.state.frames.indexOf(frame), 1);
  recordEnd(s, frame, outcome);
  dropDecided(s, frame);
  noteUp(s, frame, outcome);
  noteBeside(s, frame, outcome);
  noteLooked(s, frame, outcome);
  if (outcome === STOPPED) leaveOtherTalks(s, frame);
  const { next } = s;
  if (next) {
    delete s.next;
    return yield* begin(s, next);
  }
  const again = givenBack(outcome, frame.slots);
  if (again) {
    s.again = again;
    return;
  }
  dropQuietTalk(s);
  leaveRefusedSale(s);
  const below = top(s);
  if (below) {
    const step = currentStep(s, below);
    if (step?.type === 'call') yield* walk(s, exitFor(step.on, outcome, `${below.flow}.${step.id}`));
    else if (asksDayOfSame(s, below, frame)) yield* finish(s, below, 'interrupted');
    else if (isHolding(s, below) && (yield* isPastBy(s, below, frame))) yield* letGo(s, below);
    else if (isAnsweredBy(s, below, frame, outcome)) yield* dropDraft(s, below, 'common.answered');
    else if (step?.type !== 'listen') {
      if (outcome === 'cancelled' && below.flow === frame.flow && isReviewed(s, below)) below.slipped = true;
      // of each line that passes it is not asked anew
      if (frame.slots.aside === undefined || !below.comeBack) yield* comeBack(s, below);
    }
    // back from something longer than one answer, or that was about another exchange: whom one writes to is said before
    // the next word
    else if (isTalk(s.book, below, step) && (!isOfThisTurn(s, frame) || isOfAnother(frame, below))) {
      yield* againTalk(s, below, step, outcome === TOLD ? frame : undefined);
    }
    return;
  }
  yield* takeUpDeferred(s);
}

/** What is held for « is it for them? » goes to nobody, and nothing is asked about it any more. */
export function* letGo(s: Session, frame: Frame): Part<void> {
  sayLetGo(s);
  yield* finish(s, frame, 'interrupted');
}

/** The admins have a complaint. */
const TOLD = 'told';

function isOfThisTurn(s: Session, { run }: Frame): boolean {
  return run === s.ctx.turnId || run.startsWith(`${s.ctx.turnId}.`);
}

/** What one comes back to, by its name where it has one. */
export function resumed({ slots }: Frame): Words {
  return { key: 'common.resumed', args: { thing: typeof slots.item === 'string' ? slots.item : '' } };
}

/** What was asked for before the member was in is carried on with once they are. */
export function* takeUpDeferred(s: Session): Part<void> {
  const [first, ...rest] = s.state.deferred ?? [];
  if (!first || s.status !== 'approved' || s.state.frames.length > 0) return;
  if (rest.length > 0) s.state.deferred = rest;
  else delete s.state.deferred;
  yield* begin(s, first);
}

/** Closes everything above a frame: the member went back to an older question. */
export function dropAbove(s: Session, frame: Frame): void {
  const above = s.state.frames.splice(s.state.frames.indexOf(frame) + 1);
  for (const dropped of above) recordEnd(s, dropped, 'interrupted');
}

/**
 * After slots were filled or changed: the position follows from the slots. What was looked up after one of them is looked
 * up again; else the first question before the current step that is open now (a changed kind may need one) comes first,
 * else the current step goes on.
 */
export function* settle(s: Session, frame: Frame, changed: readonly string[]): Part<void> {
  const flow = flowOf(s, frame);
  takeContactsOut(s, frame, changed);
  const indexOf = (id: string | null | undefined) =>
    Math.max(
      flow.steps.findIndex((step) => step.id === id),
      0,
    );
  const passed = flow.steps.slice(indexOf(frame.from), indexOf(frame.step));
  const first = Math.min(...changed.map((slot) => indexOf(collectOf(flow, slot)?.id)));
  const stale = passed.find((step) => step.type === 'do' && step.forgets && indexOf(step.id) > first);
  if (stale?.type === 'do') for (const slot of stale.forgets ?? []) delete frame.slots[slot];
  const open = passed.find((step) => step.type === 'collect' && isOpen(s, frame, step));
  const from = stale && (!open || indexOf(stale.id) < indexOf(open.id)) ? stale : open;
  yield* walk(s, from?.id ?? frame.step ?? flow.steps[0]?.id ?? 'end');
}

/** « retour »: takes back the last answer and asks it again. False: there is nothing to go back to. */
export function* goBack(s: Session, frame: Frame): Part<boolean> {
  if (frame.editing !== undefined) {
    delete frame.editing;
    askAgain(s);
    return true;
  }
  const flow = flowOf(s, frame);
  // what was asked for before has been acted upon
  if (currentStep(s, frame)?.type === 'listen') return false;
  const placeOf = (id: string | null | undefined) => flow.steps.findIndex((one) => one.id === id);
  // a photo may have been sent ahead of its question: that is none to go back to yet
  const here = placeOf(frame.step);
  const slot = frame.filled.findLast((name) => placeOf(collectOf(flow, name)?.id) < here);
  const step = slot === undefined ? undefined : collectOf(flow, slot);
  if (slot === undefined || !step) return false;
  frame.filled = frame.filled.filter((name) => name !== slot);
  // asked before the step this run began at: only its summary comes back to it; photos that were sent are not lost by it
  const isBefore = frame.from !== undefined && placeOf(step.id) < placeOf(frame.from);
  if (isBefore || hasPhotos(s, frame, slot)) {
    frame.editing = slot;
    askAgain(s);
    return true;
  }
  delete frame.slots[slot];
  yield* walk(s, step.id);
  return true;
}
