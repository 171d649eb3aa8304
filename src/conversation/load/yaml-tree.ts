import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { suggest, type Tell } from './problem.ts';

/** A YAML document in which everything knows its line. */
export type Tree = { line: number } & (
  | { is: 'value'; value: string | number | boolean | null }
  | { is: 'list'; items: Tree[] }
  | { is: 'map'; entries: Map<string, Tree> }
);

/** Why a line cannot be read, by the reader's code. In French: whoever changes a dialogue is told as whoever changes its words. */
const WHY: Readonly<Record<string, string>> = {
  BAD_INDENT: 'cette ligne n’est pas alignée avec ses voisines',
  TAB_AS_INDENT: 'elle commence par une tabulation au lieu d’espaces',
  MISSING_CHAR: 'il manque un signe (« : », un guillemet, un crochet ou une accolade)',
  DUPLICATE_KEY: 'ce nom est déjà écrit au même endroit',
  BLOCK_AS_IMPLICIT_KEY: 'il y a deux « : » sur la même ligne, ou il manque un retour à la ligne',
  BAD_SCALAR_START: 'un mot ne peut pas commencer par ce signe : mets-le entre guillemets',
};
const WHY_ELSE = 'il y a ici, ou juste au-dessus, un signe de trop ou de moins (espaces, « : », guillemet, crochet)';

/** Null when the text is no YAML at all; the first slip is told with its line, those behind it mostly come of it. */
export function readYaml(file: string, text: string, tell: Tell): Tree | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [error] = document.errors;
  if (error) {
    // Something left open is noticed behind the last line.
    const line = Math.min(lines.linePos(error.pos[0]).line, text.trimEnd().split('\n').length);
    tell({
      file,
      line,
      sentence: `je n’arrive pas à lire la suite : ${WHY[error.code] ?? WHY_ELSE}`,
      hint: 'le reste n’est vérifié qu’ensuite',
    });
  }
  if (document.errors.length > 0 || !document.contents) {
    if (document.errors.length === 0) tell({ file, line: 1, sentence: 'le fichier est vide' });
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
      wrong(tree.line, `${what} : il faut des lignes \`nom: valeur\``);
      return new Map();
    }
    for (const [key, value] of tree.entries) {
      if (allowed && !allowed.includes(key)) {
        wrong(value.line, `je ne connais pas \`${key}\` dans ${what}`, suggest(key, allowed));
      }
    }
    return tree.entries;
  }

  function items(tree: Tree | undefined, what: string): Tree[] {
    if (!tree) return [];
    if (tree.is === 'list') return tree.items;
    wrong(tree.line, `${what} : il faut une liste`);
    return [];
  }

  function text(tree: Tree | undefined, what: string): string | undefined {
    if (!tree) return undefined;
    if (tree.is === 'value' && typeof tree.value === 'string') return tree.value;
    return wrong(tree.line, `${what} : il faut un mot`);
  }

  /** A name of ours: it becomes a part of sentence keys and of buttons. */
  function name(tree: Tree | undefined, what: string): string | undefined {
    const word = text(tree, what);
    if (!tree || word === undefined) return undefined;
    if (isName(word)) return word;
    return wrong(
      tree.line,
      `\`${word}\` n’est pas un nom pour ${what}`,
      'petites lettres sans accent, chiffres, tirets seuls',
    );
  }

  function whole(tree: Tree | undefined, what: string): number | undefined {
    if (!tree) return undefined;
    if (tree.is === 'value' && typeof tree.value === 'number' && Number.isInteger(tree.value)) return tree.value;
    return wrong(tree.line, `${what} : il faut un nombre entier`);
  }

  function yesNo(tree: Tree | undefined, what: string): boolean {
    if (!tree) return false;
    if (tree.is === 'value' && typeof tree.value === 'boolean') return tree.value;
    wrong(tree.line, `${what} : il faut true ou false`);
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
