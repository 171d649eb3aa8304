import { fold, words } from '../words/fold.ts';
import { SMALL_WORDS } from '../words/make-word.ts';
import { singular } from '../words/singular.ts';

const content = (text: string): string[] =>
  words(text)
    .filter((word) => word.length > 1 && !SMALL_WORDS.has(word) && !/^\d+$/.test(word))
    .map(singular);

/** « pots », « tomato seedlings », of a title that says more: it is called so already. */
export function isPartOfName(said: string, title: string): boolean {
  const own = content(title);
  const all = content(said);
  return all.length > 0 && all.every((word) => own.includes(word));
}

/** « 2 chats », of « garder un chat »: « garder 2 chats ». null: the task names no such thing. */
export function inTask(task: string, item: string, quantity?: number | null): string | null {
  const named = content(item);
  if (named.length === 0 || fold(task) === fold(item)) return null;
  const again = quantity == null ? item : `${quantity} ${item}`;
  for (const match of task.matchAll(
    /(?<=^|\s)(?<lead>(?:(?:une?|des?|du|la|le|les|mon|ma|mes|an?|the|my|\d{1,3})\s+|l['’])?)(?<noun>[\p{L}'’-]{3,})/giu,
  )) {
    const { lead = '', noun = '' } = match.groups ?? {};
    if (match.index === 0 || !named.includes(singular(fold(noun)))) continue;
    const kept = quantity == null ? lead : '';
    return `${task.slice(0, match.index)}${kept}${again}${task.slice(match.index + match[0].length)}`;
  }
  return null;
}
