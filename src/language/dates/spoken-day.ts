import { spellOut } from '../words/spell-out.ts';
import { type Day, dayOf, dayOfIso, partsOf } from './calendar.ts';
import { MONTH_NAMES } from './date-words.ts';
import { type DateContext, type DatePhrase, findDates } from './dates.ts';
import { readUnableOn } from './unable-on.ts';

/*
 * The day two people speak of: « the 24th is fine », and then « 10h ».
 */

/** What is spoken about: the days of a loan (`YYYY-MM-DD`), and the day that was named before. */
export interface SpokenOf extends DateContext {
  during?: { from: string; to: string } | null;
  before?: Day;
}

const WEEKDAYS =
  'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** « le 24 pas le 31 »: which day it is not. */
const NOT_THIS = new RegExp(
  `,? ?(?:\\b(?:et|mais|and|but) )?\\b(?:pas|not|non pas) (?:le |la |the |on |on the |ce )?(?:(?:(?:${WEEKDAYS}) )?\\d{1,2}(?:er|st|nd|rd|th)?(?! ?(?:h\\b|h\\d|heures?|:|min|€|euros?))(?: (?:${MONTH_NAMES}))?|(?:${WEEKDAYS})|demain|tomorrow)\\b`,
  'g',
);
/** A day by its number alone, and no number of a street or of things. */
const NUMBERED =
  /(?:^|[^a-z'])(?:le|the|on the) (?<n>[12]?\d|3[01])(?:er|st|nd|rd|th)?(?= ?(?:$|[,.;:!?]|(?:pas|not|ok|c'est|ca|sa|is|works?|suits|me|va|marche|convient|alors|plutot|then|svp|stp|please|merci|thanks|vers|at|au|et|ou|d'accord|parfait|nickel|dispo\w*|possible|a \d|\d{1,2} ?h)\b))/;
const BARE =
  /^(?:pour |pr |for |on )?(?:le |au |du |the )?(?<n>[12]?\d|3[01])(?:er|st|nd|rd|th)?\b(?! ?(?:h\b|h\d|:|\/))/;
/** « sonne au 3 » */
const AT_NUMBER = new RegExp(`^au \\d{1,2}\\b(?! ?(?:\\/|au soir|au matin|(?:${MONTH_NAMES})\\b))`);
const SAYS_MONTH = new RegExp(`\\b(?:${MONTH_NAMES})\\b|\\/`);

/** « le 24 pas le 31 » without the day that is refused, where another is left. @param said folded */
export function withoutRefused(said: string, context: DateContext): string {
  const left = said.replace(NOT_THIS, ' ').replace(/\s+/g, ' ');
  if (left === said.replace(/\s+/g, ' ')) return said;
  return NUMBERED.test(left) || findDates(left, context).some(({ day }) => day !== null) ? left : said;
}

/** The days a folded text names: a feast beside its date is none, « le 24 » is the one that is spoken of already. */
export function daysNamed(said: string, context: SpokenOf): (DatePhrase | { day: Day; from: number; to: number })[] {
  const found = findDates(said, context).filter(
    (one) => !(one.isFeast && one.isAside) && (one.isLimit || !AT_NUMBER.test(said.slice(one.from, one.to))),
  );
  const numbered = found.length === 0 ? NUMBERED.exec(said) : null;
  if (numbered) {
    const { n } = numbered.groups ?? {};
    const day = meantBy(Number(n), undefined, context);
    return day === undefined ? [] : [{ day, from: numbered.index, to: numbered.index + numbered[0].length }];
  }
  return found.map((one) => {
    const words = said.slice(one.from, one.to);
    const n = SAYS_MONTH.test(words) ? undefined : BARE.exec(words)?.groups?.n;
    return n === undefined || one.day === null ? one : { ...one, day: meantBy(Number(n), one.day, context) ?? one.day };
  });
}

/** « le 24 », of a loan around Christmas, or where the 24 December is spoken of: that one; else the next there is. */
function meantBy(date: number, next: Day | undefined, { during, before, now, timezone }: SpokenOf): Day | undefined {
  if (before !== undefined && partsOf(before).date === date) return before;
  const today = dayOf(now, timezone);
  const isIt = (day: Day): boolean => day >= today && partsOf(day).date === date;
  if (during) {
    // the eve of a loan is a day to meet too
    for (let day = dayOfIso(during.from) - 1; day <= dayOfIso(during.to); day++) if (isIt(day)) return day;
  }
  if (next !== undefined) return next;
  for (let day = today; day < today + 62; day++) if (isIt(day)) return day;
  return undefined;
}

/** The one day a message speaks of; 'refused': it can not be that one; null: it names none, or several. */
export function readSpokenDay(text: string, context: SpokenOf): Day | 'refused' | null {
  const unable = readUnableOn(text);
  if (unable?.instead === null) return 'refused';
  const said = spellOut((unable?.instead ?? text).slice(0, 1_000)).text.replace(/\n/g, ' ');
  const days = new Set(daysNamed(withoutRefused(said, context), context).map(({ day }) => day));
  const [only, another] = days;
  return only == null || another !== undefined ? null : only;
}
