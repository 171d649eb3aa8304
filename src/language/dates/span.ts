import { fold } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';

/** A length of time that is all of a text: « pour une semaine », “for a few days”. */
export interface Span {
  locale: 'fr' | 'en';
  unit: Unit;
  /** « le week-end », « quelques jours ». */
  count: number | 'the' | 'few';
}
const UNITS = {
  minute: ['minutes?', 'minutes?'],
  hour: ['heures?', 'hours?'],
  morning: ['matin(?:ee)?s?', 'mornings?'],
  afternoon: ['apres[- ]midi|aprem', 'afternoons?'],
  evening: ['soir(?:ee)?s?', 'evenings?'],
  night: ['nuits?', 'nights?'],
  day: ['jour(?:nee)?s?', 'days?'],
  weekend: ['week[- ]?ends?|we', 'week[- ]?ends?'],
  week: ['semaines?', 'weeks?'],
  month: ['mois', 'months?'],
  holidays: ['vacances', 'holidays?'],
} as const;
type Unit = keyof typeof UNITS;

const FR =
  "(?:(?:pour|pendant|durant|sur) )?(?:juste )?(?:(?<count>\\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|quinze|vingt) |(?<few>quelques) |(?<the>l[ae]|les|l')(?: |(?<=')))";
const EN =
  '(?:(?:for|during) )?(?:just )?(?:(?<count>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) |(?<few>a few|some) |(?<the>the) )';

/** In which language, since a length is shown in its reader's. null: it is none, or the same in both (« 10 min »). */
export function readSpan(text: string): Span | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(text);
  const both = [spanIn('fr', said), spanIn('en', said)].filter((one) => one !== null);
  return both.length === 1 ? (both[0] ?? null) : null;
}

const MOST_LETTERS = 40;

// « ce soir » and “this weekend” are left as they are: which one is meant would be lost
const PATTERNS = Object.entries(UNITS).map(([unit, [fr, en]]) => ({
  unit: unit as Unit,
  fr: new RegExp(`^${FR}(?:${fr})$`),
  en: new RegExp(`^${EN}(?:${en})$`),
}));

function spanIn(locale: Span['locale'], said: string): Span | null {
  for (const { unit, [locale]: pattern } of PATTERNS) {
    const { count, few, the } = pattern.exec(said)?.groups ?? {};
    if (count === undefined && few === undefined && the === undefined) continue;
    const many = few !== undefined ? 'few' : the !== undefined ? 'the' : numberOf(count ?? '');
    return many === null ? null : { locale, unit, count: many };
  }
  return null;
}

const numberOf = (count: string): number | null => (/^(?:an?|une?)$/.test(count) ? 1 : readNumber(count));
