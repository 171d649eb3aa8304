import { spellOut } from '../words/spell-out.ts';
import { type Day, dayOf, isoOf, partsOf, weekdayOf } from './calendar.ts';
import { type DateContext, type DatePhrase, findDates } from './dates.ts';
import { findLoan } from './how-long.ts';
import { withoutRefused } from './spoken-day.ts';

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  from: string;
  to: string;
}

const WEEKDAY =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** Of whom it is asked for when, « le samedi » is the next one, no habit. */
const HABIT = new RegExp(`\\b(?:le|the|on) (?=week[- ]?end|we\\b|(?:${WEEKDAY})\\b(?! \\d))`, 'g');
const STARTING =
  /\b(?:(?:a partir|a compter) (?:d(?:e |')|(?=du ))|des (?=le |demain|ce |maintenant|aujourd|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|starting (?:on )?|as of )/g;
const NOW = /\b(?:maintenant|tantot|(?:tout|toute) ?a l'heure|tout de suite|des que possible|(?:right )?now)\b/g;
const RANGE =
  /^(?:.*\b(?:du|de|d'|entre|from|between) |.*\b(?:le|pour|for|the) |)(?:le |the )?(?<first>[^,.;!?]{1,30}?) (?:au|a|et|jusqu'?au|jusqu'a|to|till|until|and|-) (?:le |the )?(?<last>[^,;!?]+)/;
const LED = /^(?:pour|pr|for|du|de|from|jusqu|until|till|d'ici|entre|between|sur|during|pendant)\b/;
/** « dans 10 jours » is one day to come; « dans les 10 jours », « d'ici 10 jours » are all until then. */
const AHEAD = /^(?:(?:pour|pr|for) )?(?:dans|in) (?!les? |la |l'|the )/;
/** What may stand beside the days when nothing else is said. */
const FILLER =
  /\b(?:pour|pr|for|c'est|ce serait|je|la|le|l'|j'en|aurais|ai|besoin|voudrais|voudrai|veux|bien|la|prends|prendrais|reserve|take|have|i'll|svp|stp|merci|s'il te plait|please|thanks|i|i'd|need|it|if possible|si possible|ca irait|possible|dispo|libre|the)\b/g;

/** What is left of « du 28 au 30 » once its days are taken out. */
const BETWEEN = /\b(?:du|de|au|a|et|jusqu'a|le|from|to|until|and)\b/g;

/** « le week-end du 12 décembre »: up to its Sunday. */
const OF_WEEKEND =
  /\b(?:le |the )?week[- ]?end (?:du|of(?: the)?) (?=\d{1,2}(?!\d| et| au| and| to)|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}(?!\d| and| to))/;
const FRIDAY = 4;
const SUNDAY = 6;

function endOfWeekend({ first, last }: { first: Day; last: Day }): Day {
  const weekday = weekdayOf(first);
  return first === last && weekday >= FRIDAY ? first + (SUNDAY - weekday) : last;
}

/**
 * The days for which somebody wants a thing: « ce week-end », « du 5 au 7 décembre », « demain », « jusqu'à dimanche »
 * (from today), « samedi pour 3 jours », « une semaine ». Days that are past are left out. null: no day is named that is
 * still to come.
 */
export function readPeriod(text: string, context: DateContext): Days | null {
  const today = dayOf(context.now, context.timezone);
  const plain = withoutRefused(plainly(text), context);
  const isOfWeekend = OF_WEEKEND.test(plain);
  const said = isOfWeekend ? plain.replace(OF_WEEKEND, 'le ') : plain;
  const found = rangeIn(said, today, context) ?? phrasesIn(said, today, findDates(said, context));
  if (found === null || found.last < today) return null;
  return {
    from: isoOf(Math.max(found.first, today)),
    to: isoOf(isOfWeekend ? endOfWeekend(found) : found.last),
  };
}

/**
 * The same in a message that says other things too, where a day may be that of a visit (« je peux passer ce soir »):
 * only days it is wanted « pour », « du … au », « jusqu'à », or that are all that is said.
 */
export function findPeriod(text: string, context: DateContext): Days | null {
  const said = plainly(text);
  const dates = findDates(said, context);
  const isLed = dates.some(({ from, to }) => LED.test(said.slice(from, to)));
  const isLong = /\b(?:pour|pendant|for|during) [^,.;!?]*\b(?:jours?|semaines?|days?|weeks?|mois|months?)\b/.test(said);
  if (isLed || isLong || saysOnlyDays(text, context)) return readPeriod(text, context);
  // « samedi, j'ai une voiture »: a part of it says days and nothing else
  const [only, another] = text
    .split(/[,;.!?\n]+/)
    .filter((part) => /\p{L}/u.test(part) && saysOnlyDays(part, context))
    .flatMap((part) => readPeriod(part, context) ?? []);
  return only !== undefined && another === undefined ? only : null;
}

/** Whether nothing but days is said: « pour ce week-end », « demain, merci ». */
export function saysOnlyDays(text: string, context: DateContext): boolean {
  const said = plainly(text);
  const length = findLoan(said, { text: said, at: Array.from(`${said} `, (_, at) => at) })?.said ?? '';
  const dates = findDates(said, context);
  const left = dates.reduceRight((rest, { from, to }) => `${rest.slice(0, from)} ${rest.slice(to)}`, said);
  return !/[a-z]/.test(left.replace(length, '').replace(FILLER, '').replace(BETWEEN, ''));
}

interface Found {
  first: Day;
  last: Day;
}

function plainly(text: string): string {
  const { text: folded } = spellOut(text.slice(0, 300));
  return folded.replace(/\s+/g, ' ').trim().replace(STARTING, '').replace(NOW, "aujourd'hui").replace(HABIT, 'ce ');
}

/** « du 5 au 7 décembre », « de vendredi à dimanche », « samedi et dimanche ». */
function rangeIn(said: string, today: Day, context: DateContext): Found | null {
  const { first = '', last = '' } = RANGE.exec(said)?.groups ?? {};
  const end = daysIn(last, context);
  if (end === null) return null;
  const number = /^(\d{1,2})(?:er|st|nd|rd|th)?$/.exec(first)?.[1];
  const start = number === undefined ? daysIn(first, context)?.first : lastNumbered(Number(number), end.last);
  return start === undefined || start > end.last || end.last < today ? null : { first: start, last: end.last };
}

function daysIn(said: string, context: DateContext): Found | null {
  const phrases = findDates(/^\d{1,2}(?!\d|\/)/.test(said) ? `le ${said}` : said, context).filter(isNamed);
  const [phrase] = phrases;
  return phrase ? { first: phrase.first, last: phrase.day } : null;
}

/** The newest day with this number up to another: the 28th that is before the 2nd. */
function lastNumbered(date: number, before: Day): Day | undefined {
  for (let day = before; day > before - 31; day--) if (partsOf(day).date === date) return day;
  return undefined;
}

type Named = DatePhrase & { day: Day; first: Day };
const isNamed = (phrase: DatePhrase): phrase is Named => phrase.day !== null && phrase.first !== null;

const isAhead = (said: string, { from, to }: Named): boolean => AHEAD.test(said.slice(from, to));

function phrasesIn(said: string, today: Day, dates: readonly DatePhrase[]): Found | null {
  // « réveillon 24 déc »: the date says which day it is
  const dated = dates.filter(({ isFeast, isAside }) => !(isFeast && isAside));
  const named = dated.filter(isNamed).map((one) => (isAhead(said, one) ? { ...one, first: one.day } : one));
  const led = named.filter(({ from, to }) => LED.test(said.slice(from, to)));
  const meant = led.length > 0 ? led : named;
  const length = findLoan(said, { text: said, at: [] })?.days;
  const [only, another] = meant;
  if (only === undefined) return length === undefined ? null : { first: today, last: today + length - 1 };
  if (only.isLimit && another === undefined) return { first: today, last: only.day };
  // « samedi pour 3 jours »
  const isOneDay = another === undefined && only.first === only.day;
  if (isOneDay && length !== undefined) return { first: only.day, last: only.day + length - 1 };
  const starts = meant.filter(({ isLimit }) => !isLimit);
  const first = Math.min(...(starts.length > 0 ? starts : meant).map((phrase) => phrase.first));
  return { first, last: Math.max(...meant.map(({ day }) => day)) };
}
