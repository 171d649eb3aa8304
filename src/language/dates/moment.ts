import { DateTime } from 'luxon';
import { spellOut } from '../words/spell-out.ts';
import { type Day, dayOf, dayOfIso, partsOf } from './calendar.ts';
import type { DateContext } from './dates.ts';
import { daysNamed, withoutRefused } from './spoken-day.ts';

/** Further ahead nobody agrees on an hour. */
const FURTHEST_DAYS = 60;
const HOUR_MS = 3_600_000;

interface Hour {
  from: number;
  to: number;
  hour: number;
  minute: number;
}

/** « 18h », « 18 h 30 », « 10 heures et demie »; « 18:30 », « 6:30 pm »; « 6pm ». */
const CLOCK =
  /(?<![\d/.,:-])(?:(?<fh>\d{1,2}) ?h(?:eures?|rs?)?(?: ?(?<fm>[0-5]\d)(?!\d)| et (?<half>demie?)| et (?<quarter>quart))?(?![a-z\d])|(?<ch>\d{1,2}):(?<cm>[0-5]\d)(?: ?(?<cp>am|pm)\b)?(?!\d)|(?<ph>\d{1,2}) ?(?<pp>am|pm)\b)/g;
const NOON = /(?<![a-z-])(?<!apres )(?:midi(?<half> et demie?)?|noon)(?![a-z])/g;
/** « dans deux heures » counts from now. */
const FROM_NOW =
  /\b(?:dans|d'ici|in) (?:une?|an?|(?<n>\d{1,2})) ?(?:h|heures?|hours?)(?: et (?<half>demie?))?(?![a-z\d])/;
/** Before an hour these make it a length, or a limit: nobody is awaited then. */
const NO_MOMENT =
  /(?:pendant|durant|dure|prend|pour|for|faut|avant|av|jusqu'a|jusque|before|until|till|by|pas a|depuis|since)(?: environ| about)? ?$/;
const NOT_SO = /\b(?:pas|jamais|impossible|sauf|plus (?:possible|dispo\w*)|not|can't|cannot|won't|don't|isn't)\b/;
const SPANS = /week|wk|semaine|sem\b|mois|month|\bwe\b/;

/**
 * The moment a message names for meeting: a day and an hour, or an hour that comes next. null when it names none, no
 * hour, several, a limit, a refusal, or what has gone by. `during`: the days (`YYYY-MM-DD`) of what it is said
 * about: « samedi » is then one of these, or the eve.
 * @param spokenOf a moment that is spoken of already: « 18h ça marche », said of tomorrow, is tomorrow
 */
export function readMoment(
  text: string,
  context: DateContext & { during?: { from: string; to: string } | null },
  spokenOf?: Date,
): Date | null {
  const said = withoutRefused(spellOut(text.slice(0, 1_000)).text.replace(/\n/g, ' '), context);
  if (NOT_SO.test(said)) return null;
  const ahead = FROM_NOW.exec(said);
  if (ahead) {
    const hours = Number(ahead.groups?.n ?? 1) + (ahead.groups?.half === undefined ? 0 : 0.5);
    return hours > 0 && hours < 24 ? toQuarter(new Date(context.now.getTime() + hours * HOUR_MS)) : null;
  }
  const hour = onlyHour(said);
  if (!hour) return null;
  const { timezone } = context;
  const before = spokenOf ? { before: dayOf(spokenOf, timezone) } : {};
  const days = daysNamed(said, { ...context, ...before });
  if (days.some(({ from, to, ...one }) => ('isLimit' in one && one.isLimit) || SPANS.test(said.slice(from, to))))
    return null;
  const named = new Set(days.map(({ day }) => day));
  if (named.size > 1 || named.has(null)) return null;
  const today = dayOf(context.now, timezone);
  const [first] = named;
  // « tantôt vers 16h », whatever day was spoken of
  const next = first === undefined && TODAY.test(said) ? today : first;
  if (next === undefined && spokenOf && spokenOf > context.now) {
    const then = instantOf(dayOf(spokenOf, timezone), hour, timezone);
    if (then > context.now) return then;
  }
  const day = next == null || !context.during ? next : onWeekday(next, context.during, said, today);
  const at = instantOf(day ?? today, hour, timezone);
  if (at > context.now) return (day ?? today) - today <= FURTHEST_DAYS ? at : null;
  // « à 10 h », said in the evening
  return day === undefined || day === null ? instantOf(today + 1, hour, timezone) : null;
}

/** Later this very day. */
const TODAY = /\b(?:tantot|(?:tout|toute) ?a l'heure)\b/;

const WEEKDAY =
  /\b(?:lun(?:di)?|mar(?:di)?|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b/;
/** With it the week is said, and nothing is left to what it is about. */
const SAYS_WHICH =
  /\b(?:ce|this|prochaine?|next|aujourd'hui|today|demain|tomorrow|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)\b|(?:di|che|day|sam|dim) \d{1,2}(?! ?h|\d| ?:)|\d ?[/.] ?\d/;
const WEEK = 7;

/** « samedi », of a loan from a Saturday in two weeks: that Saturday. */
function onWeekday(day: Day, { from, to }: { from: string; to: string }, said: string, today: Day): Day {
  if (!WEEKDAY.test(said) || SAYS_WHICH.test(said) || day - today > WEEK) return day;
  let at = day;
  while (at < dayOfIso(from) - 1) at += WEEK;
  return at <= dayOfIso(to) ? at : day;
}

/** The hour, or the first of a range (« entre 18 h et 19 h »); null: none, or a choice of several. */
function onlyHour(said: string): Hour | null {
  const clock = clockHours(said);
  // « ce midi 12h30 »
  const isNoonSaid = clock.some(({ hour: at }) => at >= 11 && at <= 14);
  const hours = [...clock, ...(isNoonSaid ? [] : noons(said))]
    .filter(({ hour, from }) => hour < 24 && !NO_MOMENT.test(said.slice(0, from)))
    .sort((a, b) => a.from - b.from);
  const [first, ...others] = hours;
  if (!first) return null;
  const isRange = others.length === 1 && /^ ?(?:a|et|-|to|and|ou|or) ?$/.test(said.slice(first.to, others[0]?.from));
  const isChoice = isRange && /\b(?:ou|or)\b/.test(said.slice(first.to, others[0]?.from));
  return others.length === 0 || (isRange && !isChoice) ? first : null;
}

function clockHours(said: string): Hour[] {
  return [...said.matchAll(CLOCK)].map((match) => {
    const { fh, fm, half, quarter, ch, cm, cp, ph, pp } = match.groups ?? {};
    const typed = Number(fh ?? ch ?? ph);
    const minute = half ? 30 : quarter ? 15 : Number(fm ?? cm ?? 0);
    return { from: match.index, to: match.index + match[0].length, hour: onClock(typed, cp ?? pp, said), minute };
  });
}

function noons(said: string): Hour[] {
  return [...said.matchAll(NOON)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    hour: 12,
    minute: match.groups?.half === undefined ? 0 : 30,
  }));
}

/** « 6 pm », « 8 h ce soir », « 3 h cet après-midi ». */
function onClock(typed: number, half: string | undefined, said: string): number {
  if (half !== undefined) return typed > 12 ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const isEvening = typed >= 5 && typed < 12 && /\b(?:soir(?:ee)?|evening|tonight)\b/.test(said);
  const isAfternoon = typed >= 1 && typed < 7 && /\b(?:aprem|aprm|apres[- ]midi|afternoon|tantot)\b/.test(said);
  return isEvening || isAfternoon ? typed + 12 : typed;
}

/** By the clocks of the town: on the day they change, « 18 h » is 18 h all the same. */
function instantOf(day: Day, { hour, minute }: Hour, timezone: string): Date {
  const { year, month, date } = partsOf(day);
  return DateTime.fromObject({ year, month, day: date, hour, minute }, { zone: timezone }).toJSDate();
}

function toQuarter(at: Date): Date {
  const quarter = HOUR_MS / 4;
  return new Date(Math.round(at.getTime() / quarter) * quarter);
}
