import { endOfDay } from './calendar.ts';
import { endOf } from './dates.ts';
import { findBarter } from './find-barter.ts';
import { findCount } from './find-count.ts';
import { findReturn } from './find-return.ts';
import { findLoan, findWhen } from './how-long.ts';
import type { Message } from './message.ts';
import { nameTask, nameThings } from './name-things.ts';
import type { Cut } from './pieces.ts';
import type { PostParts } from './post-parts.ts';
import type { MessageReading } from './read-message.ts';
import { namesThing } from './things.ts';
import type { VerbRule } from './verb-rule.ts';

/**
 * A post of a side and a kind that the words make likely, with what it names, where, until when. `first`: what the rules
 * made of it, whose things are kept where they are things; `unsure`: what is to be asked.
 */
export function guessPost(
  { raw, aligned, hello, context, dates, places: named }: Message,
  direction: PostParts['direction'],
  kind: PostParts['kind'],
  first: MessageReading,
  unsure: 'direction' | 'kind' | null,
): MessageReading {
  const folded = aligned.text;
  const places = named.filter((place) => dates.every((date) => place.to <= date.from || place.from >= date.to));
  const typed = (from: number, to: number): string => raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length);
  const cuts: Cut[] = [...dates, ...places];
  const reading: MessageReading = { intent: 'post', direction, kind, items: [], confidence: 'weak', ask: null };
  if (kind === 'swap') {
    const back = findReturn(raw, folded, aligned.at, SWAP, hello, cuts, hello);
    if (back) cuts.push(back);
    if (back?.name) reading.inReturn = back.name;
  }
  const end = endOf(dates);
  if (places[0]) reading.quartier = places[0].name;
  if (end?.day != null) reading.until = endOfDay(end.day, context.timezone);
  const barter = kind === 'swap' && reading.inReturn === undefined ? findBarter(folded, typed, cuts, hello) : null;
  if (barter) reading.inReturn = barter.inReturn;
  const things = barter ? [{ item: barter.item }] : nameThings(folded, typed, cuts, hello, direction);
  const task = kind === 'service' || things.length === 0 ? nameTask(folded, typed, cuts, hello) : null;
  if (kind === 'service' && task !== null) reading.items = [task];
  else if (
    barter === null &&
    first.items.length > 0 &&
    kind !== 'service' &&
    (things.length === 0 || first.items.some((item) => namesThing(item)))
  ) {
    reading.items = first.items;
    if (first.quantity !== undefined) reading.quantity = first.quantity;
  } else if (kind === 'service') reading.items = things[0] ? [`aide ${things[0].item}`] : [];
  else {
    reading.items = things.map(({ item, quantity }) => (things.length > 1 && quantity ? `${quantity} ${item}` : item));
    const only = things.length === 1 ? things[0] : undefined;
    if (only?.quantity !== undefined) reading.quantity = only.quantity;
  }
  if (reading.items.length === 1 && kind !== 'service') reading.quantity ??= findCount(folded);
  if (reading.quantity === undefined) delete reading.quantity;
  const loan = kind === 'lend' ? findLoan(raw, aligned) : null;
  if (loan) reading.loan = loan;
  const when = kind === 'service' ? findWhen(raw, aligned, dates) : null;
  if (when) reading.when = when;
  if (reading.items.length > 0) reading.title = reading.items.join(', ');
  reading.ask = askOf(reading, unsure);
  return reading;
}

const SWAP: VerbRule = { pattern: /^/, direction: 'offer', kind: 'swap' };

function askOf(reading: MessageReading, unsure: 'direction' | 'kind' | null): MessageReading['ask'] {
  if (unsure === 'direction') return 'direction';
  if (reading.items.length === 0) return 'item';
  return unsure ?? (reading.items.length > 1 ? 'one-or-several' : null);
}
