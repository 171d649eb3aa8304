import type { Book, Locale } from '../book.ts';

export const LOCALES: readonly Locale[] = ['fr', 'en'];

/** The book with its words: what `createSpeech` needs beside the structure. Plain data. */
export interface LoadedBook extends Book {
  /** Fluent sources by language and file (flow id or `common`), prepared by `prepare`. */
  resources: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
  /** The same as written, to show them to people. */
  sources: Readonly<Record<Locale, ReadonlyMap<string, string>>>;
  /** Keys of all sentences in each language, with the variables they speak of. */
  variables: Readonly<Record<Locale, ReadonlyMap<string, readonly string[]>>>;
}

/** `{ $kind -> … }` chooses by the raw value, `{ $kind }` shows the label: two variables in the prepared source. */
export function rawName(variable: string): string {
  return `${variable}--raw`;
}
