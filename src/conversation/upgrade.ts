import type { Book, Flow } from './book.ts';
import { holds } from './condition.ts';
import { reachableFrom, waits } from './load/flow-graph.ts';
import type { ConversationState, Frame } from './state.ts';
import type { RunChange } from './turn.ts';

/** A dialogue written by a newer program than this one: the event is left for it, never downgraded. */
export class NewerFrame extends Error {
  override name = 'NewerFrame';
}

/**
 * Carries a parked dialogue over to the flows of today (design §3.7): `history` renames, unknown slots are dropped, an
 * unknown step starts the flow again with the slots that remain, a flow that is gone is closed, and so is a dialogue that
 * nobody could stand in any more: begun again, it would ask something else.
 * @returns runs that had to be closed.
 */
export function upgrade(book: Book, state: ConversationState): RunChange[] {
  const closed: RunChange[] = [];
  state.frames = state.frames.filter((frame) => {
    const flow = book.flows.get(frame.flow);
    if (flow && frame.version > flow.version) throw new NewerFrame(`${frame.flow} ${frame.version}`);
    if (flow && moveFrame(book, flow, frame)) return true;
    if (flow && upgradeFrame(flow, frame)) return true;
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
    return upgradeFrame(target, frame);
  }
  return false;
}

/** False: where it stood there is nothing that waits for anybody, and the flow's beginning leads to no open question. */
function upgradeFrame(flow: Flow, frame: Frame): boolean {
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
  if (flow.steps.some((step) => step.id === frame.step && waits(step))) return true;
  frame.step = firstOpen(flow, frame);
  return frame.step !== null;
}

/** The first question whose slot is open, of those that the flow's first step leads to; without one, the first summary there. */
function firstOpen(flow: Flow, frame: Frame): string | null {
  const ahead = reachableFrom(flow, [flow.steps[0]?.id ?? '']);
  const steps = flow.steps.filter(({ id }) => ahead.has(id));
  const open = steps.find(
    (step) =>
      step.type === 'collect' &&
      !step.later &&
      frame.slots[step.slot] === undefined &&
      holds(step.when, frame.slots, {}),
  );
  // « Sûr ? » is no summary: a yes to it would do what nobody had asked for
  return (open ?? steps.find((step) => step.type === 'review' && step.slots.length > 0))?.id ?? null;
}
