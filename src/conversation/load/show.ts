import type { Flow, Step } from '../book.ts';
import { entryOf, exitsOf } from './flow-graph.ts';
import { conditionInWords, nameOf } from './graph.ts';
import type { LoadedBook } from './loaded-book.ts';
import { readSentences } from './read-sentences.ts';

/** A flow as one reads it: its steps in order, each with what it says in French, as written. */
export function showFlow(book: LoadedBook, flow: Flow): string {
  const say = sentencesOf(book, flow);
  const starts = flow.starts.map((start) => `  ${nameOf(start)} → ${entryOf(flow, start) ?? 'end'}`);
  const steps = flow.steps.flatMap((step) => [
    '',
    headOf(step),
    ...linesOf(flow, step).flatMap(say),
    ...exitLines(step),
  ]);
  return [`${flow.id}, version ${flow.version}, for ${flow.for}`, ...starts, ...steps, ''].join('\n');
}

function headOf(step: Step): string {
  const when = 'when' in step && step.when ? `, when ${conditionInWords(step.when)}` : '';
  const what = {
    collect: () => 'asks',
    review: () => 'shows everything',
    branch: () => 'chooses',
    do: () => 'does',
    say: () => 'says',
    listen: () => 'listens',
    call: () => 'calls another flow',
  }[step.type]();
  return `${step.id} (${what}${step.type === 'collect' && step.skippable ? ', may be skipped' : ''}${when})`;
}

/** The sentences that belong to a step, each with those that stand in for it. */
function linesOf(flow: Flow, step: Step): string[][] {
  const own = (id: string) => `${flow.id}.${id}`;
  switch (step.type) {
    case 'collect': {
      const options = (flow.slots[step.slot]?.options ?? []).map((option) => [own(`${step.slot}-${option}`)]);
      return [[own(`ask-${step.id}`)], ...options];
    }
    case 'review':
      return [
        [own(`review-${step.id}`)],
        ...step.slots.map((slot) => [own(`line-${slot}`)]),
        [own(`confirm-${step.id}`)],
        ...step.slots.map((slot) => [own(`edit-${slot}`)]),
      ];
    case 'say':
      return [
        [own(step.sentence)],
        ...step.buttons.map(({ button }) => [own(`button-${button}`), `common.button-${button}`]),
      ];
    case 'listen':
      return [[own(`ask-${step.id}`)]];
    default:
      return [];
  }
}

function exitLines(step: Step): string[] {
  return exitsOf(step)
    .filter(({ to }) => to !== 'next')
    .map(({ by, to }) => {
      if (step.type !== 'branch' || by === 'else') return `  ${by} → ${to}`;
      const when = step.cases[Number(by)]?.when;
      return `  ${when ? conditionInWords(when) : by} → ${to}`;
    });
}

/** Looks sentences up in the French files, as they stand there. */
function sentencesOf(book: LoadedBook, flow: Flow): (keys: string[]) => string[] {
  const written = new Map<string, string>();
  for (const scope of [flow.id, 'common']) {
    const source = book.sources.fr.get(scope) ?? '';
    const { sentences } = readSentences(`${scope}.ftl`, 'fr', source, () => {});
    for (const { id, pattern } of sentences.values()) {
      written.set(`${scope}.${id}`, source.slice(pattern.span?.start, pattern.span?.end));
    }
  }
  return (keys) => {
    const key = keys.find((candidate) => written.has(candidate));
    return key === undefined ? [] : [`  ${key.slice(key.indexOf('.') + 1)} = ${written.get(key)}`];
  };
}
