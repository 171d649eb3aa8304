import { AT_MOST } from '../words/at-most.ts';
import { BACK_ON, IN_TALK, isHouse } from './around-days.ts';
import { type Day, dayFrom, isDate, lastOfMonth, nextDate, nextMonthDate, partsOf, weekdayOf } from './calendar.ts';
import { FEAST_RULES } from './feasts.ts';
import { dateOf, SPELT_DATES } from './spelt-dates.ts';

/**
 * What a phrase means: from its first to its last day. « avant » takes the day before the first, unless the phrase is
 * itself an end (« avant la fin du mois »: the end counts).
 */
export interface Span {
  first: Day;
  last: Day;
  isEnd?: boolean;
  /** A feast or a time of the year, by its name. */
  isFeast?: true;
}
export interface DateRule {
  pattern: RegExp;
  /** null: a time, but no end of anything; undefined: not about time after all (« taille 36/38 »). */
  read(match: RegExpExecArray, today: Day): Span | null | undefined;
}

const WEEKDAYS = [
  /^(?:lun|mon)/,
  /^(?:mar|tue)/,
  /^(?:mer|wed|wen)/,
  /^(?:jeu|thu)/,
  /^(?:ven|fri)/,
  /^(?:sam|sat)/,
  /^(?:dim|sun)/,
];
export const LONG =
  'lundi|mardi|mercredi|mercredit|jeudi|vendredi|vendrdi|samedi|samdi|sam3di|dimanche|dimanch|monday|tuesday|wednesday|thursday|friday|saturday|sunday|wensday|wendsday|thurday';
/** In front of a number even these are no other words: « ven 27 ». */
const NUMBERED = 'lun|ven|vend|sam|dim';
export const SHORT = 'lun|mar|merc?|jeu|ven|vend|sam|dim|mon|tues?|wed|thurs?|thu|fri|sat|sun';
/** After these, even three letters are a day. */
const LEADING =
  "avant|avt|av|jusqu'a|jusque|d'ici|dici|pour|pr|ce|before|by|until|till|le|retour|rendue?s?|ren[ds]?|rends|dispo|back";
/** After these, « le samedi » is the next one, no habit. */
const DATING = "avant|avt|av|jusqu'a|jusque|d'ici|dici|pour|pr|ce|before|by|until|till|le";
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^fe[bv]/,
  /^mar/,
  /^a[vp]r/,
  /^ma[iy]/,
  /^jui?ne?$|^jun/,
  /^jui?l/,
  /^aou|^aug/,
  /^sep/,
  /^oct/,
  /^nov/,
  /^dec/,
];
export const MONTH_NAMES =
  'janvier|janv|fevrier|fevr?|mars|avril|avr|mai|juin|juillet|juil|aout|septembre|sept|octobre|oct|novembre|nov|decembre|dec|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sep';
const NUMBERS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  a: 1,
  one: 1,
  deux: 2,
  two: 2,
  trois: 3,
  three: 3,
  quatre: 4,
  four: 4,
  cinq: 5,
  five: 5,
  six: 6,
  sept: 7,
  seven: 7,
  huit: 8,
  eight: 8,
  dix: 10,
  ten: 10,
  quinze: 15,
};
const COUNT = `\\d{1,3}|${Object.keys(NUMBERS).join('|')}`;

export function countOf(word: string | undefined): number {
  return word === undefined ? 1 : (NUMBERS[word] ?? Number(word));
}
export function monthOf(name: string): number {
  return MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
}

/** Monday 0 to Sunday 6, of what names a weekday; -1: none. */
export function weekdayIn(said: string): number {
  const name = new RegExp(`\\b(?:${LONG}|${NUMBERED})\\b`).exec(said)?.[0];
  return name === undefined ? -1 : WEEKDAYS.findIndex((pattern) => pattern.test(name));
}

export const one = (day: Day | null): Span | null => (day === null ? null : { first: day, last: day });

/**
 * The week that is meant today. On a Sunday « cette semaine » looks ahead: nobody gives a neighbour until the end of
 * the week when a few hours are left of it.
 */
function monday(today: Day): Day {
  const weekday = weekdayOf(today);
  return weekday === 6 ? today + 1 : today - weekday;
}

export function weekday(name: string, after: string | undefined, isThis: boolean, today: Day): Span | null {
  const wanted = WEEKDAYS.findIndex((pattern) => pattern.test(name));
  if (wanted < 0 || /dernier|passe|last/.test(after ?? '')) return null;
  // « samedi », said on a Saturday, is the next one: today one says « aujourd'hui » or « ce samedi »
  let ahead = (wanted - weekdayOf(today) + 7) % 7;
  if (ahead === 0 && !isThis) ahead = 7;
  if (/en (?:huit|8)/.test(after ?? '')) ahead += 7;
  if (/en (?:quinze|15)/.test(after ?? '')) ahead += 14;
  return one(today + ahead);
}

function numeric(match: RegExpExecArray, today: Day): Span | null {
  const date = Number(match.groups?.d);
  const month = Number(match.groups?.m);
  const year = match.groups?.y;
  if (year === undefined) return one(nextMonthDate(today, month, date));
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  return isDate(full, month, date) ? one(dayFrom(full, month, date)) : null;
}

export function weekend(today: Day, next: boolean): Span {
  const weekdayNow = weekdayOf(today);
  const sunday = today + (6 - weekdayNow) + (next ? 7 : 0);
  return { first: sunday - 1, last: sunday };
}

/** « pour le concert du samedi » is one, « le plombier du dimanche » none. */
const DU_DAY = /\b(?:pour|pr|avant|jusqu'a) (?:le |la |l'|cet? )[a-z-]+ $/;
/** What happens once: « un entretien le mardi » is no habit. */
const ONCE =
  /\b(?:entretien|examen|exam|mariage|bapteme|enterrement|obseques|rendez-vous|rdv|anniv\w*|communion|demenagement|audience|concours|operation)[a-z' ]{0,20} le $/;

/** In order: an earlier rule takes its words before a later one sees them. */
export const DATE_RULES: readonly DateRule[] = [
  ...FEAST_RULES,
  {
    // a season of the year, or as long as it lasts: said, and no day
    pattern:
      /\b(?:(?:avant|pendant|apres|pour|durant|before|during|after|over) (?:les|the) (?:grandes )?(?:vacances|holidays)(?: (?:de (?:la )?[a-z]+|scolaires|d'ete))?|(?:cet|this) (?:ete|hiver|automne|summer|winter|autumn)|(?:cette annee|this year)|tant qu'il (?:y )?en (?:a|reste)|quand (?:vous voulez|tu veux)|while stocks last)\b/g,
    read: () => null,
  },
  {
    pattern:
      /\b(?:(?<!\b(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow) )(?:avant|jusqu'a|d'ici|vers) midi(?! (?:demain|dem|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b)|tout a l'heure|(?<!\b(?:re[nm]d|rapport|ramen)[a-z]* (?:[a-z]+ )?)dans (?:l'heure|(?:une|deux|trois|quelques|\d{1,2}) ?h(?:eures?)?|la matinee))\b/g,
    read: (_, today) => ({ first: today, last: today, isEnd: true }),
  },
  { pattern: /\b(?:apres?|day after)[- ]?(?:demain|tomorrow|the day)\b/g, read: (_, today) => one(today + 2) },
  {
    pattern:
      /\b(?:tous les (?:matins|soirs|jours|midis|mois)|toutes les semaines|every (?:day|morning|evening|week)|(?<!d')(?:avant-)?hier|yesterday|last (?:week|month|year|night)|(?:la )?semaine derniere|(?:le )?mois dernier|right now|tout de suite|(?:(?<!')un|one) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) sur (?:deux|2)|(?:le |the )?(?:(?:1er|[234]e(?:me)?) et (?:le )?)?(?:premier|deuxieme|troisieme|dernier|1er|[234]e(?:me)?|first|last) (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:du|de chaque|of the|of every) (?:mois|month)|(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday) (?:mornings|afternoons|evenings|nights))\b/g,
    read: () => null,
  },
  {
    pattern:
      /\b(?:aujourd ?'?hui|aujourdui|aujourdh?ui|auj|ajd|ajrd8?|(?<!a |de )ce jour(?![- ]?la\b)|today|tonight|this (?:morning|afternoon|evening)|(?<!\bde )cet? ?(?:matin|midi|soir|aprem|aprm|apres[- ]?midi)|cette (?:nuit|apres[- ]?midi)|cett?e? apre?m|(?:la fin|fin) de (?:la )?journee|dans la (?:journee|soiree)|end of (?:the )?day)\b/g,
    read: (match, today) => ({ first: today, last: today, isEnd: /soir|tonight|evening|fin|end/.test(match[0]) }),
  },
  {
    // « le week-end du 28 » ends with its Sunday
    pattern: new RegExp(
      `\\b(?:le |the )?(?:week[- ]?end (?:du|of)|we du) (?:the )?(?:samedi )?(?<n>\\d{1,2}|${SPELT_DATES})(?:st|nd|rd|th)?(?: (?:et|and|to) (?:the )?(?:\\d{1,2}|${SPELT_DATES})(?:st|nd|rd|th)?)?\\b(?! ?(?:[/:]|(?:de |of )?(?:${MONTH_NAMES})\\b))`,
      'g',
    ),
    read: (match, today) => {
      const said = match.groups?.n ?? '';
      const day = nextDate(today, /^\d/.test(said) ? Number(said) : dateOf(said));
      return day === null ? undefined : { first: day, last: day + (6 - weekdayOf(day)) };
    },
  },
  {
    // « du 23 au 27 », with no month said
    pattern: new RegExp(
      `\\b(?:du|from|entre le|between the) (?:the )?(?:(?:${LONG}) )?\\d{1,2}(?:er|st|nd|rd|th)? (?:au|to|et le|and|until) (?:the )?(?:(?:${LONG}) )?(?<n>\\d{1,2})(?:st|nd|rd|th)?\\b(?! ?(?:h\\b|h\\d|heures?|[:/€%]|euros?|ans|mois|kg|cm|(?:de |of )?(?:${MONTH_NAMES})\\b))`,
      'g',
    ),
    read: (match, today) => {
      const n = Number(match.groups?.n);
      return n >= 1 && n <= 31 ? one(nextDate(today, n)) : undefined;
    },
  },
  {
    pattern:
      /\b(?:demain|2main|2m1|dm1|dmin|dem1|dmn|dmain|demin|demian|(?<!\b(?:de|du|cartons?|ma|une|chaque) )dem\b\.?|tom{1,2}or{1,2}ow|tmrw|tmw|tmr|2moro)\b/g,
    read: (_, today) => one(today + 1),
  },
  {
    pattern: new RegExp(
      `(?<!\\b(?:tailles?|size|ages?|t) )\\b(?:(?:${LONG}|${SHORT})\\.?,? )?(?:le |the |du |au |on )?(?<d>\\d{1,2})(?<sep>[/.-])(?<m>\\d{1,2})(?:\\k<sep>(?<y>\\d{4}|\\d{2}))?(?![\\d/]|[.,]\\d| ?(?:€|euros?|ans|mois|kg|cm|m\\b|m[23]|l\\b|h\\b|volts?|v\\b))`,
      'g',
    ),
    read: (match, today) =>
      // « 1/2 », « 10.5 », « 36/38 »: only with a year, a weekday or an article is it surely a date
      match.groups?.y !== undefined || /^[a-z]/.test(match[0]) || /^\d{1,2}\/(?:0\d|1[0-2])$/.test(match[0])
        ? numeric(match, today)
        : undefined,
  },
  {
    pattern: new RegExp(
      `\\b(?:(?:le|la|ce|this|next|on|de|du) )?(?<name>(?:(?<=\\b(?:${LEADING}) )(?!mon \\d+(?!st|nd|rd|th|\\d))(?:${SHORT})|${NUMBERED})\\b\\.?|(?:${LONG})\\b) (?:le |the )?(?<n>\\d{1,2})(?:er|st|nd|rd|th)?\\b(?! ?(?:(?:ou|or|-) ?\\d{1,2} ?(?:h|heures?|hours?)\\b|h\\b|h\\d|heures?|am\\b|pm\\b|o'clock|[:/€]|euros?|(?:de |of )?(?:${MONTH_NAMES})\\b))`,
      'g',
    ),
    read: (match, today) => one(nextDate(today, Number(match.groups?.n))),
  },
  {
    // « le trente novembre », « le vingt et un »
    pattern: new RegExp(
      `\\b(?:le |au |du |the )?(?<n>${SPELT_DATES})(?: (?:de |of )?(?<month>${MONTH_NAMES})\\b|(?<=\\b(?:le|au|the) \\w+(?: et un|[ -]\\w+)?)(?= au (?:soir|matin)))`,
      'g',
    ),
    read: (match, today) => {
      const date = dateOf(match.groups?.n ?? '');
      const month = match.groups?.month;
      return one(month === undefined ? nextDate(today, date) : nextMonthDate(today, monthOf(month), date));
    },
  },
  {
    // « le samedi vingt trois je fais un méchoui »
    pattern: new RegExp(
      `\\b(?:le |ce |the )(?:${LONG}) (?:the )?(?<n>${SPELT_DATES})\\b(?= ?(?:$|[,.;!?]|je |j'|on |nous |il |au |a |pour ))`,
      'g',
    ),
    read: (match, today) => one(nextDate(today, dateOf(match.groups?.n ?? ''))),
  },
  {
    // « lundi mardi jeudi », « du lundi au vendredi »: those of every week
    pattern: new RegExp(
      `\\b(?:(?:${LONG})(?:,? (?:et |and )?(?:${LONG})){2,}|(?<!\\b(?:semaine|week)[a-z ]{0,12} )(?:du )?lundi au (?:jeudi|vendredi)|monday to (?:thursday|friday))\\b`,
      'g',
    ),
    read: () => null,
  },
  {
    // « un vendredi de libre (celui-ci) »
    pattern: new RegExp(
      `\\bun (?<name>${LONG})(?: [a-z]+){0,2},? ?\\(?(?:celui[- ]ci|celui[- ]la|le prochain)\\b`,
      'g',
    ),
    read: (match, today) => weekday(match.groups?.name ?? '', undefined, true, today),
  },
  {
    // said on that day of the week: « je sais, c'est dimanche, mais … »
    pattern: new RegExp(`\\b(?:c'est|on est) (?<name>${LONG})\\b(?= ?(?:mais|et|,|\\.|$))`, 'g'),
    read: (match, today) => (weekdayIn(match.groups?.name ?? '') === weekdayOf(today) ? one(today) : undefined),
  },
  {
    // « de samedi à lundi »: the second behind the first
    pattern: new RegExp(
      `\\b(?:de|du|from) (?<a>${LONG})(?: (?:soir|matin|midi))? (?:a|au|to|until|till|jusqu'a|jusqu'au) (?<b>${LONG})\\b`,
      'g',
    ),
    read: (match, today) => {
      const first = weekday(match.groups?.a ?? '', undefined, false, today);
      return first === null ? null : weekday(match.groups?.b ?? '', undefined, false, first.last);
    },
  },
  {
    // « a week on Tuesday », « Thursday week »
    pattern: new RegExp(`\\b(?:a week on (?<a>${LONG})|(?:on )?(?<b>${LONG}) week)\\b`, 'g'),
    read: (match, today) => weekday(match.groups?.a ?? match.groups?.b ?? '', ' en huit', false, today),
  },
  {
    // the habit, « le samedi » or « tous les samedis », is no date; « samedi et dimanche » ends on the latter
    pattern: new RegExp(
      `\\b(?<habit>tous les |toutes les |chaque |any |every (?:other |second )?|hors |en plein |(?:incendie|annonce|orage|tempete|panne|inondation|accident) de |(?:(?<!')un|d'un|(?<!any|some|every)one) |(?:atelier|club|groupe|reunion|tarot|cours|seance|marche|messe|bricoleur|pilote|repas|sortie)s? du |(?<!\\b(?:${DATING}) )le |(?<!-|\\b(?:prene[rz]|prend\\w*|venez|rend\\w*|recuper\\w*) )les |du )?(?<these>ce |cette |this (?:coming )?)?(?:next |on |last )?(?:(?<=\\b(?:${LEADING}) )(?<short>${SHORT})\\b(?! (?!\\d{1,2} ?h|(?:apres|sinon|maxi?|inclus|svp|stp|je|on)\\b)\\w)\\.?|(?<=\\bon )(?<en>mon|tues?|wed|thurs?|thu|fri|sat|sun)\\b|(?<long>${LONG}))(?<plural>s)?\\b(?<after> (?:prochain|qui vient|en (?:huit|8)\\b|en (?:quinze|15)\\b|dernier(?! delai)|passe|next))?(?! (?:${MONTH_NAMES})\\b)`,
      'g',
    ),
    read: (match, today) => {
      const groups = match.groups ?? {};
      const name = groups.long ?? groups.short ?? groups.en ?? '';
      const habit = (groups.habit ?? '').trim();
      const before = match.input.slice(Math.max(0, match.index - 40), match.index + (habit === 'le' ? 3 : 0));
      const isNamed = groups.after !== undefined || (habit === 'le' && (ONCE.test(before) || BACK_ON.test(before)));
      const isTheOne = habit === 'du' && DU_DAY.test(match.input.slice(Math.max(0, match.index - 40), match.index));
      if ((habit !== '' && !isTheOne && !isNamed) || groups.plural !== undefined) return null;
      if (/\blast \w+$/.test(match[0])) return null;
      return weekday(name, groups.after, groups.these !== undefined, today);
    },
  },
  {
    pattern:
      /(?<!\b(?:une?|1|a|tous les|ces|les) (?<!quelqu'un ))\b(?:(?:ce|cette|(?<habit>(?<!(?:avant|avt|d'ici|dici|pour|pr|jusque|before|for|tout|tt) )le)|le|du|this|the|next|on the) )?(?:week[- ]?end|wk[- ]?end|wkd|(?<=(?:ce|le|du|au) )w(?:e|-e|k)|we(?= prochain))\b(?<next> (?:proch(?:ain)?\b|qui vient|d'apres|suivant))?(?!-)/g,
    read: (match, today) => {
      const isNext = /^next/.test(match[0]) || /proch|apres|suivant/.test(match.groups?.next ?? '');
      if (match.groups?.habit !== undefined && match.groups?.next === undefined) return null;
      return weekend(today, isNext);
    },
  },
  {
    pattern: /\b(?:la )?(?:semaine|sem) prochaine?\b|\bnext week\b/g,
    read: (_, today) => ({
      first: monday(today) + (weekdayOf(today) === 6 ? 0 : 7),
      last: monday(today) + (weekdayOf(today) === 6 ? 6 : 13),
    }),
  },
  {
    pattern:
      /\b(?:(?:la )?fin de (?:la |cette )?semaine|(?:the )?end of (?:the |this )?week|cette semaine|dans la semaine|this week|within the week|cette sem)\b/g,
    read: (match, today) => ({ first: monday(today), last: monday(today) + 6, isEnd: /fin|end/.test(match[0]) }),
  },
  {
    pattern: /\b(?:(?:le )?mois prochain|next month)\b/g,
    read: (_, today) => ({ first: lastOfMonth(today) + 1, last: lastOfMonth(today, 1) }),
  },
  {
    pattern:
      /\b(?:(?:la )?fin (?:du|de ce|de) mois(?! (?:est |un peu )?(?:complique|difficil|dur|serre|pique|tendu))|(?<!\b(?:est|sont|suis|plus de|rond|fauche)\b[a-z ]{0,12} )ce mois[- ]ci|(?:the )?end of (?:the |this )?month|dans le mois|this month|within the month)\b/g,
    read: (match, today) => {
      const last = lastOfMonth(today);
      return { first: last, last, isEnd: /fin|end/.test(match[0]) };
    },
  },
  {
    pattern: /\b(?:(?:la )?fin d(?:e l)?[' ]?annee|(?:the )?end of (?:the |this )?year|d'ici la fin de l'annee)\b/g,
    read: (_, today) => ({
      first: dayFrom(partsOf(today).year, 12, 31),
      last: dayFrom(partsOf(today).year, 12, 31),
      isEnd: true,
      isFeast: true,
    }),
  },
  {
    pattern: new RegExp(
      `\\b(?<part>(?:la |the )?(?:fin|debut|mi|courant|milieu|end(?: of)?|early|mid|late|in|en)(?: de| du mois de|-| d')?|(?:tout|tt|toute?) (?:le )?(?:mois d(?:e|'|(?=aout)))?|(?:le )?mois d(?:e|'|(?=aout))) ?(?<month>${MONTH_NAMES})\\b\\.?(?! \\d{1,2}\\b(?!\\d))`,
      'g',
    ),
    read: (match, today) => {
      const month = monthOf(match.groups?.month ?? '');
      const last = lastOfMonth(nextMonthDate(today, month, 28) ?? today);
      const part = match.groups?.part ?? '';
      if (/debut|early/.test(part)) return { first: last, last: nextMonthDate(today, month, 10) ?? last, isEnd: true };
      // « libre jusqu'en mars »: that month ends it
      const ahead = match.input.slice(0, match.index);
      if (/^en\b/.test(part) && /(?:jusqu[' ]?|d'ici |dici )$/.test(ahead)) return { first: last, last, isEnd: true };
      // « in September », « on part en janvier »: when something was or will be, no day to come by
      if (/^(?:in|en)\b/.test(part)) return null;
      if (/mi|mid/.test(part)) return one(nextMonthDate(today, month, 15));
      const { year } = partsOf(last);
      return { first: dayFrom(year, month, 1), last, isEnd: /fin|end|late|courant|to?u?t|mois/.test(part) };
    },
  },
  {
    // « jusqu'à mars », “until March”
    pattern: new RegExp(
      `(?<=\\b(?:jusqu'a|jusqua|d'ici|dici|until|till) )(?:le mois de |the end of )?(?<month>${MONTH_NAMES})\\b(?! \\d)`,
      'g',
    ),
    read: (match, today) => {
      const last = lastOfMonth(nextMonthDate(today, monthOf(match.groups?.month ?? ''), 28) ?? today);
      return { first: last, last, isEnd: true };
    },
  },
  {
    pattern:
      /(?<!\bretour )\b(?:sous|dans les?|d'ici|dici|within|in|avant|pendant) (?<h>24|48|72) ?(?:h|heures|hours)\b/g,
    read: (match, today) => ({ first: today, last: today + Number(match.groups?.h) / 24, isEnd: true }),
  },
  {
    pattern: new RegExp(
      `\\b(?:dans|sous|d'ici|dici|avant|in|within|before)(?: les)? (?<n>${COUNT}|a few|quelques)(?: (?:prochaine?s?|next))? ?(?<unit>jours?|jrs?|j|days?|semaines?|sem|weeks?|mois|months?)(?: (?:${AT_MOST}|qui viennent))?\\b`,
      'g',
    ),
    read: (match, today) => {
      const text = match.groups?.n ?? '';
      const n = /few|quelques/.test(text) ? 3 : countOf(text);
      const unit = match.groups?.unit ?? '';
      if (n > 400 || IN_TALK.test(match.input.slice(Math.max(0, match.index - 40), match.index))) return null;
      // « dans quinze jours » is in two weeks, « dans huit jours » in one
      const days = /^j/.test(unit) && (n === 15 || n === 8) ? n - 1 : n;
      if (/^(?:j|d)/.test(unit)) return { first: today, last: today + days, isEnd: true };
      if (/^(?:s|w)/.test(unit)) return { first: today, last: today + 7 * n, isEnd: true };
      const { year, month, date } = partsOf(today);
      const target = dayFrom(year, month + n, 1);
      return { first: today, last: Math.min(lastOfMonth(target), target + date - 1), isEnd: true };
    },
  },
  {
    pattern:
      /(?<!\bretour )\b(?:(?:sous|dans|d'ici|dici) (?:la |une )?(?:huitaine|8aine|quinzaine|15aine)|(?:with)?in a fortnight)\b/g,
    read: (match, today) => ({ first: today, last: today + (/8|huit/.test(match[0]) ? 7 : 14), isEnd: true }),
  },
  {
    // « jusqu'au 30 », « avant le 30 »; a plain « le 30 » only when nothing follows that it could number
    pattern:
      /(?:(?<=\b(?:jusqu'?au|jusk'?au|jusqu'a|avant le|avt le|d'ici le|d'ici au|dici le|dici au|d'ici|pour le|au plus tard le|delai le|delai|before the|by the|until the|till the|(?<=\b(?:le|les|the) \d{1,2} )et|(?<!\bdu \d{1,2} )au) )|\b(?:le|du|on the|the) )(?<n>\d{1,2}|1er)(?:er|st|nd|rd|th)?\b(?! ?(?:mois|ans|etages?\b|a \d+ (?:mois|ans)|au \d+ (?:mois|ans)))(?= ?(?:$|rue |avenue |l'apres|l'aprem|because |when |since |if |so |we |we're |they |for |[,.;!?)\n]|au \d|et |and |inclus|max|o plus|soir|matin|midi|au soir|au matin|au plus|sinon|serait|rendu|contre|j'?ai |qu|plutot|jamais|il|un |une |ma |mon |mes |de retour|retour|promis|ferme|le |la |les |c |sera|car |parce|afin|faut|vous|vs |m'|nous |in |at |to |aux |may |please|a |sans |avec |ou |:|-|…|on |ca |il |elle |vers |en |et|des |entre |apres |si |merci|svp|stp|dernier|pour |chez |je |dans |sur |car |c'est))(?! au (?:(?!soir|matin|plus)[a-z]|3[2-9]|[4-9]\d|\d{3}))/g,
    read: (match, today) => {
      const n = Number.parseInt(match.groups?.n ?? '', 10);
      // « un poêle du 1er »: a floor
      if (/^du 1er$/.test(match[0]) || isHouse(match)) return undefined;
      return n >= 1 && n <= 31 ? one(nextDate(today, n)) : undefined;
    },
  },
];
