import { type Day, dayFrom, isDate, nextDate, partsOf, weekdayOf } from './calendar.ts';
import { MONTH_NAMES, type Span, weekdayIn } from './date-words.ts';
import type { DatePhrase } from './dates.ts';
import { isFestive } from './festive.ts';
import { SPELT_DATES } from './spelt-dates.ts';

/** What speaks of time where it stands in a folded text; its span is null where it is no day to come by. */
export interface Taken {
  from: number;
  to: number;
  span: Span | null;
}

/** « je le rends », right ahead of a day. */
const BACK = /\b(?:re[nm]ds?|rendrai|rapporte|ramene|retour|retourne|back|return)(?: (?:on|by|pour))? $/;
const BARE_NUMBER = new RegExp(
  `^(?:les? |du |au |the |on the |(?:du|from) (?:\\d{1,2}|${SPELT_DATES}) (?:au|to) )?(?:\\d{1,2}(?:st|nd|rd|th)?|${SPELT_DATES})(?: au (?:soir|matin))?$`,
);
/** « début janvier »: no day of it is told from another. */
const WHOLE_MONTH = new RegExp(`^[a-z' -]*\\b(?:${MONTH_NAMES})$`);
/** « on vous les rend lundi »: what is lent is back by then. Keys and rooms are given back by who leaves them. */
const RETURN =
  /\b(?:(?:re[nm]d(?:s|re|rai|rais|ra|ons|ue?s?)?|rapport(?:e[rz]?|erai[st]?|ons)|ramen(?:e[rz]?|erai[st]?|ons)|restitu(?:e|er|erai|es|ees|tion)|retourn(?:e[rz]?|erai|ons|ees?)|reprend(?:s|rai|rez|ra|rons)?|re[nm]dez|return(?:ed|ing)?|bring|give|back)\b(?:[ -](?!(?:cles?|clefs?|salle|locaux|local|appart\w*|maison|service|visite|compte|on|je|et|and|i)\b)[a-z]+){0,4}|(?<!\b(?:de|mon|son|ton|notre|leur|au|le|du) )retour(?: (?:obligatoire|souhaite|prevu|imperatif|promis))?)(?: (?:pour|pr|avant|des|on|by|before))*(?: (?:le|la|the))? $/;

/** « il rentre lundi », of what is lent. */
const COMES_BACK = /\b(?:il|elle)s? (?:rentre(?:nt)?|revien(?:t|nent))(?: [a-z]+){0,2} (?:le )?$/;
const isReturned = (lead: string): boolean => RETURN.test(lead) || COMES_BACK.test(lead);

/** Days that take their month or week from those named ahead of them: « le 19 … jusqu'au 27 », « samedi 5, retour dim. ». */
export function amongOthers(text: string, taken: readonly Taken[], today: Day): Taken[] {
  const known: Taken[] = [];
  for (const one of taken) {
    const said = text.slice(one.from, one.to);
    const ahead = known.findLast(({ span }) => span !== null && !span.isFeast && span.last > today);
    const isHabit = known.some(({ span, from, to }) => span === null && /[a-z]{3}/.test(text.slice(from, to)));
    // « le 2 décembre, retour vers midi », « samedi, passez avant midi »: on that day
    if (/^(?:vers|avant|jusqu'a|d'ici) midi$/.test(said) && ahead !== undefined) continue;
    known.push(
      weekendOf(
        text,
        said,
        ahead,
        inMonth(text, said, returned(text, said, one, ahead?.span?.last, isHabit), ahead, today),
      ),
    );
  }
  return known;
}

const UP_TO = /\b(?:until|till|jusqu'(?:au)?|avant|d'ici|before|by) $/;
/** « elle vient vendredi, juste le temps du week-end »: the one behind that Friday. */
function weekendOf(text: string, said: string, ahead: Taken | undefined, one: Taken): Taken {
  const last = ahead?.span?.last;
  if (last === undefined || one.span === null || last <= one.span.last) return one;
  if (!/^(?:(?:le|du|the) )?(?:week[- ]?end|we|wk)$/.test(said) || UP_TO.test(text.slice(0, one.from))) return one;
  const sunday = last + (6 - weekdayOf(last));
  return { ...one, span: { ...one.span, first: sunday - 1, last: sunday } };
}

function inMonth(text: string, said: string, one: Taken, ahead: Taken | undefined, today: Day): Taken {
  const { span } = one;
  if (span === null || span.first !== span.last || !BARE_NUMBER.test(said)) return one;
  const { year, month, date } = partsOf(span.last);
  const at = (day: Day): Taken => ({ ...one, span: { ...span, first: day, last: day } });
  const named = ahead?.span?.last;
  if (ahead !== undefined && named !== undefined && named > span.last) {
    const { year: itsYear, month: itsMonth } = partsOf(named);
    const day = dayFrom(itsYear, itsMonth, date);
    const isWhole = WHOLE_MONTH.test(text.slice(ahead.from, ahead.to));
    if (isDate(itsYear, itsMonth, date) && day > today && (isWhole || day >= named)) return at(day);
    // « pour le 31, je le rends le 2 »: the one behind it
    const behind = nextDate(named, date);
    if (behind !== null && BACK.test(text.slice(0, one.from))) return at(behind);
  }
  return month === 11 && isFestive(text, date) ? at(dayFrom(year, 12, date)) : one;
}

/** The weekday on which a thing is back is the first behind the day it is wanted for. */
function returned(text: string, said: string, one: Taken, last: Day | undefined, isHabit: boolean): Taken {
  const weekday = weekdayIn(said);
  if (weekday < 0 || /\d|dernier|prochain|next|passe/.test(said)) return one;
  const later = laterThan(text, said, one, last);
  if (later !== null) return later;
  if (!isReturned(text.slice(Math.max(0, one.from - 60), one.from))) return one;
  if (last === undefined) return isHabit ? { ...one, span: null } : one;
  const day = last + ((weekday - weekdayOf(last) + 7) % 7);
  return { ...one, span: { first: day, last: day } };
}

const UNTIL = /\b(?:jusqu'a|jusqu'au|until|till) $/;
const BORROWED =
  /\b(?:besoin|emprunt\w*|pret(?:e|er|ez|ent)|borrow\w*|lend|loan|spare|need|laisser|confier|garder|depann\w*|manque|short of|nowhere)\b/;
/** Two weekdays, the latter the end: « du vendredi au dimanche ». */
const FROM_TO = /^(?:de|du|from) [a-z]+(?: (?:soir|matin|midi))? (?:a|au|to|until|till|jusqu'au?) [a-z]+$/;

/** « samedi 5 …, du vendredi au dimanche », « friends arrive on Friday, could we borrow beds till Tuesday? »; null: no such. */
function laterThan(text: string, said: string, one: Taken, last: Day | undefined): Taken | null {
  if (last === undefined || one.span === null || one.span.last >= last) return null;
  const isRange = FROM_TO.test(said);
  if (!isRange && !(UNTIL.test(text.slice(Math.max(0, one.from - 20), one.from)) && BORROWED.test(text))) return null;
  const day = last + ((weekdayOf(one.span.last) - weekdayOf(last) + 7) % 7);
  return { ...one, span: { ...one.span, first: Math.min(day, last), last: day } };
}

/** « on part demain », said by way of why: other days of the message are those to come by. */
const DEPARTURE =
  /\b(?:je|j'?|on|nous)(?: m'en)? ?(?:par[st]|partons|vais|demenage(?:ons)?|quitt(?:e|ons))\b(?! pas)[^.,;!?:]{0,30}$/;
/** « avant lundi, non, disons avant mardi ». */
const CORRECTED =
  /\b(?:non|nan|disons|pardon|oups|sorry|actually|make that|i mean|rather),? (?:(?:disons|plutot|enfin|non),? )*(?:pour |pr )?(?:le )?$/;
const EXACT = /\d|\b(?:vingt|trente)\b/;

/** « on la rend le lendemain », « jusqu'au lendemain », « we'd return it next morning ». */
const NEXT_DAY =
  /\b(?:jusqu'au|(?:re[nm]d|rapport|ramen|retour|restitu)[a-z]*(?: (?!le lendemain|the next|next)[a-z']+){0,4} (?:le|des le|au)) lendemain(?: matin| soir| midi)?\b|\b(?:return|back|bring|until|till)[a-z]*(?: (?!the next|next|the following)[a-z']+){0,4} (?:the )?(?:next|following) (?:morning|day)\b/g;

/** Adds the day behind the one named ahead of « le lendemain »: nothing without such a day. */
export function withNextDays(text: string, taken: readonly Taken[]): Taken[] {
  const added = [...text.matchAll(NEXT_DAY)].flatMap(({ index, 0: said }): Taken[] => {
    const to = index + said.length;
    const ahead = taken.findLast(({ to: end, span }) => end <= to && span !== null);
    if (ahead?.span == null || taken.some((one) => one.from < to && one.to > index)) return [];
    const day = ahead.span.last + 1;
    return [{ from: index, to, span: { first: day, last: day, isEnd: true } }];
  });
  return [...taken, ...added].sort((a, b) => a.from - b.from);
}

/** Marks the days that give way to others of the same message: why it is hurried, a feast beside its date, a slip. */
export function withAsides(text: string, phrases: readonly DatePhrase[]): DatePhrase[] {
  const dated = phrases.filter(({ day }) => day !== null);
  if (dated.length < 2) return [...phrases];
  const lead = (one: DatePhrase): string => text.slice(Math.max(0, one.from - 60), one.from);
  const isReturn = (one: DatePhrase): boolean =>
    RETURN.test(lead(one)) ||
    RETURN.test(`${lead(one)}le `) ||
    (COMES_BACK.test(lead(one)) && weekdayIn(text.slice(one.from, one.to)) >= 0);
  const hasReturn = dated.some(isReturn);
  const corrected = dated.findLastIndex((one) => CORRECTED.test(lead(one)));
  const hasExact = dated.some((one) => !one.isFeast && one.first === one.day && isExact(text, one));
  const isAside = (one: DatePhrase): boolean =>
    (hasReturn && !isReturn(one)) ||
    (corrected > 0 && dated.indexOf(one) < corrected) ||
    (hasExact && one.isFeast === true && !one.isLimit) ||
    (!one.isLimit && DEPARTURE.test(lead(one)));
  return eitherDay(
    text,
    phrases.map((one) => (one.day !== null && isAside(one) ? { ...one, isAside: true } : one)),
  );
}

/** « à prendre ce soir ou demain »: there is the later of the two. */
function eitherDay(text: string, phrases: readonly DatePhrase[]): DatePhrase[] {
  return phrases.map((one, index) => {
    const next = phrases[index + 1];
    const hasLater = next?.day != null && one.day !== null && next.day > one.day;
    return one.isLimit && hasLater && /^(?: [a-z']+){0,4},? ?(?:ou|or)\b/.test(text.slice(one.to, next.to))
      ? { ...one, day: next.day }
      : one;
  });
}

/** « dans 15 jours »: about that. */
const ABOUT =
  /^(?:pour |pr |for )?(?:dans|in) (?!les? |the )[a-z0-9 ]+ (?:jours?|semaines?|mois|days?|weeks?|months?)$/;
/** Nothing but what leads from one to the other. */
const SO = /^[ ,:(=-]*(?:(?:le|soit|donc|c'est|c'est a dire|so|on|i\.?e\.?) )*$/;

/** « dans 15 jours samedi 12 décembre »: the date says it, and the distance is about right. */
export function withExactDates(text: string, phrases: readonly DatePhrase[]): DatePhrase[] {
  return phrases.flatMap((one, at) => {
    const [before, next] = [phrases[at - 1], phrases[at + 1]];
    const isAbout = (about: DatePhrase, exact: DatePhrase): boolean =>
      exact.day !== null &&
      ABOUT.test(text.slice(about.from, about.to)) &&
      isExact(text, exact) &&
      !ABOUT.test(text.slice(exact.from, exact.to)) &&
      SO.test(text.slice(about.to, exact.from));
    if (next && isAbout(one, next)) return [];
    return [before && isAbout(before, one) ? { ...one, from: before.from } : one];
  });
}

const isExact = (text: string, { from, to }: DatePhrase): boolean => EXACT.test(text.slice(from, to));
