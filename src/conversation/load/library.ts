import type { Pattern, SyntaxNode } from '@fluent/syntax';
import type { Locale } from '../book.ts';
import { type Sentence, type SentenceFile, startOf } from './read-sentences.ts';

/** All sentences of one language: flow id or `common` → its file. */
export interface Library {
  locale: Locale;
  files: ReadonlyMap<string, SentenceFile>;
}

export const COMMON = 'common';

export interface Found {
  sentence: Sentence;
  file: SentenceFile;
}

/** `post.ask-item` → the file of `post`, the sentence `ask-item`. */
export function splitKey(key: string): { scope: string; id: string } {
  const dot = key.indexOf('.');
  return { scope: key.slice(0, dot), id: key.slice(dot + 1) };
}

export function find(library: Library, key: string): Found | undefined {
  const { scope, id } = splitKey(key);
  const file = library.files.get(scope);
  const sentence = file?.sentences.get(id);
  return file && sentence && { sentence, file };
}

/** Written, though perhaps not readable. */
export function isWritten(library: Library, key: string): boolean {
  const { scope, id } = splitKey(key);
  const file = library.files.get(scope);
  return file !== undefined && (file.sentences.has(id) || file.broken.has(id));
}

/** What `{ name }` or `{ -name }` means inside a file: its own sentence first, then the common one. */
export function referred(library: Library, from: SentenceFile, name: string, isTerm: boolean): Found | undefined {
  for (const file of [from, library.files.get(COMMON)]) {
    const sentence = (isTerm ? file?.terms : file?.sentences)?.get(name);
    if (file && sentence) return { sentence, file };
  }
  return undefined;
}

export type Use =
  | { is: 'variable'; name: string; position: number; selects: boolean; end: number }
  | { is: 'sentence' | 'term' | 'function'; name: string; position: number };

/** Patterns do not change once they are read, and are looked at by several checks. */
const known = new WeakMap<Pattern, readonly Use[]>();

/** Everything a pattern speaks of, in the order in which it stands there. */
export function usesOf(pattern: Pattern): readonly Use[] {
  const uses = known.get(pattern) ?? findUses(pattern);
  known.set(pattern, uses);
  return uses;
}

function findUses(pattern: Pattern): Use[] {
  const uses: Use[] = [];
  const visit = (node: SyntaxNode, selects: boolean): void => {
    const { type, id } = node as SyntaxNode & { id?: SyntaxNode & { name: string } };
    const name = id?.name ?? '';
    const position = startOf(node);
    if (type === 'VariableReference') {
      uses.push({ is: 'variable', name, position, selects, end: id?.span?.end ?? position });
    } else if (type === 'MessageReference') uses.push({ is: 'sentence', name, position });
    else if (type === 'TermReference') uses.push({ is: 'term', name, position });
    else if (type === 'FunctionReference') uses.push({ is: 'function', name, position });
    for (const [key, child] of Object.entries(node)) {
      for (const part of Array.isArray(child) ? child : [child]) {
        if (isNode(part)) visit(part, type === 'SelectExpression' && key === 'selector');
      }
    }
  };
  visit(pattern, false);
  return uses;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && (value as SyntaxNode).type !== 'Span';
}

/** The words of a sentence that speaks of nothing: a button's title. Undefined when something stands in braces. */
export function plainText({ pattern }: Sentence): string | undefined {
  const [only, ...more] = pattern.elements;
  return more.length === 0 && only?.type === 'TextElement' ? only.value : undefined;
}
