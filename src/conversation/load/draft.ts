import type { Flow } from '../book.ts';

/** A flow as read from its `flow.yaml`, with the lines where its parts stand. */
export interface Draft {
  flow: Flow;
  file: string;
  lines: Lines;
  lost: Lost;
  /** Its file is no YAML: all that would be said of what stands in it is beside the point. */
  isUnread?: true;
}

/** What stands there but could not be read: it is told once, and nothing that names it is told as well. */
export interface Lost {
  /** Ids; '?' when not even its name is known. As long as something is lost, ways through the flow are not judged. */
  steps: Set<string>;
  slots: Set<string>;
}

export function isWhole({ lost }: Draft): boolean {
  return lost.steps.size === 0 && lost.slots.size === 0;
}

export interface Lines {
  /** In the order of `flow.starts` and `flow.steps`. */
  starts: number[];
  steps: number[];
  slots: Map<string, number>;
  /** `<step>/<outcome>` */
  exits: Map<string, number>;
  /** `<version>` */
  history: Map<number, number>;
  top: number;
}

export function lineOfStep(draft: Draft, step: string): number {
  return draft.lines.steps[draft.flow.steps.findIndex(({ id }) => id === step)] ?? draft.lines.top;
}

export function lineOfExit(draft: Draft, step: string, outcome: string): number {
  return draft.lines.exits.get(`${step}/${outcome}`) ?? lineOfStep(draft, step);
}
