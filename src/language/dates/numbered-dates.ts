import { ONCE_UPON_A_TIME } from './around-days.ts';
import { type Day, dayFrom, easterOf, nextDate, nextMonthDate, partsOf, weekdayOf } from './calendar.ts';
import { COUNTED_WEEKS } from './counted-weeks.ts';
import {
  countOf,
  type DateRule,
  LONG,
  MONTH_NAMES,
  monthOf,
  one,
  SHORT,
  weekday,
  weekdayIn,
  weekend,
} from './date-words.ts';
import { fixedFeast } from './feasts.ts';
import { dateOf, SPELT_DATES } from './spelt-dates.ts';

const WEEKEND = '(?:week[- ]?end|wk[- ]?end|wkd|we)';
const NTH: readonly RegExp[] = [
  /^(?:1er|premier|first|1st)/,
  /^(?:2|deux|sec)/,
  /^(?:3|trois|third)/,
  /^(?:4|quatr|fourth)/,
];

/** The weekend whose Saturday is the nth of a month, or the last (-1). */
function nthWeekend(today: Day, nth: number, month: number): { first: Day; last: Day } | null {
  const begin = nextMonthDate(today, month, 28);
  if (begin === null) return null;
  const { year } = partsOf(begin);
  const firstDay = dayFrom(year, month, 1);
  const saturday = firstDay + ((5 - weekdayOf(firstDay) + 7) % 7);
  const end = dayFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  const day = nth < 0 ? saturday + 7 * Math.floor((end - 1 - saturday) / 7) : saturday + 7 * nth;
  return { first: day, last: day + 1 };
}

/** The day around which the weekend of a feast lies; Easter's goes on to its Monday. */
function feastDay(name: string, today: Day): Day | null {
  if (!/paques|easter/.test(name)) return fixedFeast(name, today);
  const { year } = partsOf(today);
  return [year, year + 1].map((one) => easterOf(one) + 1).find((day) => day >= today) ?? null;
}

/** The Monday of a week of the calendar (ISO 8601), of this year or the next. */
function week(today: Day, number: number): { first: Day; last: Day } {
  const { year } = partsOf(today);
  const mondays = [year, year + 1].map((one) => {
    const fourth = dayFrom(one, 1, 4);
    return fourth - weekdayOf(fourth) + 7 * (number - 1);
  });
  const first = mondays.find((day) => day + 6 >= today) ?? (mondays[1] as Day);
  return { first, last: first + 6 };
}

/** « dans 2 semaines », “in two weeks”: fifteen days are two weeks, eight are one. */
const WEEKS_AHEAD =
  '(?:dans|in) (?:(?<weeks>une|deux|trois|quatre|[1-4]|one|two|three|four|a) (?:semaines?|sem|weeks?)|(?<days>15|quinze|8|huit) (?:jours?|jrs?))';

const weeksIn = ({ weeks, days }: Record<string, string | undefined>): number =>
  days === undefined ? (weeks === 'a' ? 1 : countOf(weeks)) : /^(?:8|huit)$/.test(days) ? 1 : 2;

/** The day of this name that lies nearest to so many weeks from today. */
function dayAhead(today: Day, wanted: number, weeks: number): Day {
  const about = today + 7 * weeks;
  const ahead = (wanted - weekdayOf(about) + 7) % 7;
  return about + (ahead > 3 ? ahead - 7 : ahead);
}

const SATURDAY = 5;

/** Weekends, weeks and pairs of days that are counted or shortened: read before the plain days in them. */
export const NUMBERED_DATES: readonly DateRule[] = [
  ...COUNTED_WEEKS,
  {
    // « jadis …, aujourd'hui mes poules pondent »: nowadays
    pattern: /\b(?:aujourd ?'?hui|today)\b/g,
    read: (match) => (ONCE_UPON_A_TIME.test(match.input.slice(0, match.index)) ? null : undefined),
  },
  {
    // « samedi dans 2 semaines », « dans quinze jours, samedi »: that day, and none of those between
    pattern: new RegExp(
      `\\b(?:(?:le |on )?(?<a>${LONG}),? ${WEEKS_AHEAD}|${WEEKS_AHEAD.replaceAll('?<', '?<_')},? (?:le |on )?(?<b>${LONG}))\\b(?! \\d)(?! (?:${MONTH_NAMES})\\b)`,
      'g',
    ),
    read: (match, today) => {
      const { a, b, weeks, days, _weeks, _days } = match.groups ?? {};
      const wanted = weekdayIn(a ?? b ?? '');
      return wanted < 0
        ? undefined
        : one(dayAhead(today, wanted, weeksIn({ weeks: weeks ?? _weeks, days: days ?? _days })));
    },
  },
  {
    pattern: new RegExp(`\\b(?:(?:le |ce |the )?${WEEKEND} ${WEEKS_AHEAD})\\b`, 'g'),
    read: (match, today) => {
      const first = dayAhead(today, SATURDAY, weeksIn(match.groups ?? {}));
      return { first, last: first + 1 };
    },
  },
  {
    // « ce week-end et le suivant »: both, and what lies between
    pattern: new RegExp(
      `\\b(?:ce |le |this )?${WEEKEND} (?:et|and) (?:aussi )?(?:le |celui |the )?(?:prochain|suivant|d'apres|next(?: one)?|following)\\b`,
      'g',
    ),
    read: (_, today) => ({ first: weekend(today, false).first, last: weekend(today, true).last }),
  },
  {
    // « le we du 5-6 », « week-end du 12 et 13 décembre », « WE 5/6 »
    pattern: new RegExp(
      `\\b(?:(?:le |ce |the )?${WEEKEND} (?:du |des |of (?:the )?)|(?:le |ce )?(?:week[- ]?end|(?<=\\b(?:le|ce|du) )we|we(?= \\d{1,2}[/-]\\d)) )(?:sam(?:edi)?\\.? )?(?<a>\\d{1,2})(?: ?[/-] ?|,? (?:et|au|and|to) )(?:dim(?:anche)?\\.? )?(?<b>\\d{1,2})(?: (?:de |of )?(?<month>${MONTH_NAMES}))?\\b(?!/)`,
      'g',
    ),
    read: (match, today) => {
      const { a, b, month } = match.groups ?? {};
      // « du 5/12 » is a day of December
      const length = Number(b) - Number(a);
      const isRange = length === 1 || length === 2 || Number(b) === 1;
      if (!isRange) return undefined;
      const from = month === undefined ? nextDate(today, Number(a)) : nextMonthDate(today, monthOf(month), Number(a));
      return from === null ? undefined : { first: from, last: from + Math.max(length, 1) };
    },
  },
  {
    // « le week-end du 12 décembre » ends with its Sunday
    pattern: new RegExp(
      `\\b(?:le |ce |the )?${WEEKEND} (?:du |of (?:the )?)(?:sam(?:edi)?\\.? )?(?<n>\\d{1,2})(?:st|nd|rd|th)? (?:de |of )?(?<month>${MONTH_NAMES})\\b`,
      'g',
    ),
    read: (match, today) => {
      const day = nextMonthDate(today, monthOf(match.groups?.month ?? ''), Number(match.groups?.n));
      return day === null ? undefined : { first: day, last: day + (6 - weekdayOf(day)) };
    },
  },
  {
    // « le we de noel », « week-end de Pâques »: the one around the day, or the next behind it; with the day itself
    pattern: new RegExp(
      `\\b(?:le |ce |the )?(?:${WEEKEND} d[eu'] ?(?:la )?(?<feast>noel|nouvel an|jour de l'an|paques|toussaint)|(?<en>christmas|xmas|new year|easter) weekend)\\b`,
      'g',
    ),
    read: (match, today) => {
      const day = feastDay(match.groups?.feast ?? match.groups?.en ?? '', today);
      if (day === null) return undefined;
      const weekdayThen = weekdayOf(day);
      // a Monday belongs to the Sunday before it
      const sunday = weekdayThen === 0 ? day - 1 : day + (6 - weekdayThen);
      return { first: Math.min(sunday - 1, day), last: Math.max(sunday, day) };
    },
  },
  {
    // « samedi et dimanche 28-29 »
    pattern: new RegExp(
      `\\b(?:${LONG}),? (?:et|and|&) (?:${LONG}) (?<a>\\d{1,2})(?:[/-]| et | and )(?<b>\\d{1,2})\\b(?: (?:de |of )?(?<month>${MONTH_NAMES})\\b)?`,
      'g',
    ),
    read: (match, today) => {
      const { b, month } = match.groups ?? {};
      const day = month === undefined ? nextDate(today, Number(b)) : nextMonthDate(today, monthOf(month), Number(b));
      return day === null ? undefined : { first: Math.max(day - 1, today), last: day };
    },
  },
  {
    // « le 24 au soir », « dimanche 29 au soir »
    pattern: new RegExp(
      `(?<!\\d[/.-])\\b(?:(?:le |ce )?(?:${LONG}) |le )?(?<!\\d[/.-])(?<n>\\d{1,2})(?:er)? au (?:soir|matin)\\b`,
      'g',
    ),
    read: (match, today) => one(nextDate(today, Number(match.groups?.n))) ?? undefined,
  },
  {
    // « until the fifteenth »
    pattern: new RegExp(
      `(?<=\\b(?:until|till|by|before) )the (?<n>${SPELT_DATES})\\b(?! (?:of|${MONTH_NAMES})\\b)`,
      'g',
    ),
    read: (match, today) => one(nextDate(today, dateOf(match.groups?.n ?? ''))) ?? undefined,
  },
  {
    // « avant le trente », « du dix-neuf au vingt-six », as they are dictated
    pattern: new RegExp(
      `(?:(?<=\\b(?:avant|jusqu'a|d'ici|pour) )le |(?<=\\bjusqu')au |\\b(?:du|entre le) (?:${SPELT_DATES}) (?:au|et le) )(?<n>${SPELT_DATES})\\b(?: (?<month>${MONTH_NAMES})\\b)?(?= ?(?:$|[.,;!?]|parce|car|je |j'|on |nous |il |et |ou |pour |au |a |merci|svp|puis))`,
      'g',
    ),
    read: (match, today) => {
      const { n = '', month } = match.groups ?? {};
      const day = dateOf(n);
      return one(month === undefined ? nextDate(today, day) : nextMonthDate(today, monthOf(month), day)) ?? undefined;
    },
  },
  {
    // so often, and no day: « mes dimanches », « every dry Sunday », « chaque dernier samedi », « twice this week »
    pattern: new RegExp(
      `\\b(?:mes|my|every [a-z]+|chaque (?:dernier|premier|deuxieme)) (?:${LONG})s?\\b|\\b(?:once|twice|(?:two|three|deux|trois|\\d) (?:times|fois)) (?:this week|cette semaine)\\b|\\b(?:any|one|un seul|just the one) ${WEEKEND}\\b`,
      'g',
    ),
    read: () => null,
  },
  {
    // « le 1er week-end de décembre », « dernier we de nov »
    pattern: new RegExp(
      `\\b(?:le |the )?(?<nth>1er|premier|2e(?:me)?|deuxieme|second|3e(?:me)?|troisieme|4e(?:me)?|quatrieme|dernier|first|1st|2nd|third|3rd|fourth|last) ${WEEKEND} (?:de |d'|du mois de |of |in )?(?<month>${MONTH_NAMES})\\b`,
      'g',
    ),
    read: (match, today) => {
      const nth = NTH.findIndex((pattern) => pattern.test(match.groups?.nth ?? ''));
      return nthWeekend(today, nth, monthOf(match.groups?.month ?? '')) ?? undefined;
    },
  },
  {
    // « ce week-end ou le prochain »: until the later one
    pattern: new RegExp(
      `\\b(?:ce |le |this )?${WEEKEND} (?:ou|or) (?:le |celui |the )?(?:prochain|suivant|d'apres|next(?: one)?)\\b`,
      'g',
    ),
    read: (_, today) => weekend(today, true),
  },
  {
    pattern:
      /\b(?:la |en )?sem(?:aine)? (?:n ?°? ?)?(?<n>[1-4]?\d|5[0-3])\b(?! ?(?:jours?|h\b|h\d|fois|€|ou|sur|\/|-))/g,
    read: (match, today) => {
      const number = Number(match.groups?.n);
      return number === 0 ? undefined : week(today, number);
    },
  },
  {
    pattern:
      /\bentre (?:le )?(?:noel|25|les fetes) et (?:le )?(?:nouvel an|jour de l'an|premier de l'an|1er(?: janvier)?|reveillon)\b|\bbetween (?:christmas|xmas) and new year(?:'?s)?\b/g,
    read: (_, today) => {
      const last = nextMonthDate(today, 12, 31);
      return last === null ? undefined : { first: Math.max(last - 5, today), last };
    },
  },
  {
    // « mar ou mer », « sam/dim »: too short alone
    pattern: new RegExp(`\\b(?:${SHORT})\\.? ?(?:ou|et|or|and|au|a|/|-|,) ?(?<b>${SHORT})\\b\\.?(?! ?\\d)`, 'g'),
    read: (match, today) => weekday(match.groups?.b ?? '', undefined, false, today),
  },
  {
    // « ven soir », « mer aprem », “sat morning”; never « la mer matin et soir », « mon aprem »
    pattern:
      /(?<!\b(?:la|le|de|en|un|une|les|du|au) )\b(?:ce |on )?(?:(?<name>lun|mar|merc?|jeu|vend?|sam|dim) (?:soir|matin|midi|aprem|aprm|apres[- ]midi)|(?<en>mon|tues?|wed|thurs?|fri|sat|sun) (?:morning|afternoon|evening|night))\b/g,
    read: ({ groups = {} }, today) => weekday(groups.name ?? groups.en ?? '', undefined, false, today),
  },
  {
    // « récup 28 ou 29 »: nothing else is counted there, as in « récup 2 ou 3 à la fois », « dispo 15 ou 20 »
    pattern:
      /(?<=\b(?:recup\w*|retrait|enlevement|dispo\w*|visibles?|libres?) )(?<le>le )?(?<a>\d{1,2}) (?:ou|or) (?<also>le )?(?<n>\d{1,2})\b(?! ?(?:a la fois|a chaque|par\b|en tout|max|h\b|h\d|heures?|[:/€.]|euros?|ans|mois|[a-z]{3,}))/g,
    read: ({ groups = {} }, today) => {
      const { le, a, also, n } = groups;
      const isNextDay = Number(a) > 12 && (Number(n) === Number(a) + 1 || Number(n) === 1);
      return (le ?? also) !== undefined || isNextDay ? (one(nextDate(today, Number(n))) ?? undefined) : undefined;
    },
  },
  {
    // as one hears them: « ven dre di », « same dit »
    pattern:
      /\b(?<habit>les? )?(?:(?<name>(?:lun|mar|mer ?cre|ven ?dre|same) di[ty]?|(?<!\b(?:une?|les?|du|des?|mon|ton|son|notre|votre|quel|aux?) )jeu d[iy](?! [sm]))|(?<sunday>di man ?che|diman che))\b/g,
    read: ({ groups = {} }, today) =>
      groups.habit === undefined
        ? weekday(
            groups.name?.replace(/ d[iy]t?$/, '').replace(' ', '') ?? groups.sunday ?? '',
            undefined,
            false,
            today,
          )
        : null,
  },
  {
    // « samedi 14h jusqu'au lendemain »
    pattern: new RegExp(
      `\\b(?<name>${LONG})(?: soir| matin| midi)?(?: (?:a |vers )?\\d{1,2} ?h(?: ?\\d\\d)?)? (?:jusqu'au|au|et(?: le)?) lendemain\\b`,
      'g',
    ),
    read: (match, today) => {
      const span = weekday(match.groups?.name ?? '', undefined, false, today);
      return span === null ? null : { first: span.first, last: span.last + 1 };
    },
  },
];
