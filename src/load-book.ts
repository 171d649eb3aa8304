import { fileURLToPath } from 'node:url';
import { effectSpecs, factNames } from './community/effects.ts';
import { loadFlows } from './conversation/load/load-flows.ts';
import type { LoadedBook } from './conversation/load/loaded-book.ts';
import { printProblem } from './conversation/load/problem.ts';

/** The flows cannot be used; `message` lists every problem with its file and line. */
export class FlowsBroken extends Error {
  override name = 'FlowsBroken';
}

const FLOWS = fileURLToPath(new URL('../flows', import.meta.url));

/** The flows of this program. @throws FlowsBroken: nothing starts with a flow that could leave somebody stranded. */
export function loadBook(): LoadedBook {
  const { book, problems } = loadFlows(FLOWS, effectSpecs, [...factNames]);
  if (problems.length > 0) throw new FlowsBroken(problems.map(printProblem).join('\n'));
  return book;
}
