import type { Found, Library } from './library.ts';
import { find, referred, usesOf } from './library.ts';
import type { Needs } from './needs.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';

/** Sentences speak only of what is known where they are said, and contain only sentences that exist. */
export function checkVariables(needs: Needs, library: Library, tell: Tell): void {
  const say = inWords(library.locale);
  for (const { keys, variables, because, anything } of needs.single) {
    if (anything) continue;
    const found = keys.map((key) => find(library, key)).find((one) => one !== undefined);
    if (!found) continue;
    for (const { name, file, line, id } of variablesOf(library, found)) {
      if (variables.has(name)) continue;
      tell({ file, line, ...say.unknownVariable(id, name, [...variables.keys()], because) });
    }
  }
  const known = namesKnown(needs);
  for (const file of library.files.values()) {
    for (const sentence of [...file.sentences.values(), ...file.terms.values()]) {
      for (const use of usesOf(sentence.pattern)) {
        const at = { file: file.file, line: file.lineAt(use.position) };
        if (use.is === 'function' && use.name !== 'NUMBER')
          tell({ ...at, ...say.unknownFunction(sentence.id, use.name) });
        if (use.is !== 'sentence' && use.is !== 'term') continue;
        if (!referred(library, file, use.name, use.is === 'term')) {
          tell({ ...at, ...say.unknownReference(sentence.id, use.name, known.has(use.name)) });
        }
      }
      if (containsItself(library, { sentence, file })) {
        tell({ file: file.file, line: sentence.line, ...say.round(sentence.id) });
      }
    }
  }
}

function namesKnown(needs: Needs): Set<string> {
  return new Set(needs.single.flatMap(({ variables }) => [...variables.keys()]));
}

interface Spoken {
  name: string;
  id: string;
  file: string;
  line: number;
}

/** Variables of a sentence and of those it contains, each where it stands. (A term cannot see them.) */
export function variablesOf(library: Library, found: Found, seen = new Set<unknown>()): Spoken[] {
  if (seen.has(found.sentence)) return [];
  seen.add(found.sentence);
  const { sentence, file } = found;
  return usesOf(sentence.pattern).flatMap((use): Spoken[] => {
    if (use.is === 'variable') {
      return [{ name: use.name, id: sentence.id, file: file.file, line: file.lineAt(use.position) }];
    }
    const inner = use.is === 'sentence' ? referred(library, file, use.name, false) : undefined;
    return inner ? variablesOf(library, inner, seen) : [];
  });
}

function containsItself(library: Library, found: Found): boolean {
  const seen = new Set<unknown>();
  const open = [found];
  for (const { sentence, file } of open) {
    for (const use of usesOf(sentence.pattern)) {
      if (use.is !== 'sentence' && use.is !== 'term') continue;
      const inner = referred(library, file, use.name, use.is === 'term');
      if (inner?.sentence === found.sentence) return true;
      if (!inner || seen.has(inner.sentence)) continue;
      seen.add(inner.sentence);
      open.push(inner);
    }
  }
  return false;
}
