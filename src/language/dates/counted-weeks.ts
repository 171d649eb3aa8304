import { type Day, dayFrom, lastOfMonth, nextDate, nextMonthDate, partsOf, weekdayOf } from './calendar.ts';
import { countOf, type DateRule, LONG, MONTH_NAMES, monthOf, type Span, weekday, weekdayIn } from './date-words.ts';

const SUNDAY = 6;
const sundayOf = (day: Day): Day => day + (SUNDAY - weekdayOf(day));
const COUNT = '\\d{1,2}|une|deux|trois|quatre|cinq|six|sept|huit|dix|quinze|a|one|two|three|four|five|six|seven|ten';
const UNIT = 'jours?|jrs?|j|semaines?|sem|days?|weeks?';

const only = (day: Day): Span => ({ first: day, last: day });
/** The second is seven days behind the first. */
const laterBy = (nth: string): number => (/^(?:2|deux|sec)/.test(nth) ? 7 : /^(?:3|trois|third)/.test(nth) ? 14 : 0);

/** The nth week of a month ends with a Sunday; one of less than four days belongs to the month before. */
function nthWeek(today: Day, nth: string, month: number): Span | undefined {
  const begin = nextMonthDate(today, month, 28);
  if (begin === null) return undefined;
  const { year } = partsOf(begin);
  const last = lastOfMonth(begin);
  if (/^(?:dern|last)/.test(nth)) return { first: last - weekdayOf(last), last };
  const first = dayFrom(year, month, 1);
  const week = weekdayOf(first) > 3 ? first + 7 : first;
  const sunday = sundayOf(week) + laterBy(nth);
  return { first: Math.max(first, sunday - SUNDAY), last: Math.min(sunday, last) };
}

/** So long from now: fifteen days are two weeks, eight are one. */
function ahead(today: Day, count: string, unit: string): Span {
  const many = /couple/.test(count) ? 2 : /few|quelques|prochain/.test(count) ? 3 : countOf(count);
  const days = /^(?:s|w)/.test(unit) ? 7 * many : many === 15 || many === 8 ? many - 1 : many;
  return { first: today, last: today + days, isEnd: true };
}

/** Weeks and days that are counted: of a month, from a day of it, or from now. */
export const COUNTED_WEEKS: readonly DateRule[] = [
  {
    // « la 1ere semaine de dec », “the last week of November”, « 2e quinzaine de janvier »
    pattern: new RegExp(
      `\\b(?:la |the )?(?<nth>1ere?|1re|premiere|2e(?:me)?|2nde|deuxieme|seconde|3e(?:me)?|troisieme|derniere|first|1st|second|2nd|third|3rd|last) (?<part>semaine|sem|quinzaine|week) (?:de |d'|du mois de |of |in )?(?<month>${MONTH_NAMES})\\b`,
      'g',
    ),
    read: (match, today) => {
      const { nth = '', part, month = '' } = match.groups ?? {};
      if (part !== 'quinzaine') return nthWeek(today, nth, monthOf(month));
      const begin = nextMonthDate(today, monthOf(month), 15);
      if (begin === null) return undefined;
      const isFirst = /^(?:1|prem)/.test(nth);
      return isFirst ? { first: begin - 14, last: begin } : { first: begin + 1, last: lastOfMonth(begin) };
    },
  },
  {
    // « premier dimanche de février », “the last Friday of January”
    pattern: new RegExp(
      `\\b(?:le |the )?(?<nth>1er|premier|2e(?:me)?|deuxieme|second|3e(?:me)?|troisieme|dernier|first|1st|2nd|third|3rd|last) (?<name>${LONG}) (?:de |d'|du mois de |of |in )(?<month>${MONTH_NAMES})\\b`,
      'g',
    ),
    read: (match, today) => {
      const { nth = '', name = '', month = '' } = match.groups ?? {};
      const end = nextMonthDate(today, monthOf(month), 28);
      if (end === null) return undefined;
      const { year } = partsOf(end);
      const last = lastOfMonth(end);
      const wanted = weekdayIn(name);
      if (/^(?:dern|last)/.test(nth)) return only(last - ((weekdayOf(last) - wanted + 7) % 7));
      const first = dayFrom(year, monthOf(month), 1);
      return only(first + ((wanted - weekdayOf(first) + 7) % 7) + laterBy(nth));
    },
  },
  {
    // « la semaine du 30 », « semaine du lundi 7 décembre », “the week of the 7th”: with its Sunday
    pattern: new RegExp(
      `\\b(?:(?:la )?sem(?:aine)? du (?:lundi )?|(?:the )?week (?:of|commencing|starting|beginning) (?:monday )?(?:the )?)(?:(?<ahead>${MONTH_NAMES}) (?:the )?)?(?<n>\\d{1,2})(?:er|st|nd|rd|th)?(?: ?/ ?(?<m>\\d{1,2})| (?:of )?(?<month>${MONTH_NAMES}))?\\b(?! ?(?:(?:${MONTH_NAMES})\\b|au?\\b|et\\b|to\\b|and\\b|until\\b|[-/]))`,
      'g',
    ),
    read: ({ groups = {} }, today) => {
      const date = Number(groups.n);
      const name = groups.month ?? groups.ahead;
      const month = name === undefined ? Number(groups.m) : monthOf(name);
      const first = Number.isNaN(month) ? nextDate(today, date) : nextMonthDate(today, month, date);
      return first === null ? undefined : { first, last: sundayOf(first) };
    },
  },
  {
    // « dispo toute la semaine »: the one that is meant today; « toute la semaine prochaine » is told elsewhere
    pattern:
      /(?<=\b(?:dispo[a-z]*|visibles?|libres?|(?:suis|est|sommes) (?:[a-z']{1,12} ){1,3})[ ]?)(?:tout|toute|tt|tte) la (?:semaine|sem)\b(?! (?:pro|sauf|qui|de|du|dernier|passee))|(?<=\b(?:in|home|around|available|here) )all week\b(?! long)/g,
    read: (_, today) => ({ first: today, last: sundayOf(weekdayOf(today) === SUNDAY ? today + 1 : today) }),
  },
  {
    // « les deux prochains mercredis »: until the second
    pattern: new RegExp(
      `\\b(?:les |the )?(?:(?<n>deux|trois|[23]) prochains|next (?<en>two|three)) (?<name>${LONG})s?\\b`,
      'g',
    ),
    read: ({ groups = {} }, today) => {
      const first = weekday(groups.name ?? '', undefined, false, today);
      return first === null ? null : { ...first, last: first.last + 7 * (countOf(groups.n ?? groups.en) - 1) };
    },
  },
  {
    // « within the next two weeks », « dans les dix jours à venir »
    pattern: new RegExp(
      `\\b(?:within|in|over|during|for) the (?:next|coming) (?:(?<n>${COUNT}|few|couple of) )?(?<unit>days|weeks)\\b|\\b(?:dans|sous) (?:les|ces) (?<few>quelques |prochains )?jours(?: (?:qui viennent|a venir))?\\b`,
      'g',
    ),
    read: ({ groups = {} }, today) => ahead(today, groups.n ?? 'few', groups.unit ?? 'jours'),
  },
  {
    // « il me reste 3 jours », « plus que deux jours », “only four days left”; « il reste deux jours de location » is none,
    // nor is how old it is: « un chaton qui n'a plus que 2 semaines »
    pattern: new RegExp(
      `\\b(?:reste (?:plus )?(?:que |qu')?|(?:(?<!(?<!\\bon (?:n')?)\\b(?:a|ont|avait|avaient|de) )plus|n'ai) (?:que |qu'))(?<n>${COUNT}) (?<unit>${UNIT})\\b(?! (?:d[e'u]|par\\b))|\\b(?:only )?(?<en>${COUNT}) (?<more>days|weeks) (?:left|to go)\\b`,
      'g',
    ),
    read: ({ groups = {} }, today) => ahead(today, groups.n ?? groups.en ?? '', groups.unit ?? groups.more ?? ''),
  },
  {
    // « dispo encore une semaine », “here for another week”: never « j'en ai besoin encore deux jours »
    pattern: new RegExp(
      `(?:(?<=^|[,;.(] |\\b(?:dispo|disponibles?|visibles?|la|ici|libres?|chez moi|valable|garage|cave|jardin|maison) )(?:pour |pendant )?encore (?:pour |pendant )?(?<n>${COUNT}) (?<unit>${UNIT})|(?<=\\b(?:here|available|free|around|grabs) )(?:for )?(?:another|one more) (?:(?<en>${COUNT}) )?(?<more>days?|weeks?))\\b(?= ?(?:$|[.,;!?)]|(?:pas plus|seulement|maxi?(?:mum)?|grand max)\\b))`,
      'g',
    ),
    read: ({ groups = {} }, today) => ahead(today, groups.n ?? groups.en ?? 'a', groups.unit ?? groups.more ?? ''),
  },
];
