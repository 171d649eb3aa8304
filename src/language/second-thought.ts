import { endOfDay } from './calendar.ts';
import { endOf, findDates } from './dates.ts';
import { findBarter } from './find-barter.ts';
import { findCount } from './find-count.ts';
import { findPlaces } from './find-place.ts';
import { findReturn } from './find-return.ts';
import { type Folded, fold } from './fold.ts';
import { findLoan, findWhen } from './how-long.ts';
import { likelihoods, READINGS, type Reading } from './likely.ts';
import { nameTask, nameThings } from './name-things.ts';
import type { Cut } from './pieces.ts';
import type { PostContext, PostParts } from './post-parts.ts';
import type { Intent, MessageReading } from './read-message.ts';
import { namesThing } from './things.ts';
import type { VerbRule } from './verb-rule.ts';

interface Message {
  raw: string;
  aligned: Folded;
  /** Where the greeting ends. */
  hello: number;
  context: PostContext;
}

/** How much a rule's word weighs beside what the words say on average; natural logarithms. */
const TRUST = { strong: 2, weak: 0.7, rest: 0 } as const;
/** Readings less far apart than this are not told apart in silence. */
const CLOSE = 0.5;
/** Readings so far apart need no question. */
const PLAIN = 1.2;

/**
 * What the rules found is held against what the words speak for on average (`likelihoods`): where they disagree, the rules
 * win unless the words are very sure, and what the rules left over is read by the words alone.
 */
export function secondThought(first: MessageReading, message: Message): MessageReading {
  const { aligned, context } = message;
  const dates = findDates(aligned.text.replace(/\n/g, ' '), context);
  const chances = likelihoods(aligned.text, dates).map((chance) => Math.log(chance + 1e-6));
  const scored = READINGS.map((reading, index) => ({ reading, score: (chances[index] ?? 0) + trusted(first, reading) }));
  const intents = new Map<Intent, number>();
  for (const { reading, score } of scored) {
    const intent = intentOf(reading);
    intents.set(intent, Math.log(Math.exp(intents.get(intent) ?? Number.NEGATIVE_INFINITY) + Math.exp(score)));
  }
  const intent = [...intents].reduce((best, one) => (one[1] > best[1] ? one : best))[0];
  if (intent !== 'post') {
    if (intent === first.intent) return first;
    return { intent, items: [], confidence: 'weak', ask: intent === 'claim' && !/\d/.test(aligned.text) ? 'which' : null };
  }
  const ranked = scored.filter(({ reading }) => intentOf(reading) === 'post').sort((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best === undefined) return first;
  const [direction, kind] = sideOf(best.reading);
  if (first.intent === 'post' && first.direction === direction && (first.kind === kind || first.kind === undefined))
    return renamed(first.kind === undefined || first.ask === 'direction' ? settled(first, ranked, aligned.text) : first, message);
  const isClose = second !== undefined && best.score - second.score < CLOSE;
  return guessPost(message, direction, kind, first, isClose ? sideOf(second.reading) : undefined);
}

/** A post whose side or kind the rules would ask for, and which the words make plain; bare names of things stay a question. */
function settled(first: MessageReading, ranked: readonly { reading: Reading; score: number }[], folded: string): MessageReading {
  const [best, second] = ranked;
  const isBare = (folded.match(/[a-z]+/g) ?? []).length < 6;
  if (isBare || best === undefined || second === undefined || best.score - second.score < PLAIN) return first;
  const [direction, kind] = sideOf(best.reading);
  const ask = first.items.length === 0 ? 'item' : first.items.length > 1 ? 'one-or-several' : null;
  return { ...first, direction, kind, ask };
}

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
function renamed(first: MessageReading, { raw, aligned, hello, context }: Message): MessageReading {
  const isService = first.kind === 'service';
  const isGood = isService
    ? first.items.some((item) => !VAGUE.test(fold(item)))
    : first.items.some((item) => namesThing(item, 6) || /^\p{Lu}/u.test(item));
  if (isGood) return counted(first, aligned.text);
  const folded = aligned.text;
  const typed = (from: number, to: number): string => raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length);
  const cuts = [...findDates(folded.replace(/\n/g, ' '), context), ...findPlaces(raw, context.places, aligned)];
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

const intentOf = (reading: Reading): Intent => (reading.includes(' ') ? 'post' : (reading as Exclude<Intent, 'post'>));

function sideOf(reading: Reading): [PostParts['direction'], PostParts['kind']] {
  const [direction, kind] = reading.split(' ');
  return [direction as PostParts['direction'], kind as PostParts['kind']];
}

/** What the rules add to a reading. */
function trusted(first: MessageReading, reading: Reading): number {
  const isRest = first.intent === 'other' || (first.intent === 'question' && first.confidence === 'weak');
  const trust = isRest ? TRUST.rest : TRUST[first.confidence];
  if (first.intent !== 'post') return reading === first.intent ? trust : 0;
  if (intentOf(reading) !== 'post') return 0;
  const [direction, kind] = sideOf(reading);
  const half = trust / 3;
  return half + (direction === first.direction ? half : 0) + (kind === first.kind ? half : 0);
}

function guessPost(
  { raw, aligned, hello, context }: Message,
  direction: PostParts['direction'],
  kind: PostParts['kind'],
  first: MessageReading,
  close: ReturnType<typeof sideOf> | undefined,
): MessageReading {
  const folded = aligned.text;
  const dates = findDates(folded.replace(/\n/g, ' '), context);
  const places = findPlaces(raw, context.places, aligned).filter((place) =>
    dates.every((date) => place.to <= date.from || place.from >= date.to),
  );
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
  else if (barter === null && first.items.length > 0 && kind !== 'service' && (things.length === 0 || first.items.some((item) => namesThing(item)))) {
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
  reading.ask = askOf(reading, close);
  return reading;
}

const SWAP: VerbRule = { pattern: /^/, direction: 'offer', kind: 'swap' };

function askOf(reading: MessageReading, close: ReturnType<typeof sideOf> | undefined): MessageReading['ask'] {
  if (close && close[0] !== reading.direction) return 'direction';
  if (reading.items.length === 0) return 'item';
  if (close && close[1] !== reading.kind) return 'kind';
  return reading.items.length > 1 ? 'one-or-several' : null;
}
