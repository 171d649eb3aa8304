import type { Book, Flow } from './book.ts';
import { holds } from './condition.ts';
import type { ConversationState, Frame } from './state.ts';
import type { RunChange } from './turn.ts';

/** A dialogue written by a newer program than this one: the event is left for it, never downgraded. */
export class NewerFrame extends Error {
  override name = 'NewerFrame';
}

/**
 * Carries a parked dialogue over to the flows of today (design §3.7): `history` renames, unknown slots are dropped, an
 * unknown step starts the flow again with the slots that remain, a flow that is gone is closed.
 * @returns runs that had to be closed.
 */
export function upgrade(book: Book, state: ConversationState): RunChange[] {
  const closed: RunChange[] = [];
  state.frames = state.frames.filter((frame) => {
    const flow = book.flows.get(frame.flow);
    if (flow && frame.version > flow.version) throw new NewerFrame(`${frame.flow} ${frame.version}`);
    if (flow && moveFrame(book, flow, frame)) return true;
    if (flow) {
      upgradeFrame(flow, frame);
      return true;
    }
    const { run, version } = frame;
    closed.push({ run, flow: frame.flow, version, closed: { outcome: 'interrupted', subject: { ...frame.vars } } });
    return false;
  });
  return closed;
}

/** Who stands at a step that went to another flow goes on there. False: this one stays. */
function moveFrame(book: Book, flow: Flow, frame: Frame): boolean {
  let step = frame.step ?? '';
  for (let version = frame.version + 1; version <= flow.version; version++) {
    step = flow.history[version]?.steps?.[step] ?? step;
    const [to = '', at] = step.split('.');
    const target = at === undefined ? undefined : book.flows.get(to);
    if (!target || at === undefined) continue;
    Object.assign(frame, { flow: to, version: target.version, step: at });
    delete frame.from;
    upgradeFrame(target, frame);
    return true;
  }
  return false;
}

function upgradeFrame(flow: Flow, frame: Frame): void {
  for (let version = frame.version + 1; version <= flow.version; version++) {
    const { steps = {}, slots = {} } = flow.history[version] ?? {};
    if (frame.step !== null) frame.step = steps[frame.step] ?? frame.step;
    if (frame.from !== undefined) frame.from = steps[frame.from] ?? frame.from;
    for (const [old, renamed] of Object.entries(slots)) {
      if (frame.slots[old] !== undefined) frame.slots[renamed] = frame.slots[old];
      delete frame.slots[old];
      frame.filled = frame.filled.map((name) => (name === old ? renamed : name));
      if (frame.editing === old) frame.editing = renamed;
    }
  }
  frame.version = flow.version;
  for (const slot of Object.keys(frame.slots)) if (!flow.slots[slot]) delete frame.slots[slot];
  frame.filled = frame.filled.filter((slot) => flow.slots[slot]);
  if (frame.editing !== undefined && !flow.slots[frame.editing]) delete frame.editing;
  if (!flow.steps.some((step) => step.id === frame.step)) frame.step = firstOpen(flow, frame);
}

/** The first question whose slot is open; a flow without one waits at its first review, else at its first step. */
function firstOpen(flow: Flow, frame: Frame): string | null {
  const open = flow.steps.find(
    (step) =>
      step.type === 'collect' &&
      !step.later &&
      frame.slots[step.slot] === undefined &&
      holds(step.when, frame.slots, {}),
  );
  return (open ?? flow.steps.find((step) => step.type === 'review') ?? flow.steps[0])?.id ?? null;
}
