import type { MessageReading } from '../read-message.ts';
import { isAside, LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import { isOnlyCount } from './count-in-name.ts';
import type { Message } from './message.ts';
import { findPrice } from './price.ts';
import { isOfAll } from './told-of-each.ts';

/*
 * « légumes (courgettes et tomates) », « lot de vêtements (jeans, pulls) »: what stands in brackets behind a thing says which thing it is. It
 * stays with its name, and is no second thing.
 */

const BRACKETS = /\((?<said>[^()\n]{2,60})\)/g;
/** Between the thing and its brackets. */
const BEHIND = /^ ?(?:(?:a|pour) (?:donner|preter|echanger) )?$/;

/** A post whose only thing keeps what is said of it in brackets. */
export function withBracket(reading: MessageReading, { raw, aligned, dates, places }: Message): MessageReading {
  const { intent, kind, title } = reading;
  if (intent !== 'post' || kind === 'service' || title === undefined || !aligned.text.includes('(')) return reading;
  const { text: folded, at } = aligned;
  for (const match of folded.matchAll(BRACKETS)) {
    const said = match.groups?.said ?? '';
    const from = match.index + 1;
    const to = from + said.length;
    const inside = [...dates, ...places].some((cut) => cut.from < to && cut.to > from);
    if (inside || isAside(said) || isOfAll(said) || isOnlyCount(said) || findPrice(said) !== null) continue;
    const [item, another] = reading.items.filter((one) => !isWithin(fold(one), said, folded));
    if (item === undefined || another !== undefined || fold(item).includes(said)) continue;
    const name = fold(item);
    const begins = folded.lastIndexOf(name, match.index);
    if (begins < 0 || !BEHIND.test(folded.slice(begins + name.length, match.index))) continue;
    const whole = `${item} (${raw.slice(at[from] ?? 0, at[to] ?? raw.length).trim()})`;
    if (whole.length > LONGEST) continue;
    const isOne = reading.ask === 'one-or-several';
    return { ...reading, items: [whole], title: whole, ...(isOne ? { ask: null } : {}) };
  }
  return reading;
}

/** Whether an item is but a part of what stands in the brackets. */
const isWithin = (item: string, said: string, folded: string): boolean => {
  const name = item.replace(/^\d+ /, '');
  return said.includes(name) && folded.indexOf(name) === folded.lastIndexOf(name);
};
