import type { Flow, Locale } from '../book.ts';
import { variablesOf } from './check-variables.ts';
import type { Draft } from './draft.ts';
import { formOf } from './form-of.ts';
import { find, type Library, plainText, splitKey, usesOf } from './library.ts';
import { type LoadedBook, rawName } from './loaded-book.ts';
import type { Needs } from './needs.ts';
import { synonymsOf } from './read-all.ts';
import type { SentenceFile } from './read-sentences.ts';
import { commandsOf, type SpokenWords } from './words.ts';

/** What was read, as the engine and the speech take it. */
export function assemble(
  drafts: readonly Draft[],
  libraries: readonly Library[],
  spoken: readonly SpokenWords[],
  needs: Needs,
): LoadedBook {
  const variables = perLocale(libraries, keysOf);
  return {
    flows: new Map<string, Flow>(drafts.map(({ flow }) => [flow.id, flow])),
    words: commandsOf(spoken, synonymsOf(drafts)),
    labels: labelsOf(libraries, spoken, needs),
    sentences: { has: (key) => variables.fr.has(key) },
    resources: perLocale(libraries, ({ files }) => new Map([...files].map(([scope, file]) => [scope, prepare(file)]))),
    sources: perLocale(libraries, ({ files }) => new Map([...files].map(([scope, file]) => [scope, file.text]))),
    variables,
  };
}

function perLocale<T>(libraries: readonly Library[], make: (library: Library) => T): Record<Locale, T> {
  return Object.fromEntries(libraries.map((library) => [library.locale, make(library)])) as Record<Locale, T>;
}

function keysOf(library: Library): Map<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const [scope, file] of library.files) {
    for (const sentence of file.sentences.values()) {
      const names = variablesOf(library, { sentence, file }).map(({ name }) => name);
      keys.set(`${scope}.${sentence.id}`, [...new Set(names)]);
    }
  }
  return keys;
}

/** « surprends-moi » is typed « surprends moi » too. */
const formsOf = (form: string): string[] => (form.includes('-') ? [form, form.replaceAll('-', ' ')] : [form]);

/** Titles as people type them, in all languages, with the synonyms of options. */
function labelsOf(
  libraries: readonly Library[],
  spoken: readonly SpokenWords[],
  needs: Needs,
): Map<string, readonly string[]> {
  const labels = new Map<string, readonly string[]>();
  for (const { keys, room } of needs.single) {
    for (const key of room === 'title' ? keys : []) {
      if (labels.has(key)) continue;
      const titles = libraries.flatMap((library) => {
        const found = find(library, key);
        const text = found && plainText(found.sentence);
        return text === undefined ? [] : [formOf(text)];
      });
      if (titles.length === 0) continue;
      const { scope, id } = splitKey(key);
      const synonyms = spoken.flatMap(({ forms }) => forms.get(`${scope}-${id}`) ?? []);
      labels.set(key, [...new Set([...titles, ...synonyms].flatMap(formsOf))]);
    }
  }
  return labels;
}

/** The source with `{ $x -> …}` looking at the raw value of x. Written from the end, so that places stay right. */
function prepare(file: SentenceFile): string {
  const ends = [...file.sentences.values()]
    .flatMap(({ pattern }) => usesOf(pattern))
    .flatMap((use) => (use.is === 'variable' && use.selects ? [{ at: use.end, name: use.name }] : []))
    .sort((a, b) => b.at - a.at);
  return ends.reduce(
    (text, { at, name }) => text.slice(0, at - name.length) + rawName(name) + text.slice(at),
    file.text,
  );
}
