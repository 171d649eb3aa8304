import type { Exit, Flow, Start, Step } from '../book.ts';

/** A way from a step to another, or to `end:<outcome>`. */
export interface Way {
  from: string;
  to: Exit;
  /** What makes one go there: an outcome, a condition's number. Empty: it is the only way. */
  by: string;
}

/** The exits a step writes down, as written. */
export function exitsOf(step: Step): { by: string; to: Exit }[] {
  switch (step.type) {
    case 'collect':
    case 'review':
      return [{ by: '', to: 'next' }];
    case 'say':
      return [{ by: 'then', to: step.then }];
    case 'branch':
      return [...step.cases.map(({ then }, i) => ({ by: String(i), to: then })), { by: 'else', to: step.else }];
    default:
      return Object.entries(step.on).map(([by, to]) => ({ by, to }));
  }
}

/** Flows do not change once they are read. */
const known = new WeakMap<Flow, Way[]>();

/** All ways of a flow; exits to nowhere are left out. */
export function waysOf(flow: Flow): readonly Way[] {
  const ways = known.get(flow) ?? findWays(flow);
  known.set(flow, ways);
  return ways;
}

function findWays(flow: Flow): Way[] {
  const ids = new Set(flow.steps.map(({ id }) => id));
  return flow.steps.flatMap((step, i) =>
    exitsOf(step).flatMap(({ by, to }) => {
      if (isEnd(to)) return [{ from: step.id, to: `end:${outcomeOf(to)}`, by }];
      const target = to === 'next' ? flow.steps[i + 1]?.id : to;
      return target !== undefined && ids.has(target) ? [{ from: step.id, to: target, by }] : [];
    }),
  );
}

export function isEnd(exit: Exit): boolean {
  return exit === 'end' || exit.startsWith('end:');
}

/** `end` alone ends a run as 'done'. */
export function outcomeOf(exit: Exit): string {
  return exit === 'end' ? 'done' : exit.slice('end:'.length);
}

/** How a run of this flow may end by itself. */
export function outcomesOf(flow: Flow): Set<string> {
  return new Set(
    waysOf(flow)
      .filter(({ to }) => isEnd(to))
      .map(({ to }) => outcomeOf(to)),
  );
}

/** Where a start begins. */
export function entryOf(flow: Flow, start: Start): string | undefined {
  return start.at ?? flow.steps[0]?.id;
}

/** Every step to which some way leads from these. They themselves are included. */
export function reachableFrom(flow: Flow, from: Iterable<string>): Set<string> {
  const ways = waysOf(flow);
  const reached = new Set(from);
  // A set grows while it is walked, so each new step is looked at in its turn.
  for (const step of reached) {
    for (const way of ways) if (way.from === step && !isEnd(way.to)) reached.add(way.to);
  }
  return reached;
}

/** Whether one waits for the member here, at least the first time. A called flow asks something itself. */
export function waits(step: Step): boolean {
  return step.type === 'collect' || step.type === 'review' || step.type === 'listen' || step.type === 'call';
}

/** A round trip that asks nothing, as the steps on it; undefined when there is none. */
export function roundWithoutQuestion(flow: Flow): string[] | undefined {
  const silent = new Set(flow.steps.filter((step) => !waits(step)).map(({ id }) => id));
  const ways = waysOf(flow).filter(({ from, to }) => silent.has(from) && silent.has(to));
  const search = (path: string[]): string[] | undefined => {
    for (const { from, to } of ways) {
      if (from !== path.at(-1)) continue;
      const at = path.indexOf(to);
      if (at >= 0) return path.slice(at);
      const found = search([...path, to]);
      if (found) return found;
    }
    return undefined;
  };
  for (const step of silent) {
    const found = search([step]);
    if (found) return found;
  }
  return undefined;
}
