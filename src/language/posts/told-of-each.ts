import type { MessageReading } from '../read-message.ts';
import { isDefect, MARRED } from '../things/beside-thing.ts';
import { LONGEST } from '../things/tidy-item.ts';
import { fold } from '../words/fold.ts';
import { type Cut, nextBreak } from '../words/pieces.ts';
import { findLack } from './find-lack.ts';
import type { Message } from './message.ts';

/*
 * « 3 pots de confiture et une caisse de livres (un peu abîmés) »: of several things what is said right behind one of them is said of
 * that one. It stays with its name, so that the jam is not « un peu abîmé » when each of them becomes a post of its own.
 */

/** Behind a thing, in brackets. */
const BRACKETS = /^[^()]{0,30}\((?<said>[^()\n]{3,50})\)/;
/** In brackets, and of no one thing: how and when they are fetched, what they cost. */
const OF_ALL =
  /^(?:le |la |les |l'|je |j'|on |nous |mon |ma |mes |trop|a |au |aux |en |dispo|venir|merci|gratuit|free|offert|a venir|pour |le tout|tout|tous|toutes|les deux|both|all|collect|pick)|€|\d ?h\b|[^a-z0-9 ,.'’"%/+-]/;
/** Said of all that is told, or of how it is fetched. */
export const isOfAll = (said: string): boolean => OF_ALL.test(said);
const IS_MARRED = new RegExp(`^${MARRED}(?![a-z])`);

/** Several things that are offered, each with what is said of it alone. */
export function withEach(reading: MessageReading, { raw, aligned, dates, places }: Message): MessageReading {
  const { intent, direction, kind } = reading;
  if (intent !== 'post' || direction !== 'offer' || kind === 'service' || reading.items.length < 2) return reading;
  const stands = placesOf(reading.items, aligned.text);
  if (stands === null) return reading;
  const items = reading.items.map((item, index) => {
    const at = stands[index];
    if (at === undefined) return item;
    const end = stands[index + 1]?.from ?? nextBreak(aligned.text, at.to);
    const said = saidBehind(aligned.text, { from: at.to, to: end }, [...dates, ...places]);
    if (said === null) return item;
    const typed = raw.slice(aligned.at[said.from] ?? 0, aligned.at[said.to] ?? raw.length).trim();
    if (fold(item).includes(fold(typed))) return item;
    const whole = `${item} (${typed.replace(/^(?:avec|mais|dont) (?=dont |avec )/i, '')})`;
    return whole.length > LONGEST ? item : whole;
  });
  if (items.every((item, index) => item === reading.items[index])) return reading;
  const title = items.join(', ');
  return { ...reading, items, ...(title.length > LONGEST ? {} : { title }) };
}

/** Where each stands in the folded text, one behind the other; null: not all of them are there. */
function placesOf(items: readonly string[], folded: string): Cut[] | null {
  const found: Cut[] = [];
  let from = 0;
  for (const item of items) {
    const name = fold(item).replace(/^\d+ /, '');
    const at = folded.indexOf(name, from);
    if (at < 0) return null;
    from = at + name.length;
    found.push({ from: at, to: from });
  }
  return found;
}

/** What is said of the one thing between its name and the next. */
function saidBehind(folded: string, { from, to }: Cut, cuts: readonly Cut[]): Cut | null {
  const behind = folded.slice(from, to);
  const bracket = BRACKETS.exec(behind);
  const said = bracket?.groups?.said;
  if (bracket && said !== undefined && !OF_ALL.test(said)) {
    const start = from + bracket[0].length - said.length - 1;
    const whole = { from: start, to: start + said.length };
    if (cuts.every((cut) => cut.to <= whole.from || cut.from >= whole.to)) return whole;
  }
  const inside = cuts.map((cut) => ({ from: cut.from - from, to: cut.to - from }));
  const lack = findLack(behind, inside);
  if (lack !== null) return { from: from + lack.from, to: from + lack.to };
  // « , un peu abîmés »
  const chunk = /^ ?,? ?(?<said>[^,;.()\n]{4,40}?)(?= (?:et|and|a|au|dispo[a-z]*) |$|[,;.(])/.exec(behind);
  const marred = chunk?.groups?.said;
  if (!chunk || marred === undefined || !(IS_MARRED.test(marred) || isDefect(marred))) return null;
  const end = from + chunk.index + chunk[0].length;
  return { from: end - marred.length, to: end };
}
