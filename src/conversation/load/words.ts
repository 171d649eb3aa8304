import { plainCommand } from '../small-words.ts';
import { formOf } from './form-of.ts';
import { plainText } from './library.ts';
import type { Tell } from './problem.ts';
import { inWords } from './problem-words.ts';
import type { SentenceFile } from './read-sentences.ts';

/** Spoken words of one language: name → its forms, as compared. */
export interface SpokenWords {
  file: SentenceFile;
  forms: ReadonlyMap<string, readonly string[]>;
}

/** `give = donner | offrir` */
export function readWords(file: SentenceFile, tell: Tell): SpokenWords {
  const say = inWords(file.locale);
  const forms = new Map<string, string[]>();
  for (const sentence of file.sentences.values()) {
    const at = { file: file.file, line: sentence.line };
    const text = plainText(sentence);
    if (text === undefined) {
      tell({ ...at, ...say.wordsInBraces(sentence.id) });
      continue;
    }
    const sign = /[,;/]/.exec(text)?.[0];
    if (sign !== undefined) tell({ ...at, ...say.severalForms(sentence.id, sign) });
    const read = text.split('|').map(formOf);
    if (read.includes('')) tell({ ...at, ...say.emptyForm(sentence.id) });
    forms.set(sentence.id, [...new Set(read.filter((form) => form !== ''))]);
  }
  return { file, forms };
}

/** All spoken commands together: form → name. Synonyms of options (`synonyms`) are no commands. */
export function commandsOf(spoken: readonly SpokenWords[], synonyms: ReadonlySet<string>): Map<string, string> {
  const commands = new Map<string, string>();
  for (const { forms } of spoken) {
    for (const [name, list] of forms) {
      if (synonyms.has(name)) continue;
      for (const form of list) if (!commands.has(form)) commands.set(form, name);
    }
  }
  // « peux-tu m'aider » without its hyphen, where that commands nothing else
  for (const [form, name] of [...commands]) {
    const plain = form.replaceAll('-', ' ');
    if (/[a-z]-[a-z]/.test(form) && !commands.has(plain)) commands.set(plain, name);
  }
  return commands;
}

/** No form commands two things; every command a flow or the engine listens to has words in each language. */
export function checkWords(
  spoken: readonly SpokenWords[],
  used: ReadonlyMap<string, string>,
  synonyms: ReadonlySet<string>,
  tell: Tell,
): void {
  const taken = new Map<string, { name: string; where: string }>();
  for (const { file, forms } of spoken) {
    const say = inWords(file.locale);
    for (const [name, list] of forms) {
      const line = file.sentences.get(name)?.line ?? 1;
      if (synonyms.has(name)) continue;
      if (!used.has(plainCommand(name))) tell({ file: file.file, line, ...say.unused(name) });
      for (const form of list) {
        const before = taken.get(form);
        if (!before) taken.set(form, { name, where: `${file.file}:${line}` });
        else if (before.name !== name) {
          tell({ file: file.file, line, ...say.sameForm(form, name, before.name, before.where) });
        }
      }
    }
    for (const [name, because] of used) {
      if (forms.has(name) || file.broken.has(name) || file.sentences.has(name)) continue;
      const end = file.lineAt(file.text.trimEnd().length);
      tell({ file: file.file, line: end, ...say.missing(name, because) });
    }
  }
}
