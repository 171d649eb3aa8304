import { COMMON, find, isWritten, type Library, splitKey } from './library.ts';
import type { Needs } from './needs.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';

/**
 * Every sentence that may be said exists in each language, and every sentence that exists may be said.
 * @param lost flows of which something could not be read: what they would say is then not called unused
 */
export function checkSentences(
  needs: Needs,
  libraries: readonly Library[],
  lost: ReadonlySet<string>,
  tell: Tell,
): void {
  const written = new Set(libraries.flatMap(writtenIn));
  const unwritten = needs.single.filter(({ optional, keys }) => !optional && !keys.some((key) => written.has(key)));
  for (const library of libraries) {
    const told = new Set<string>();
    for (const need of unwritten) {
      const key = placeOf(need.keys);
      if (told.has(key)) continue;
      told.add(key);
      tellMissing(key, need.because, library, tell);
    }
  }
  const used = new Set(needs.single.flatMap(({ keys }) => keys));
  for (const library of libraries) {
    const referred = referredIn(library);
    for (const [scope, file] of library.files) {
      for (const { id, line } of file.sentences.values()) {
        const key = `${scope}.${id}`;
        const say = inWords(library.locale);
        if (!used.has(key) && !referred.has(key)) {
          // Titles and common sentences may be needed by any flow.
          const anyLost = lost.size > 0 && (scope === COMMON || id.startsWith('button-'));
          if (!anyLost && !lost.has(scope)) tell({ file: file.file, line, ...say.unused(id) });
        } else checkOtherLanguages(key, file.file, library, libraries, tell);
      }
    }
  }
}

/** The keys of all that stands there, though perhaps not readable. */
function writtenIn({ files }: Library): string[] {
  return [...files].flatMap(([scope, { sentences, broken }]) =>
    [...sentences.keys(), ...broken].map((id) => `${scope}.${id}`),
  );
}

/** Where a missing sentence should be written: what serves all flows in `common`, but a button in its own flow. */
function placeOf(keys: readonly string[]): string {
  const [own = '', ...common] = keys;
  return splitKey(own).id.startsWith('button-') ? own : (common.at(-1) ?? own);
}

/** Missing in all languages: told in each. (A sentence missing in one only is told by `checkOtherLanguages`.) */
function tellMissing(key: string, because: string, library: Library, tell: Tell): void {
  const { id, scope } = splitKey(key);
  tell({ ...endOf(library, scope), ...inWords(library.locale).missing(id, because) });
}

function checkOtherLanguages(
  key: string,
  where: string,
  library: Library,
  libraries: readonly Library[],
  tell: Tell,
): void {
  for (const other of libraries) {
    if (other === library || isWritten(other, key)) continue;
    const { id, scope } = splitKey(key);
    tell({ ...endOf(other, scope), ...inWords(other.locale).missingHere(id, where) });
  }
}

/** Where a new sentence would be added. */
function endOf(library: Library, scope: string): { file: string; line: number } {
  const file = library.files.get(scope);
  const name = scope === COMMON ? `common.${library.locale}.ftl` : `${scope}/${library.locale}.ftl`;
  if (!file) return { file: name, line: 1 };
  return { file: file.file, line: file.lineAt(file.text.trimEnd().length) };
}

/** Sentences that others contain: `{ name }`. */
export function referredIn(library: Library): Set<string> {
  const keys = new Set<string>();
  for (const [scope, file] of library.files) {
    for (const [, name] of file.text.matchAll(/\{\s*([a-z][\w-]*)\s*\}/g)) {
      keys.add(find(library, `${scope}.${name}`) ? `${scope}.${name}` : `${COMMON}.${name}`);
    }
  }
  return keys;
}
