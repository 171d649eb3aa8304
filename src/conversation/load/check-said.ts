import type { Pattern } from '@fluent/syntax';
import { referredIn } from './check-sentences.ts';
import type { Draft } from './draft.ts';
import { formOf } from './form-of.ts';
import { find, type Library, plainText } from './library.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';
import type { SentenceFile } from './read-sentences.ts';
import { variantsOf } from './variants.ts';

/** Cases of a number, which every language may use as it needs them. */
const OF_NUMBERS = /^(zero|one|two|few|many|other|\d+(\.\d+)?)$/;

/**
 * What can be read, and yet would not be said as it is meant: nothing at all, letters of another encoding, a case of a value
 * that never comes, two answers with one title.
 */
export function checkSaid(drafts: readonly Draft[], libraries: readonly Library[], tell: Tell): void {
  for (const library of libraries) {
    const others = libraries.filter((other) => other !== library);
    const cases = casesOf(others);
    const contained = referredIn(library);
    for (const [scope, file] of library.files) {
      checkLetters(file, tell);
      checkEmpty(scope, file, contained, tell);
      checkVariants(file, cases, tell);
      for (const other of others) checkTranslated(file, other.files.get(scope), tell);
    }
    for (const draft of drafts) checkTitles(draft, library, tell);
  }
}

/** A file that was saved in another encoding than UTF-8 has lost its accents. Told once, at the first of them. */
export function checkLetters({ file, locale, text, lineAt }: SentenceFile, tell: Tell): void {
  const lost = text.indexOf('\uFFFD');
  if (lost >= 0) tell({ file, line: lineAt(lost), ...inWords(locale).otherLetters() });
}

/** @param contained keys of sentences in others, which may be nothing now and then */
function checkEmpty(scope: string, file: SentenceFile, contained: ReadonlySet<string>, tell: Tell): void {
  for (const { id, line, pattern } of file.sentences.values()) {
    if (!isBlank(pattern) || contained.has(`${scope}.${id}`)) continue;
    tell({ file: file.file, line, ...inWords(file.locale).saysNothing(id) });
  }
}

function isBlank({ elements }: Pattern): boolean {
  return elements.every(
    (part) =>
      part.type === 'Placeable' &&
      part.expression.type === 'StringLiteral' &&
      part.expression.parse().value.trim() === '',
  );
}

/** The names of cases are no words to be translated: those of one language are those of the other. */
function checkVariants(file: SentenceFile, cases: ReadonlyMap<string, ReadonlySet<string>>, tell: Tell): void {
  const say = inWords(file.locale);
  for (const { id, line, pattern } of file.sentences.values()) {
    for (const { name, variant } of variantsOf(pattern)) {
      const known = cases.get(name);
      if (OF_NUMBERS.test(variant) || known === undefined) continue;
      if (!known.has(variant)) tell({ file: file.file, line, ...say.unknownCase(id, name, variant, [...known]) });
    }
  }
}

/** A value's name → the cases in which sentences speak of it. */
function casesOf(libraries: readonly Library[]): ReadonlyMap<string, ReadonlySet<string>> {
  const cases = new Map<string, Set<string>>();
  const files = libraries.flatMap((library) => [...library.files.values()]);
  for (const { pattern } of files.flatMap((file) => [...file.sentences.values()])) {
    for (const { name, variant } of variantsOf(pattern)) {
      cases.set(name, (cases.get(name) ?? new Set()).add(variant));
    }
  }
  return cases;
}

/** Words of which one language has the one and the other the other. */
const WORDS = { en: /\b(the|you|your|is|are|and|of|with|for)\b/i, fr: /\b(le|la|les|de|et|est|je|tu|pour|un|une)\b/i };

/** A sentence that was put over the other language's, or never translated. */
function checkTranslated(file: SentenceFile, other: SentenceFile | undefined, tell: Tell): void {
  for (const { id, line, pattern } of file.sentences.values()) {
    const there = other?.sentences.get(id);
    const words = wordsOf(pattern);
    if (there === undefined || wordsOf(there.pattern) !== words) continue;
    if ((words.match(/\p{L}{2,}/gu) ?? []).length < 4) continue;
    const [own, foreign] = file.locale === 'fr' ? [WORDS.fr, WORDS.en] : [WORDS.en, WORDS.fr];
    if (foreign.test(words) && !own.test(words))
      tell({ file: file.file, line, ...inWords(file.locale).otherLanguage(id) });
  }
}

function wordsOf({ elements }: Pattern): string {
  return elements.map((part) => (part.type === 'TextElement' ? part.value : '')).join('');
}

/** Whoever reads two equal titles cannot choose. */
function checkTitles({ flow }: Draft, library: Library, tell: Tell): void {
  const together = [
    ...Object.entries(flow.slots).map(([slot, { options = [] }]) => options.map((one) => `${flow.id}.${slot}-${one}`)),
    ...flow.steps.map((step) =>
      step.type === 'say' ? [...new Set(step.buttons.map(({ button }) => `${flow.id}.button-${button}`))] : [],
    ),
  ];
  for (const keys of together) {
    const before = new Map<string, string>();
    for (const key of keys) {
      const found = find(library, key);
      const title = found && formOf(plainText(found.sentence) ?? '');
      if (!found || !title) continue;
      const { id, line } = found.sentence;
      const same = before.get(title);
      if (same !== undefined) tell({ file: found.file.file, line, ...inWords(library.locale).sameTitle(id, same) });
      before.set(title, id);
    }
  }
}
