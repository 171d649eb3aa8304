import type { Flow, Locale, Step } from '../book.ts';
import { createSpeech } from '../speak/speech.ts';
import { exampleArgs } from './example-values.ts';
import { entryOf, waysOf } from './flow-graph.ts';
import type { LoadedBook } from './loaded-book.ts';
import { OPTIONS, titleOf } from './show.ts';
import { type ShowWords, showWords } from './show-words.ts';

/** As much of a sentence as fits into a box. */
const MOST_LETTERS = 40;

/**
 * A flow as a Mermaid diagram: questions as rounded boxes, effects as double ones, branches as diamonds. A box holds a step's
 * name and how its sentence begins, with example values.
 */
export function mermaid(book: LoadedBook, flow: Flow, locale: Locale): string {
  const words = showWords(locale);
  const speech = createSpeech(book);
  const spoken = (id: string, slot?: string): string => {
    const key = `${flow.id}.${id}`;
    if (!book.sentences.has(key)) return '';
    const args = exampleArgs(flow, locale, [...(book.variables[locale].get(key) ?? [])], slot);
    const text = speech.say(locale, { key, args }, OPTIONS).replaceAll(/\s+/g, ' ');
    return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1).trimEnd()}…` : text;
  };
  const nodes = flow.steps.map((step) => `  ${idOf(step.id)}${boxOf(step, spoken)}`);
  const starts = flow.starts.flatMap((start, i) => {
    const entry = entryOf(flow, start);
    return entry === undefined
      ? []
      : [`  start${i}(["${quoted(words.start(start, titleOf(book, flow, start, locale)))}"]) --> ${idOf(entry)}`];
  });
  const ends = [...new Set(waysOf(flow).map(({ to }) => to))].filter((to) => to.startsWith('end:'));
  const ways = waysOf(flow).map(({ from, to, by }) => {
    const label = labelOf(flow, from, by, words);
    return `  ${idOf(from)} -->${label === '' ? '' : `|"${quoted(label)}"|`} ${idOf(to)}`;
  });
  const closed = ends.map((to) => `  ${idOf(to)}(["${quoted(to.slice('end:'.length))}"])`);
  return ['flowchart TD', ...starts, ...nodes, ...closed, ...ways, ''].join('\n');
}

/** Mermaid's `end` is a word of its own, so every id gets a beginning. */
function idOf(step: string): string {
  return `s_${step.replace(/[^a-z0-9]/g, '_')}`;
}

function boxOf(step: Step, spoken: (id: string, slot?: string) => string): string {
  const name = (id: string, key = '', slot?: string) => {
    const text = key === '' ? '' : spoken(key, slot);
    return `"${quoted(text === '' ? id : `${id} · ${text}`)}"`;
  };
  switch (step.type) {
    case 'collect':
      return `(${name(`${step.id} ?${step.skippable ? ' …' : ''}`, `ask-${step.id}`, step.slot)})`;
    case 'review':
      return `(${name(step.id, `review-${step.id}`)})`;
    case 'branch':
      return `{${name(step.id)}}`;
    case 'do':
      return `[[${name(step.effect)}]]`;
    case 'listen':
      return `[/${name(step.effect, `ask-${step.id}`)}/]`;
    case 'call':
      return `[[${name(`→ ${step.flow}`)}]]`;
    case 'say':
      return `[${name(step.id, step.sentence)}]`;
  }
}

function labelOf(flow: Flow, from: string, by: string, words: ShowWords): string {
  const step = flow.steps.find(({ id }) => id === from);
  if (by === '' || by === 'then') return '';
  if (step?.type !== 'branch') return by;
  if (by === 'else') return words.otherwise;
  const condition = step.cases[Number(by)]?.when;
  return condition ? words.condition(condition) : by;
}

function quoted(text: string): string {
  return text.replaceAll('"', '#quot;');
}
