import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { suggest, type Tell } from './problem.ts';

/** A YAML document in which everything knows its line. */
export type Tree = { line: number } & (
  | { is: 'value'; value: string | number | boolean | null }
  | { is: 'list'; items: Tree[] }
  | { is: 'map'; entries: Map<string, Tree> }
);

/** Null when the text is no YAML at all; every syntax error is told with its line. */
export function readYaml(file: string, text: string, tell: Tell): Tree | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  for (const error of document.errors) {
    const first = error.message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? 'cannot be read';
    // Something left open is noticed behind the last line.
    const line = Math.min(lines.linePos(error.pos[0]).line, text.trimEnd().split('\n').length);
    tell({ file, line, sentence: `cannot read this: ${first}` });
  }
  if (document.errors.length > 0 || !document.contents) {
    if (document.errors.length === 0) tell({ file, line: 1, sentence: 'the file is empty' });
    return null;
  }
  const lineOf = (node: Node) => (node.range ? lines.linePos(node.range[0]).line : 1);
  const grow = (node: unknown, line: number): Tree => {
    if (isAlias(node)) return grow(node.resolve(document), line);
    if (isSeq(node)) {
      return { is: 'list', line, items: node.items.map((item) => grow(item, lineOf(item as Node))) };
    }
    if (isMap(node)) {
      const entries = new Map<string, Tree>();
      // The line of an entry is that of its key: the value may begin further down.
      for (const { key, value } of node.items) {
        const name = String(isScalar(key) ? key.value : key);
        entries.set(name, grow(value, lineOf(key as Node)));
      }
      return { is: 'map', line, entries };
    }
    const value = isScalar(node) ? node.value : null;
    const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    return { is: 'value', line, value: plain };
  };
  return grow(document.contents, lineOf(document.contents));
}

/** Takes values out of one file's tree and tells whatever has another shape than it should. */
export function createReader(file: string, tell: Tell) {
  const wrong = (line: number, sentence: string, hint?: string): undefined => {
    tell({ file, line, sentence, hint });
    return undefined;
  };

  /** The entries of a map; anything but the allowed keys is a problem. */
  function fields(tree: Tree, what: string, allowed: readonly string[] | null): ReadonlyMap<string, Tree> {
    if (tree.is !== 'map') {
      wrong(tree.line, `${what} should be a list of \`name: value\``);
      return new Map();
    }
    for (const [key, value] of tree.entries) {
      if (allowed && !allowed.includes(key)) {
        wrong(value.line, `unknown key \`${key}\` in ${what}`, suggest(key, allowed));
      }
    }
    return tree.entries;
  }

  function items(tree: Tree | undefined, what: string): Tree[] {
    if (!tree) return [];
    if (tree.is === 'list') return tree.items;
    wrong(tree.line, `${what} should be a list`);
    return [];
  }

  function text(tree: Tree | undefined, what: string): string | undefined {
    if (!tree) return undefined;
    if (tree.is === 'value' && typeof tree.value === 'string') return tree.value;
    return wrong(tree.line, `${what} should be a word`);
  }

  /** A name of ours: it becomes a part of sentence keys and of buttons. */
  function name(tree: Tree | undefined, what: string): string | undefined {
    const word = text(tree, what);
    if (!tree || word === undefined) return undefined;
    if (isName(word)) return word;
    return wrong(tree.line, `\`${word}\` is no name for ${what}`, 'small letters, digits and single hyphens');
  }

  function whole(tree: Tree | undefined, what: string): number | undefined {
    if (!tree) return undefined;
    if (tree.is === 'value' && typeof tree.value === 'number' && Number.isInteger(tree.value)) return tree.value;
    return wrong(tree.line, `${what} should be a whole number`);
  }

  function yesNo(tree: Tree | undefined, what: string): boolean {
    if (!tree) return false;
    if (tree.is === 'value' && typeof tree.value === 'boolean') return tree.value;
    wrong(tree.line, `${what} should be true or false`);
    return false;
  }

  function names(tree: Tree | undefined, what: string): string[] {
    return items(tree, what).flatMap((item) => name(item, what) ?? []);
  }

  return { file, wrong, fields, items, text, name, names, whole, yesNo };
}

export type Reader = ReturnType<typeof createReader>;

export function isName(word: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(word);
}
