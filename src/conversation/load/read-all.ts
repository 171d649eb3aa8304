import type { Draft } from './draft.ts';
import { ENGINE_WORDS } from './engine-says.ts';
import { COMMON, type Library } from './library.ts';
import { LOCALES } from './loaded-book.ts';
import { parseFlow } from './parse-flow.ts';
import type { Tell } from './problem.ts';
import { ENGINE, inWords } from './problem-words.ts';
import type { FlowFiles } from './read-flows.ts';
import { readSentences, type SentenceFile } from './read-sentences.ts';
import { readWords, type SpokenWords } from './words.ts';

/** Folders with a flow in it. */
function foldersOf(files: FlowFiles): string[] {
  const folders = [...files.keys()].flatMap((file) => (file.includes('/') ? [file.slice(0, file.indexOf('/'))] : []));
  return [...new Set(folders)];
}

export function parseFlows(files: FlowFiles, tell: Tell): Draft[] {
  return foldersOf(files).flatMap((folder) => {
    const text = files.get(`${folder}/flow.yaml`);
    if (text === undefined) {
      tell({ file: `${folder}/flow.yaml`, line: 1, sentence: 'il y a des phrases ici, mais pas de flow.yaml' });
      return [];
    }
    return parseFlow(folder, text, tell);
  });
}

/** All sentences, by language. A flow whose file is missing counts as one with an empty file. */
export function readLibraries(files: FlowFiles, drafts: readonly Draft[], tell: Tell): Library[] {
  return LOCALES.map((locale) => {
    const found = new Map<string, SentenceFile>();
    for (const { flow } of drafts) {
      const path = `${flow.id}/${locale}.ftl`;
      found.set(flow.id, readSentences(path, locale, files.get(path) ?? '', tell));
    }
    const common = `common.${locale}.ftl`;
    found.set(COMMON, readSentences(common, locale, files.get(common) ?? '', tell));
    return { locale, files: found };
  });
}

/**
 * Files that nobody reads because of a slip in their names, where the one that is read is missing. What is then missed in that one
 * comes of it.
 * @returns the names they should have
 */
export function tellUnnamed(files: FlowFiles, drafts: readonly Draft[], tell: Tell): ReadonlySet<string> {
  const wanted = [
    ...drafts.flatMap(({ flow }) =>
      LOCALES.map((locale) => ({ folder: `${flow.id}/`, name: `${locale}.ftl`, locale })),
    ),
    ...['common', 'words'].flatMap((name) =>
      LOCALES.map((locale) => ({ folder: '', name: `${name}.${locale}.ftl`, locale })),
    ),
  ];
  const read = new Set(wanted.map(({ folder, name }) => folder + name));
  const strange = [...files.keys()].filter((file) => file.endsWith('.ftl') && !read.has(file));
  const missing = new Set<string>();
  for (const file of strange) {
    const folder = file.slice(0, file.indexOf('/') + 1);
    const near = wanted.filter((one) => one.folder === folder && !files.has(folder + one.name));
    const [own] = near.filter(({ name }) => file.slice(folder.length).startsWith(name.slice(0, 2)));
    const { name, locale } = own ?? near[0] ?? {};
    if (name === undefined || locale === undefined) continue;
    missing.add(folder + name);
    tell({ file, line: 1, ...inWords(locale).noSuchFile(folder + name) });
  }
  return missing;
}

export function readSpoken(files: FlowFiles, tell: Tell): SpokenWords[] {
  return LOCALES.map((locale) => {
    const path = `words.${locale}.ftl`;
    return readWords(readSentences(path, locale, files.get(path) ?? '', tell), tell);
  });
}

/** `post-kind-give` in words.*.ftl: other ways to say the option `post.kind-give`, a word that ends a talk, a button, « Passer », or the yes to a summary. */
export function synonymsOf(drafts: readonly Draft[]): Set<string> {
  return new Set([
    'common-skip',
    ...drafts.flatMap(({ flow }) => [
      ...flow.starts.flatMap((start) => (start.by === 'button' ? [`${flow.id}-button-${start.button}`] : [])),
      ...flow.steps.flatMap(({ type, id }) => (type === 'listen' ? [`${flow.id}-stop-${id}`] : [])),
      ...flow.steps.flatMap(({ type, id }) => (type === 'review' ? [`${flow.id}-confirm-${id}`] : [])),
      ...flow.steps.flatMap((step) =>
        step.type === 'collect' && step.skippable ? [`${flow.id}-skip-${step.id}`] : [],
      ),
      ...Object.entries(flow.slots).flatMap(([slot, { options = [] }]) => [
        ...options.map((option) => `${flow.id}-${slot}-${option}`),
        `${flow.id}-edit-${slot}`,
        `${flow.id}-clear-${slot}`,
      ]),
    ]),
  ]);
}

/** Commands that somebody listens to, with where. */
export function wordsUsed(drafts: readonly Draft[]): Map<string, string> {
  const used = new Map<string, string>(ENGINE_WORDS.map((word) => [word, ENGINE]));
  for (const { flow, file, lines } of drafts) {
    flow.starts.forEach((start, i) => {
      if (start.by === 'word' || start.by === 'command') used.set(start.word, `${file}:${lines.starts[i] ?? 1}`);
    });
  }
  return used;
}
