import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { readSpan } from '../../language/dates/span.ts';
import type { Locale } from '../book.ts';
import type { Bubble, ButtonOf, CardOf, ChoiceOf, Shown, SpokenBubble, Words } from '../bubble.ts';
import { type LoadedBook, rawName } from '../load/loaded-book.ts';
import { JOIN, withElision } from './elision.ts';
import { type DateOptions, showDate, showMoment } from './shown-date.ts';
import { typeset } from './typography.ts';

/** `timezone`: of the reader's town. */
export type SpeechOptions = DateOptions;

export interface Speech {
  /** Whether there is such a sentence. */
  has(key: string): boolean;
  /** One sentence in one language. @throws when no language has the key: the loader lets no such book pass. */
  say(locale: Locale, words: Words, options: SpeechOptions): string;
  /** Every sentence of a bubble; its ids, tokens and photos stay. */
  speak(locale: Locale, bubble: Bubble, options: SpeechOptions): SpokenBubble;
}

/** What a choice without a value is in `{ $x -> [none] … }`. */
const NONE = 'none';
const COMMON = 'common';

/** Gives the sentences of a book a voice. Pure apart from Intl; bundles are built when first needed. */
export function createSpeech(book: LoadedBook): Speech {
  const bundles = new Map<string, FluentBundle>();

  function bundleOf(locale: Locale, scope: string): FluentBundle {
    const name = `${locale}/${scope}`;
    const built = bundles.get(name);
    if (built) return built;
    // Isolation marks would count in Messenger's limits; the typography is ours.
    const bundle = new FluentBundle(locale, { useIsolating: false, functions: { JOIN } });
    for (const file of new Set([COMMON, scope])) {
      const resource = new FluentResource(withElision(locale, book.resources[locale].get(file) ?? ''));
      // A flow's own sentence comes before a common one of the same name.
      bundle.addResource(resource, { allowOverrides: true });
    }
    bundles.set(name, bundle);
    return bundle;
  }

  /** The sentence without typography: a part of another is typeset with it. */
  function plain(locale: Locale, { key, args = {} }: Words, options: SpeechOptions): string {
    const spoken = book.variables[locale].has(key) ? locale : otherThan(locale);
    const names = book.variables[spoken].get(key);
    if (!names) throw new Error(`no sentence ${key}`);
    const dot = key.indexOf('.');
    const bundle = bundleOf(spoken, key.slice(0, dot));
    const pattern = bundle.getMessage(key.slice(dot + 1))?.value ?? '';
    const values: Record<string, FluentVariable> = {};
    for (const name of names) {
      const shown = args[name] ?? '';
      values[name] = show(spoken, shown, options);
      values[rawName(name)] = rawOf(name, shown);
    }
    // Errors are collected, not thrown: a member gets the best that can be said.
    return bundle.formatPattern(pattern, values, []);
  }

  function show(locale: Locale, shown: Shown, options: SpeechOptions): FluentVariable {
    if (typeof shown === 'string') return shown;
    // No grouping: « FAUTEUIL 1234 » is a name, not a quantity.
    if (typeof shown === 'number') return new FluentNumber(shown, { useGrouping: false });
    if ('moment' in shown) return showMoment(locale, shown.moment, options);
    if ('span' in shown) return showSpan(locale, shown.span, options);
    return 'date' in shown ? showDate(locale, shown.date, options) : plain(locale, { key: shown.words }, options);
  }

  /** As typed, where it was typed in the reader's language, or cannot be put into it. */
  function showSpan(locale: Locale, typed: string, options: SpeechOptions): string {
    const read = readSpan(typed);
    if (!read || read.locale === locale) return typed;
    const { unit, count } = read;
    return plain(
      locale,
      { key: typeof count === 'number' ? 'common.span' : `common.span-${count}`, args: { unit, count } },
      options,
    );
  }

  const say: Speech['say'] = (locale, words, options) => typeset(locale, plain(locale, words, options));

  return {
    has: (key) => book.sentences.has(key),
    say,
    speak: (locale, bubble, options) => speakBubble(bubble, (words) => say(locale, words, options)),
  };
}

/** What `{ $x -> … }` looks at: a number, the option itself, or 'none' for nothing. */
function rawOf(name: string, shown: Shown): FluentVariable {
  if (typeof shown === 'number') return new FluentNumber(shown);
  if (typeof shown === 'string') return shown === '' ? NONE : shown;
  if ('date' in shown) return shown.date;
  if ('moment' in shown) return shown.moment;
  if ('span' in shown) return shown.span;
  const id = shown.words.slice(shown.words.indexOf('.') + 1);
  return id.startsWith(`${name}-`) ? id.slice(name.length + 1) : id;
}

function otherThan(locale: Locale): Locale {
  return locale === 'fr' ? 'en' : 'fr';
}

type Say = (words: Words) => string;

function speakBubble(bubble: Bubble, say: Say): SpokenBubble {
  switch (bubble.type) {
    case 'photo':
      return bubble;
    case 'cards':
      return withChoices({ ...bubble, cards: bubble.cards.map((card) => speakCard(card, say)) }, bubble.choices, say);
    case 'buttons':
      return withChoices(
        { ...bubble, text: bubble.text.map(say), buttons: bubble.buttons.map((button) => speakButton(button, say)) },
        bubble.choices,
        say,
      );
    case 'text':
      return withChoices({ ...bubble, text: bubble.text.map(say) }, bubble.choices, say);
  }
}

function withChoices<B extends { choices?: unknown }>(
  bubble: B,
  choices: ChoiceOf<Words>[] | undefined,
  say: Say,
): Omit<B, 'choices'> & { choices?: ChoiceOf<string>[] } {
  const { choices: _, ...rest } = bubble;
  if (!choices) return rest;
  return { ...rest, choices: choices.map((choice) => ({ ...choice, title: say(choice.title) })) };
}

function speakButton(button: ButtonOf<Words>, say: Say): ButtonOf<string> {
  return { ...button, title: say(button.title) };
}

function speakCard({ title, subtitle, photo, buttons }: CardOf<Words>, say: Say): CardOf<string> {
  return {
    title: say(title),
    ...(subtitle && { subtitle: say(subtitle) }),
    ...(photo !== undefined && { photo }),
    buttons: buttons.map((button) => speakButton(button, say)),
  };
}
