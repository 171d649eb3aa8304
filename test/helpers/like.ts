import type { Args, Shown } from '../../src/conversation/bubble.ts';
import type { LoadedBook } from '../../src/conversation/load/loaded-book.ts';

/** Stands in `toEqual` for the words of a sentence. */
export interface Like {
  asymmetricMatch(words: unknown): boolean;
  toAsymmetricMatcher(): string;
}

export type Say = (key: string, args?: Args, locale?: 'fr' | 'en') => string;
/** A sentence by its key, with what a test knows of it. */
export type Sentence = readonly [key: string, args?: Args];

const ANYTHING = '⁂';
/** What a variable that a test says nothing of may be, where a sentence hands it on to another. */
const UNSAID: Shown[] = ['', ANYTHING, 1];

/**
 * Matches a sentence, or several as lines of one message. Variables that are not given may be anything, so that a
 * sentence may come to tell more without breaking a test.
 */
export function like(book: LoadedBook, say: Say, locale: 'fr' | 'en', sentences: readonly Sentence[]): Like {
  let patterns: RegExp[] | undefined;
  const build = () => {
    const forms = sentences.map(([key, args = {}]) => {
      const unsaid = (book.variables[locale].get(key) ?? []).filter((name) => !(name in args));
      return waysToFill([...unsaid], (name) => variantsOf(book, key, locale, name), args).map((filled) =>
        say(key, filled, locale),
      );
    });
    const joined = forms.reduce((lines, ways) => lines.flatMap((line) => ways.map((way) => `${line}\n${way}`)));
    return [...new Set(joined)].map((form) => new RegExp(`^${escaped(form).replaceAll(ANYTHING, '[^]*')}$`));
  };
  return {
    asymmetricMatch(words) {
      patterns ??= build();
      return typeof words === 'string' && patterns.some((pattern) => pattern.test(words));
    },
    toAsymmetricMatcher: () => sentences.map(([key, args]) => `${key} ${JSON.stringify(args ?? {})}`).join(' + '),
  };
}

function waysToFill(names: string[], variantsOf: (name: string) => Shown[], args: Args): Args[] {
  return names.reduce<Args[]>(
    (ways, name) => {
      const values = variantsOf(name);
      return ways.flatMap((way) => values.map((value) => ({ ...way, [name]: value })));
    },
    [args],
  );
}

/**
 * What to try for a variable: what the sentence has words of its own for (options as they are, counts as numbers), and anything. No more:
 * with three more for each of ten variables there would be a million ways.
 */
function variantsOf(book: LoadedBook, key: string, locale: 'fr' | 'en', variable: string): Shown[] {
  const [flow = '', name = ''] = key.split(/\.(.*)/s);
  const source = book.sources[locale].get(flow) ?? '';
  const message = new RegExp(`^${escaped(name)} *=[^]*?(?=^\\S)`, 'm').exec(`${source}\n.`)?.[0] ?? '';
  if (!message.includes(`$${variable}`)) return UNSAID;
  const found = message.split(`$${variable} ->`).slice(1).flatMap(ownVariants);
  return [...new Set([ANYTHING, ...found.map(meaning)])];
}

const meaning = (variant: string): Shown => {
  if (variant === 'none') return '';
  if (variant === 'one') return 1;
  return /^\d+$/.test(variant) ? Number(variant) : variant;
};

/** What stands in brackets up to the end of a choice, without those of the choices within. */
function ownVariants(choice: string): string[] {
  const found: string[] = [];
  let depth = 0;
  for (const [sign, variant] of choice.matchAll(/[{}]|\[([\w-]+)\]/g)) {
    if (sign === '{') depth += 1;
    else if (sign === '}' && depth === 0) break;
    else if (sign === '}') depth -= 1;
    else if (depth === 0 && variant !== undefined) found.push(variant);
  }
  return found;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Takes each wanted sentence out of the words once. @returns what is left over, and what was missed */
export function compareInAnyOrder(
  words: readonly string[],
  wanted: readonly Like[],
): { over: string[]; missed: string[] } {
  const over = [...words];
  const missed: string[] = [];
  for (const one of wanted) {
    const index = over.findIndex((heard) => one.asymmetricMatch(heard));
    if (index < 0) missed.push(one.toAsymmetricMatcher());
    else over.splice(index, 1);
  }
  return { over, missed };
}
