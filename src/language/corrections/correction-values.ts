import { endOfDay } from '../dates/calendar.ts';
import { endOf, findDates } from '../dates/dates.ts';
import { findLoan, findWhen } from '../dates/how-long.ts';
import { findPlaces } from '../places/find-place.ts';
import { NO_RETURN } from '../posts/find-return.ts';
import type { PostContext } from '../posts/post-parts.ts';
import { findPrice } from '../posts/price.ts';
import { isTask, namesThing } from '../things/things.ts';
import { tidyItem } from '../things/tidy-item.ts';
import { type Folded, fold } from '../words/fold.ts';
import type { Cut } from '../words/pieces.ts';
import { spellOut } from '../words/spell-out.ts';
import type { Changes } from './correction.ts';
import { AT_AN_HOUR, countIn, NO_ITEM, SORTS } from './correction-words.ts';

/** How a piece was said. */
export interface Said {
  /** It corrects: a thing may be meant. */
  isMarked: boolean;
  /** « c'est … » went before. */
  isStatement: boolean;
  /** « a » is an article. */
  isEnglish: boolean;
  /** Something went before, so that a capital means a name. */
  isInside: boolean;
}

/** The dates of a piece as changes, and where they stand in it; null: none, or one that is no end and no habit. */
export function datesIn(core: string, context: PostContext): { changes: Changes; cuts: Cut[] } | null {
  const aligned = spellOut(core);
  const phrases = findDates(aligned.text.replace(/\n/g, ' '), context);
  if (phrases.length === 0) return null;
  const cuts = phrases.map(({ from, to }) => ({ from: aligned.at[from] ?? 0, to: aligned.at[to] ?? core.length }));
  const said = phrases.filter(
    ({ from }) => !/^(?:pas|sauf|not|except|hier|avant-hier|yesterday|last)\b/.test(aligned.text.slice(from)),
  );
  const end = endOf(said);
  if (end?.day != null) {
    const when = end.isLimit ? null : findWhen(core, aligned, [end]);
    return { changes: { until: endOfDay(end.day, context.timezone), ...(when ? { when } : {}) }, cuts };
  }
  const when = findWhen(core, aligned, said);
  if (when === null || /\b(?:derni\w+|passee?|il y a|ago)\b/.test(fold(when.said))) return null;
  return { changes: { when }, cuts };
}

/** Everything a piece says of a post; null when it says something else besides. */
export function valuesIn(piece: string, said: Said, context: PostContext): Changes | null {
  const { isMarked, isStatement, isEnglish } = said;
  const core = (isEnglish ? piece : piece.replace(/^a(?= )/i, 'à')).replace(/^(?=\d{1,2}[/.-]\d{1,2}$)/, 'le ');
  const aligned = spellOut(core);
  const { text: folded } = aligned;
  const count = countIn(folded);
  if (count !== null && (count.isSaid || isMarked)) return { quantity: count.quantity };
  if (AT_AN_HOUR.test(folded)) return { when: { said: core } };
  if (findPrice(folded)) return null;
  // « à demain », « à samedi »: good-bye
  if (!isMarked && !isStatement && /^a (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)$/.test(folded))
    return null;
  const found = new Findings(core, aligned);

  for (const [pattern, what] of SORTS) {
    const match = pattern.exec(folded);
    if (match === null) continue;
    found.add(what, found.at(match.index, match.index + match[0].length));
    break;
  }
  const dates = datesIn(core, context);
  if (dates) found.add(dates.changes, ...dates.cuts);
  const place = findPlaces(core, context.places, aligned).find(
    ({ from, to }) => found.isFree(found.at(from, to)) && !(isEnglish && /^a /.test(folded.slice(from))),
  );
  if (place) found.add({ quartier: place.name }, found.at(place.from, place.to));
  if (!addReturn(found, folded)) return null;
  addLoan(found, aligned);

  const left = found.left();
  if (!/[\p{L}\p{N}]/u.test(left)) return found.changes;
  const thing = thingIn(left, { ...said, isInside: said.isInside || !core.startsWith(left) });
  return thing === null ? null : { ...found.changes, ...thing };
}

/** What was found in a piece, and where. */
class Findings {
  changes: Changes = {};
  core: string;
  aligned: Folded;
  cuts: Cut[] = [];
  constructor(core: string, aligned: Folded) {
    this.core = core;
    this.aligned = aligned;
  }
  add(changes: Changes, ...cuts: Cut[]): void {
    Object.assign(this.changes, changes);
    this.cuts.push(...cuts);
  }
  /** A range of the folded text, in the text as typed. */
  at(from: number, to: number): Cut {
    return { from: this.aligned.at[from] ?? 0, to: this.aligned.at[to] ?? this.core.length };
  }
  isFree(one: Cut): boolean {
    return this.cuts.every((cut) => one.to <= cut.from || one.from >= cut.to);
  }
  /** What the cuts leave, without the words that joined it. */
  left(): string {
    let left = '';
    let done = 0;
    for (const cut of [...this.cuts].sort((a, b) => a.from - b.from)) {
      left += `${this.core.slice(done, Math.max(done, cut.from))} `;
      done = Math.max(done, cut.to);
    }
    left = `${left}${this.core.slice(done)}`.replace(/\s+/g, ' ').trim();
    for (let turn = 0; turn < 4; turn++) left = left.replace(JOINS_AHEAD, '').replace(JOINS_BEHIND, '');
    return left;
  }
}
const JOINS = "(?:et|mais|donc|alors|plutôt|plutot|c[’']est|ce sera|it[’']s|and|but|until|on|at|jusqu[’']?(?:à|a|au)?)";
const JOINS_AHEAD = new RegExp(`^[\\s,.;:!)(-]*(?:${JOINS}(?=[\\s,.;:!]|$))?[\\s,.;:!)(-]*`, 'i');
const JOINS_BEHIND = new RegExp(`(?:(?:^|[\\s,.;:!])${JOINS})?[\\s,.;:!)(-]*$`, 'i');

const RETURN =
  /(?:^|[\s,])(?:contre|en echange d(?:e |')|en contrepartie d(?:e |')|in exchange for|in return for|against) ?(?=\S)/;

/** « contre du miel »; false: something else is meant by it (« contre bons soins »). */
function addReturn(found: Findings, folded: string): boolean {
  const match = RETURN.exec(folded);
  if (match === null) return true;
  const behind = match.index + match[0].length;
  const { from, to: start } = found.at(match.index, behind);
  const stop = found.cuts.reduce(
    (end, cut) => (cut.from >= start && cut.from < end ? cut.from : end),
    found.core.length,
  );
  const { item } = tidyItem(found.core.slice(start, stop));
  if (item === '' || NO_RETURN.test(folded.slice(behind)) || NO_ITEM.test(folded.slice(behind))) return false;
  found.add({ inReturn: item }, { from, to: stop });
  return true;
}

/** « pour une semaine », « 2 jours »; « à 18 h » is no length. */
function addLoan(found: Findings, aligned: Folded): void {
  const loan = findLoan(found.core, aligned);
  const from = loan ? found.core.indexOf(loan.said) : -1;
  if (loan === null || from < 0 || HOUR_AHEAD.test(found.core.slice(0, from))) return;
  const cut = { from, to: from + loan.said.length };
  // « pour le week-end » is a length and a day
  if (found.isFree(cut) || /^(?:pour|pendant|for|du|from)\b/i.test(loan.said)) found.add({ loan }, cut);
}
const HOUR_AHEAD = /(?:^|[\s'])(?:à|a|vers|des|dès|apres|après|entre|et|at|after|les)\s*$/i;

/** The thing that is left, or a place by its capital; null: neither, so the message means something else. */
function thingIn(left: string, { isMarked, isStatement, isInside }: Said): Changes | null {
  const plain = fold(left);
  if ((!isMarked && !isStatement) || NO_ITEM.test(plain) || plain.split(' ').length > 8) return null;
  const { item, quantity } = tidyItem(left);
  // « 140x190 » measures a thing that it does not name
  if (item === '' || (/^\d/.test(item) && !namesThing(item))) return null;
  const isNew = /^(?:une?|des|du|de la|an?|some|\d+) ?[a-z]/.test(plain);
  const isNamed = namesThing(item) || isTask(item);
  if (isMarked ? isNamed || isNew : isNamed && isNew) return { item, ...(quantity === undefined ? {} : { quantity }) };
  // « non, Plérin »
  if (isMarked && isInside && /^\p{Lu}\p{Ll}[\p{L}' -]+$/u.test(left)) return { quartier: left };
  return null;
}
