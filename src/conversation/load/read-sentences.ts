import {
  type Annotation,
  FluentParser,
  type Junk,
  type Message,
  type Pattern,
  type SyntaxNode,
  type Term,
} from '@fluent/syntax';
import type { Locale } from '../book.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';

export interface Sentence {
  id: string;
  line: number;
  pattern: Pattern;
  /** What stands above it for whoever edits it. */
  comment: string;
}

/** One `.ftl` file. */
export interface SentenceFile {
  file: string;
  locale: Locale;
  text: string;
  sentences: Map<string, Sentence>;
  /** `-name = …`, for use inside sentences. */
  terms: Map<string, Sentence>;
  /** Names of sentences that are there but cannot be read: they are not missing. */
  broken: Set<string>;
  lineAt(position: number): number;
}

/** Each broken sentence is told with its place; the others are kept. */
export function readSentences(file: string, locale: Locale, text: string, tell: Tell): SentenceFile {
  const lineAt = lineCounter(text);
  const found: SentenceFile = { file, locale, text, sentences: new Map(), terms: new Map(), broken: new Set(), lineAt };
  const say = inWords(locale);
  for (const entry of new FluentParser().parse(text).body) {
    const line = lineAt(
      startOf(entry.type === 'Message' || entry.type === 'Term' ? (entry as Message | Term).id : entry),
    );
    if (entry.type === 'Junk') tellJunk(found, entry as Junk, tell);
    if (entry.type !== 'Message' && entry.type !== 'Term') continue;
    const { id, value, attributes, comment } = entry as Message | Term;
    const store = entry.type === 'Term' ? found.terms : found.sentences;
    const [attribute] = attributes;
    if (attribute) tell({ file, line: lineAt(startOf(attribute)), ...say.attribute(attribute.id.name) });
    const before = store.get(id.name);
    if (before) tell({ file, line, ...say.twice(id.name, before.line) });
    else if (value) store.set(id.name, { id: id.name, line, pattern: value, comment: comment?.content ?? '' });
    else found.broken.add(id.name);
  }
  return found;
}

function tellJunk(found: SentenceFile, junk: Junk, tell: Tell): void {
  const [, first, sign] = /^\s*(-?[a-zA-Z][\w-]*)[^\S\n]*(.?)/.exec(junk.content) ?? [];
  // without its `=` the first word is its name all the same, where it looks like one
  if (first) found.broken.add(first);
  const name = sign === '=' || sign === '' ? first : undefined;
  const annotation: Annotation | undefined = junk.annotations[0];
  // The parser stops where it gave up, which may be the end of the broken sentence: never beyond its last letter.
  const end = startOf(junk) + junk.content.trimEnd().length;
  const position = Math.min(annotation?.span?.start ?? startOf(junk), Math.max(end - 1, 0));
  const line = found.lineAt(position);
  const say = inWords(found.locale);
  tell({ file: found.file, line, ...say.unreadable(annotation?.code ?? '', annotation?.message ?? '', name) });
}

export function startOf(node: SyntaxNode): number {
  return node.span?.start ?? 0;
}

function lineCounter(text: string): (position: number) => number {
  const breaks = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (position) => {
    let [from, to] = [0, breaks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((breaks[middle] ?? 0) < position) from = middle + 1;
      else to = middle;
    }
    return from + 1;
  };
}
