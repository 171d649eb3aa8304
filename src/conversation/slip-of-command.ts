import { isThing } from '../language/things/things.ts';
import { POLITELY } from '../language/words/politely.ts';
import { similarWord } from '../language/words/similar-word.ts';
import { spellOut } from '../language/words/spell-out.ts';
import type { Book } from './book.ts';
import { formOf } from './load/form-of.ts';

/*
 * « mes anonces », « mes réponce », « annuller », « mes annonces svp »: a command with a slip of the thumb. Only what shows something or
 * stops what is under way is forgiven it: whatever begins a post, ends something for good or is said to people as well has to be spelt.
 */

const FORGIVEN = new Set([
  ...[
    'mine',
    'my-answers',
    'my-meetings',
    'browse',
    'more',
    'library',
    'borrowed',
    'news',
    'thank-yous',
    'town-life',
    'menu',
    'poster',
  ],
  ...['cancel', 'back', 'edit', 'go-on', 'pause', 'resume', 'human', 'share'],
]);
/** These alone are long and odd enough to be no other word. */
const ALONE = new Set(['cancel', 'back', 'edit', 'go-on', 'browse']);
const LEAST_ALONE = 6;
const LEAST_INSIDE = 5;
const MOST_LETTERS = 40;
const BEHIND = new RegExp(`(?: (?:${POLITELY}|merci))+$`);

type Forms = ReadonlyMap<number, readonly (readonly [readonly string[], string])[]>;
const known = new WeakMap<Book, Forms>();

/** The command that was meant; undefined: none, or it could be one of two. */
export function slipOfCommand(book: Book, text: string): string | undefined {
  if (text.length > MOST_LETTERS || text.includes('?')) return undefined;
  const plain = formOf(spellOut(text).text).replace(BEHIND, '');
  const exact = book.words.get(plain);
  if (exact !== undefined && FORGIVEN.has(exact)) return exact;
  const words = plain.split(' ');
  const meant = new Set<string>();
  for (const [form, command] of formsOf(book).get(words.length) ?? [])
    if (words.every((word, place) => isSlip(word, form[place] ?? '', words.length === 1))) meant.add(command);
  const [only, another] = meant;
  return another === undefined ? only : undefined;
}

function isSlip(typed: string, meant: string, isAlone: boolean): boolean {
  if (typed === meant) return !isAlone;
  const least = isAlone ? LEAST_ALONE : LEAST_INSIDE;
  if (Math.min(typed.length, meant.length) < least || Math.abs(typed.length - meant.length) > 1) return false;
  return typed[0] === meant[0] && !isThing(typed) && similarWord(typed, meant);
}

function formsOf(book: Book): Forms {
  const found = known.get(book);
  if (found) return found;
  const forms = new Map<number, (readonly [readonly string[], string])[]>();
  for (const [form, command] of book.words) {
    const words = form.split(' ');
    if (!FORGIVEN.has(command) || (words.length === 1 && !ALONE.has(command))) continue;
    forms.set(words.length, [...(forms.get(words.length) ?? []), [words, command]]);
  }
  known.set(book, forms);
  return forms;
}
