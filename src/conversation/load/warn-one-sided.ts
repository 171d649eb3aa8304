import { variablesOf } from './check-variables.ts';
import { find, type Library } from './library.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';

/** A variable that one language uses and another does not: often something lost in translation, so only a warning. */
export function warnOneSided(libraries: readonly Library[], warn: Tell): void {
  for (const library of libraries) {
    const say = inWords(library.locale);
    for (const [scope, file] of library.files) {
      for (const sentence of file.sentences.values()) {
        for (const other of libraries) {
          const found = other === library ? undefined : find(other, `${scope}.${sentence.id}`);
          if (!found) continue;
          const there = new Set(variablesOf(other, found).map(({ name }) => name));
          for (const { name, line, id } of variablesOf(library, { sentence, file })) {
            if (!there.has(name)) warn({ file: file.file, line, ...say.onlyHere(id, name, found.file.file) });
          }
        }
      }
    }
  }
}
