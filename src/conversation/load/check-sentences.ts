import { COMMON, find, isWritten, type Library, splitKey } from './library.ts';
import type { Need, Needs } from './needs.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';

/**
 * Every sentence that may be said exists in each language, and every sentence that exists may be said.
 * @param isWhole false when a flow could not be read: what it would say is then not called unused
 */
export function checkSentences(needs: Needs, libraries: readonly Library[], isWhole: boolean, tell: Tell): void {
  for (const library of libraries) {
    for (const need of needs.single) checkThere(need, library, libraries, tell);
  }
  const used = new Set(needs.single.flatMap(({ keys }) => keys));
  for (const library of libraries) {
    const referred = referredIn(library);
    for (const [scope, file] of library.files) {
      for (const { id, line } of file.sentences.values()) {
        const key = `${scope}.${id}`;
        const say = inWords(library.locale);
        if (!used.has(key) && !referred.has(key)) {
          if (isWhole) tell({ file: file.file, line, ...say.unused(id) });
        } else checkOtherLanguages(key, file.file, library, libraries, tell);
      }
    }
  }
}

/** Missing in all languages: told in each. (A sentence missing in one only is told by `checkOtherLanguages`.) */
function checkThere(need: Need, library: Library, libraries: readonly Library[], tell: Tell): void {
  if (need.optional || need.keys.some((key) => libraries.some((any) => isWritten(any, key)))) return;
  const key = need.keys.at(-1) ?? '';
  const { id, scope } = splitKey(key);
  const { file, line } = endOf(library, scope);
  tell({ file, line, ...inWords(library.locale).missing(id, need.because) });
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
function referredIn(library: Library): Set<string> {
  const keys = new Set<string>();
  for (const [scope, file] of library.files) {
    for (const [, name] of file.text.matchAll(/\{\s*([a-z][\w-]*)\s*\}/g)) {
      keys.add(find(library, `${scope}.${name}`) ? `${scope}.${name}` : `${COMMON}.${name}`);
    }
  }
  return keys;
}
