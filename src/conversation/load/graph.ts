import type { Condition, Flow, Start, Step } from '../book.ts';
import { entryOf, waysOf } from './flow-graph.ts';

/** A flow as a Mermaid diagram: questions as rounded boxes, effects as double ones, branches as diamonds. */
export function mermaid(flow: Flow): string {
  const nodes = flow.steps.map((step) => `  ${idOf(step.id)}${boxOf(step)}`);
  const starts = flow.starts.flatMap((start, i) => {
    const entry = entryOf(flow, start);
    return entry === undefined ? [] : [`  start${i}(["${quoted(nameOf(start))}"]) --> ${idOf(entry)}`];
  });
  const ends = [...new Set(waysOf(flow).map(({ to }) => to))].filter((to) => to.startsWith('end:'));
  const ways = waysOf(flow).map(({ from, to, by }) => {
    const label = labelOf(flow, from, by);
    return `  ${idOf(from)} -->${label === '' ? '' : `|"${quoted(label)}"|`} ${idOf(to)}`;
  });
  const closed = ends.map((to) => `  ${idOf(to)}(["${quoted(to.slice('end:'.length))}"])`);
  return ['flowchart TD', ...starts, ...nodes, ...closed, ...ways, ''].join('\n');
}

/** Mermaid's `end` is a word of its own, so every id gets a beginning. */
function idOf(step: string): string {
  return `s_${step.replace(/[^a-z0-9]/g, '_')}`;
}

function boxOf(step: Step): string {
  const name = (text: string) => `"${quoted(text)}"`;
  switch (step.type) {
    case 'collect':
      return `(${name(`${step.id} ?${step.skippable ? ' …' : ''}`)})`;
    case 'review':
      return `(${name(`${step.id}: ${step.slots.join(', ')}`)})`;
    case 'branch':
      return `{${name(step.id)}}`;
    case 'do':
      return `[[${name(step.effect)}]]`;
    case 'listen':
      return `[/${name(step.effect)}/]`;
    case 'call':
      return `[[${name(`→ ${step.flow}`)}]]`;
    case 'say':
      return `[${name(`« ${step.sentence} »`)}]`;
  }
}

function labelOf(flow: Flow, from: string, by: string): string {
  const step = flow.steps.find(({ id }) => id === from);
  if (by === '' || by === 'then') return '';
  if (step?.type !== 'branch' || by === 'else') return by;
  const condition = step.cases[Number(by)]?.when;
  return condition ? conditionInWords(condition) : by;
}

export function conditionInWords(when: Condition): string {
  if ('fact' in when) return when.fact;
  if ('all' in when) return when.all.map(conditionInWords).join(' and ');
  if ('any' in when) return `(${when.any.map(conditionInWords).join(' or ')})`;
  if ('not' in when) return `not ${conditionInWords(when.not)}`;
  if ('is' in when) return `${when.slot} is ${when.is}`;
  if ('in' in when) return `${when.slot} is ${when.in.join(' or ')}`;
  return when.missing ? `no ${when.slot}` : when.slot;
}

export function nameOf(start: Start): string {
  switch (start.by) {
    case 'word':
      return `word ${start.word}`;
    case 'button':
      return `button ${start.button}`;
    case 'command':
      return `command ${start.word} …`;
    case 'reader':
      return `reader ${start.reader}`;
    case 'internal':
      return `news ${start.name}`;
  }
}

function quoted(text: string): string {
  return text.replaceAll('"', '#quot;');
}
