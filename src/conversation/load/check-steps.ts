import type { Flow } from '../book.ts';
import { type Draft, lineOfExit, lineOfStep } from './draft.ts';
import { ENGINE_FLOWS, ENGINE_STEPS } from './engine-says.ts';
import { entryOf, exitsOf, isEnd, reachableFrom, roundWithoutQuestion } from './flow-graph.ts';
import { suggest, type Tell } from './problem.ts';
import { isName } from './yaml-tree.ts';

/** Exits lead somewhere, every step is reached, and no way goes round without a question. */
export function checkSteps(draft: Draft, isCalled: boolean, tell: Tell): void {
  const { flow, file } = draft;
  checkExits(draft, tell);
  if (draft.lost.steps.size === 0) checkReached(draft, isCalled, tell);
  const round = roundWithoutQuestion(flow);
  if (round) {
    tell({
      file,
      line: lineOfStep(draft, round[0] ?? ''),
      sentence: `${[...round, round[0]].join(' → ')} tourne en rond sans rien demander`,
      hint: 'mets une question sur le chemin, ou une fin',
    });
  }
}

function checkExits(draft: Draft, tell: Tell): void {
  const { flow, file } = draft;
  const ids = flow.steps.map(({ id }) => id);
  flow.steps.forEach((step, i) => {
    const isLast = i === flow.steps.length - 1;
    for (const { by, to } of exitsOf(step)) {
      const line = lineOfExit(draft, step.id, by);
      if (to === 'next') {
        if (!isLast) continue;
        const hint = step.type === 'say' ? 'écris `then: end`' : 'fais suivre une étape qui termine le dialogue';
        tell({ file, line, sentence: `le dialogue s’arrête net après sa dernière étape \`${step.id}\``, hint });
      } else if (isEnd(to)) {
        if (to !== 'end' && !isName(to.slice(4))) tell({ file, line, sentence: `\`${to}\` ne nomme aucune fin` });
      } else if (!ids.includes(to) && !draft.lost.steps.has(to)) {
        const hint = suggest(to, [...ids, 'next', 'end']);
        const sentence = `l’étape \`${step.id}\` mène à \`${to}\`, qui n’est pas une étape de ce dialogue`;
        tell({ file, line, sentence, hint });
      }
    }
  });
}

function checkReached(draft: Draft, isCalled: boolean, tell: Tell): void {
  const { flow, file } = draft;
  const reached = reachableFrom(flow, entriesOf(flow, isCalled));
  for (const { id } of flow.steps) {
    if (reached.has(id)) continue;
    // What only hangs on it is not told as well.
    for (const step of reachableFrom(flow, [id])) reached.add(step);
    tell({
      file,
      line: lineOfStep(draft, id),
      sentence: `rien ne mène jamais à l’étape \`${id}\``,
      hint: 'fais-y mener une sortie, ou enlève-la',
    });
  }
}

/** Where a run may begin. A flow that others call, or the engine, begins with its first step. */
export function entriesOf(flow: Flow, isCalled: boolean): Set<string> {
  const entries = new Set(flow.starts.flatMap((start) => entryOf(flow, start) ?? []));
  for (const { id } of flow.steps) if (ENGINE_STEPS[flow.id]?.includes(id)) entries.add(id);
  const first = flow.steps[0]?.id;
  if (first !== undefined && (isCalled || entries.size === 0 || ENGINE_FLOWS.includes(flow.id))) entries.add(first);
  return entries;
}
