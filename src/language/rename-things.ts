import { findCount } from './find-count.ts';
import { fold } from './fold.ts';
import type { Message } from './message.ts';
import { nameTask, nameThings } from './name-things.ts';
import type { MessageReading } from './read-message.ts';
import { namesThing } from './things.ts';

/** A task named by who does it, or not at all. */
const VAGUE =
  /^(?:aide(?: pour)?|help(?: with)?|(?:des |du |un |une )?(?:bras|gens|monde|costauds?|bricoleu\w+|quelqu'un|personnes?|voisins?|(?:petit )?coups? de (?:main|pouce)|volontaires?|muscles|someone|somebody|hand|atelier|service|yeux))$/;

/** « Qui jette des palettes ? j'en cherche 4 ». */
function counted(first: MessageReading, folded: string): MessageReading {
  if (first.kind === 'service' || first.items.length !== 1 || first.quantity !== undefined) return first;
  const quantity = findCount(folded);
  return quantity === undefined ? first : { ...first, quantity };
}

/** A rule's post whose thing is none (« sur le trottoir », « bras ») gets what is named elsewhere in the message. */
export function renamed(first: MessageReading, { raw, aligned, hello, dates, places }: Message): MessageReading {
  const isService = first.kind === 'service';
  const isGood = isService
    ? first.items.some((item) => !VAGUE.test(fold(item)))
    : first.items.some((item) => namesThing(item, 6));
  if (isGood) return counted(first, aligned.text);
  const folded = aligned.text;
  const typed = (from: number, to: number): string => raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length);
  const cuts = [...dates, ...places];
  const task = isService ? nameTask(folded, typed, cuts, hello) : null;
  const named = isService
    ? task === null || VAGUE.test(fold(task))
      ? []
      : [{ item: task }]
    : nameThings(folded, typed, cuts, hello, first.direction);
  if (named.length === 0) return first;
  const items = named.map(({ item }) => item);
  const ask = items.length > 1 ? 'one-or-several' : first.ask === 'item' ? null : first.ask;
  return { ...first, items, title: items.join(', '), confidence: 'weak', ask };
}
