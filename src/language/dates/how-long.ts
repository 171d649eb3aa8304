import { AT_MOST } from '../words/at-most.ts';
import type { Folded } from '../words/fold.ts';
import { readNumber } from '../words/number.ts';
import { FROM_NUMBER, OR_MORE } from '../words/range-of.ts';
import { spellOut } from '../words/spell-out.ts';
import { isoOf } from './calendar.ts';
import type { DatePhrase } from './dates.ts';
import { withoutDuration } from './duration.ts';

/** For how long a thing is lent or borrowed. */
export interface Loan {
  /** In days, rounded up: an evening is 1, a weekend 2. */
  days: number;
  /** As typed: « pour le week-end ». */
  said: string;
}
/** When help is needed or given. */
export interface When {
  /** As typed: « samedi matin », « tous les mardis ». */
  said: string;
  /** The day meant as YYYY-MM-DD, in the town; missing where it is a habit. */
  day?: string;
}

const LENGTH = new RegExp(
  String.raw`\b(?:(?:pour|pendant|durant|sur|le temps d|juste|for|during) ?)?(?:(?:juste |environ |maxi? |about |just )?${FROM_NUMBER}?(?<count>\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|dix|quinze|quelques|a couple of|a|an|two|three|four|a few) ?(?:petite?s? )?(?<unit>minutes?|min|mn|heures?|h(?!\w)|hours?|soirees?|evenings?|nuits?|nights?|apres[- ]midi|aprem|matinees?|afternoons?|journees?|jours?|j(?=,? ?(?:maxi?\b|maximum|grand max|au plus|pas plus|$))|days?|week[- ]?ends?|weekends?|semaines?|weeks?|mois|months?)\b${OR_MORE}(?: ${AT_MOST}(?![a-z]))?(?! (?:de (?!location|pret|suite)|ans)))|\b(?:pour|pendant|for) (?:le |la |les |l'|ce |cet |cette |the |this |mes |nos )?(?<span>week[- ]?end|soiree|journee|apres[- ]midi|aprem|matinee|semaine|mois|nuit|vacances|evening|afternoon|day|week|holidays?)\b`,
  'g',
);
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/^(?:mi|mn|soir|eve|apr|aft|mat)/, 0],
  [/^h/, 1 / 24],
  [/^(?:jour|j$|day|nuit|night)/, 1],
  [/^week-? ?end|^weekend/, 2],
  [/^(?:sem|week)/, 7],
  [/^(?:vac|hol)/, 14],
  [/^mo/, 30],
];

const RANGE =
  /\b(?:du|from|entre|between) (?:le |the )?(?:[a-z]{3,9} )?(?<first>\d{1,2})(?:er|st|nd|rd|th)?(?: [a-z]{3,9})? (?:au|to|et|and|jusqu'au|until|-) (?:le |the )?(?:[a-z]{3,9} )?(?<last>\d{1,2})(?:er|st|nd|rd|th)?\b(?! ?(?:h\b|heures?|€|euros?|ans|mois|cm|kg))(?: (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|june|july|august|september|october|november|december)\b)?/;

/** « à 14h », « vers 18 heures », « de 14 à 16h » */
const isMoment = (said: string, before: string): boolean =>
  /(?:^|[ '])(?:a|vers|des|apres|a partir de|at|around|after) $/.test(before) ||
  /^(?:de|entre|from|between) (?:[7-9]|1\d|2[0-4])\b/.test(said);

const daysOf = (unit: string): number => DAYS.find(([pattern]) => pattern.test(unit))?.[1] ?? 1;

/** « pour le week-end », « 10 min », « une semaine », « du 20 au 28 décembre ». null: not said. */
export function findLoan(raw: string, aligned: Folded): Loan | null {
  const typed = (from: number, to: number): string =>
    raw.slice(aligned.at[from] ?? 0, aligned.at[to] ?? raw.length).trim();
  LENGTH.lastIndex = 0;
  for (const match of aligned.text.matchAll(LENGTH)) {
    const { count, unit, span } = match.groups ?? {};
    // « dans 2 jours », « il y a une semaine », « avant une semaine »: no length
    if (/\b(?:dans|il y a|d'ici|avant|sous|in|ago|within|depuis|valable|de) $/.test(aligned.text.slice(0, match.index)))
      continue;
    if (unit !== undefined && /^h/.test(unit) && isMoment(match[0], aligned.text.slice(0, match.index))) continue;
    const many =
      count === undefined ? 1 : /quelques|few/.test(count) ? 3 : /couple/.test(count) ? 2 : (readNumber(count) ?? 1);
    const measure = unit ?? span ?? '';
    // one night goes from a day to the next
    const nights = /^(?:nuit|night)/.test(measure) ? 1 : 0;
    const days = Math.max(1, Math.ceil(many * daysOf(measure)) + nights);
    return { days, said: typed(match.index, match.index + match[0].length) };
  }
  const range = RANGE.exec(aligned.text);
  if (range) {
    const length = Number.parseInt(range.groups?.last ?? '', 10) - Number.parseInt(range.groups?.first ?? '', 10);
    // a range that crosses the end of a month: counted with thirty days
    return {
      days: (length < 0 ? length + 30 : length) + 1,
      said: typed(range.index, range.index + range[0].length),
    };
  }
  return null;
}

/** As it stands behind « prêt : »: « pour 3 jours » → « 3 jours ». */
export const lengthAlone = (said: string): string => said.replace(/^(?:pour|pendant|durant|for|during) +(?=\S)/i, '');

/** The days of a length that is all that was said: « une semaine », « le week-end ». null: it is none. */
export function readLength(text: string): number | null {
  const said = text.slice(0, 200);
  return (findLoan(said, spellOut(said)) ?? findLoan(`pour ${said}`, spellOut(`pour ${said}`)))?.days ?? null;
}

/** The first words of a message that say when: for help, which has a time rather than an end. null: not said. */
export function findWhen(raw: string, aligned: Folded, dates: readonly DatePhrase[]): When | null {
  const phrase = dates.find((one) => one.day !== null) ?? dates[0];
  if (phrase === undefined) return null;
  // « mardi ou jeudi »: either of them
  const end = dates.reduce(
    (to, one) =>
      /^ ?$/.test(aligned.text.slice(to, one.from)) &&
      one.from >= to &&
      /^(?:et|ou|and|or)\b/.test(aligned.text.slice(one.from))
        ? one.to
        : to,
    phrase.to,
  );
  const typed = raw.slice(aligned.at[phrase.from] ?? 0, aligned.at[end] ?? raw.length);
  const said = withoutDuration(typed.replace(/^[\s,;:(]*maxi?(?:mum)? /i, '').replace(/^[\s,;:(]+|[\s,;:)]+$/g, ''));
  if (said === '') return null;
  if (phrase.day === null) return { said };
  return { said, day: isoOf(phrase.day) };
}
