import { type Day, easterOf, nextMonthDate, partsOf, weekdayOf } from './calendar.ts';
import type { DateRule, Span } from './date-words.ts';

const feast = (day: Day | null): Span | null => (day === null ? null : { first: day, last: day, isFeast: true });

/** « Pâques », « mardi gras », « la chandeleur », « l’Épiphanie », « la Saint-Jean »: the next one. */
function movable(name: string, today: Day): Day | null {
  if (/chandeleur/.test(name)) return nextMonthDate(today, 2, 2);
  if (/epiphan|rois/.test(name)) return nextMonthDate(today, 1, 6);
  if (/jean/.test(name)) return nextMonthDate(today, 6, 24);
  const { year } = partsOf(today);
  const days = [year, year + 1].map((one) => easterOf(one) - (/gras/.test(name) ? 47 : 0));
  return days.find((day) => day >= today) ?? null;
}

/** The next Christmas or All Saints' Day, as it is named; else New Year's Day. */
export function fixedFeast(name: string, today: Day): Day | null {
  if (/noel|mas/.test(name)) return nextMonthDate(today, 12, 25);
  return /toussaint/.test(name) ? nextMonthDate(today, 11, 1) : nextMonthDate(today, 1, 1);
}

/** « le chien est mort à la Toussaint », three weeks later: the one that was. */
const LONG_AHEAD = 270;

/** Days that have a name, the longer names first. */
export const FEAST_RULES: readonly DateRule[] = [
  {
    // feasts whose day moves, or that nobody calls by its number
    pattern:
      /(?<=\b(?:avant|avt|jusqu'a|jusqua|jusque|d'ici|dici|(?<!\bvien[a-z]* )pour|a|before|until|till|by|for) )(?:(?:le |les )?(?:dimanche de )?paques|easter|mardi gras|(?:la )?chandeleur|l?'?epiphan(?:ie|y)|la fete des rois|(?:la )?(?:st|saint)[- ]jean)\b/g,
    read: (match, today) => feast(movable(match[0], today)),
  },
  {
    pattern: /\b(?:(?:la )?semaine de noel|(?:the )?christmas week)\b/g,
    read: (_, today) => {
      const day = nextMonthDate(today, 12, 25);
      return day === null ? null : { first: day - weekdayOf(day), last: day + (6 - weekdayOf(day)) };
    },
  },
  {
    // « jusqu'au lendemain de Noël »
    pattern: /\b(?:le )?lendemain d(?:e|u) (?<feast>noel|nouvel an|jour de l'an|(?:la )?toussaint|reveillon)\b/g,
    read: (match, today) => {
      const name = match.groups?.feast ?? '';
      const day = /reveillon/.test(name) ? nextMonthDate(today, 12, 31) : fixedFeast(name, today);
      return feast(day === null ? null : day + 1);
    },
  },
  {
    // as they are named, however they are led to: « le soir de Noël », « Boxing Day »
    pattern:
      /\b(?:(?:le )?(?<eve>soir|nuit|diner) de noel|boxing day|(?:la )?(?:st|sainte?)[- ](?<saint>catherine|valentin)|halloween|valentine'?s day)\b(?! (?:dernier|passee?))/g,
    read: ({ 0: said, groups = {}, input, index }, today) => {
      if (groups.eve !== undefined) return feast(nextMonthDate(today, 12, 24));
      if (said === 'boxing day') return feast(nextMonthDate(today, 12, 26));
      // « citrouilles d'Halloween »
      if (/\bd[e'] ?$/.test(input.slice(0, index))) return undefined;
      if (groups.saint === 'catherine') return feast(nextMonthDate(today, 11, 25));
      const day = said === 'halloween' ? nextMonthDate(today, 10, 31) : nextMonthDate(today, 2, 14);
      // « pour Halloween c'est passé »
      return day !== null && day - today > LONG_AHEAD ? null : feast(day);
    },
  },
  {
    // « Noël, 24 au soir »
    pattern: /\b(?:noel|reveillon),? (?:le )?(?<n>24|25|31)\b(?! ?(?:h\b|heures|personnes|pers\b))/g,
    read: (match, today) => {
      const day = nextMonthDate(today, 12, Number(match.groups?.n));
      return day === null ? null : { first: day, last: day };
    },
  },
  {
    pattern:
      /(?<=\b(?:avant|avt|jusqu'a|jusque|jusqua|d'ici|dici|pour|pr|before|until|till|by|for|apres|ici a|reste a|(?:\d|personnes?|convives?|famille|monde|tous) a|at) )(?:le )?(?:jour de )?(?:noel|christmas|xmas)\b|\b(?:(?:le )?(?:nouvel an|jour de l'an|premier de l'an)|new year(?:'s(?: day)?)?(?!'?s? eve)|(?<!vacances (?:de |d')?(?:la )?)(?:la )?toussaint)\b/g,
    read: (match, today) => {
      const day = fixedFeast(match[0], today);
      const isAhead = /\b(?:avant|jusqu'a|d'ici|pour|until|before|by)(?: la| le)? ?$/.test(
        match.input.slice(0, match.index),
      );
      return day !== null && day - today > LONG_AHEAD && !isAhead ? null : feast(day);
    },
  },
  {
    // days with a name
    pattern:
      /\b(?:(?:la )?(?:veille|christmas eve)(?: de| du)? ?(?:jour de )?(?:noel)?\b|(?:le )?reveillon de noel|(?:la )?(?:st|saint)[- ]nicolas|(?:la |le )?(?:(?:st|saint)[- ]sylvestre|reveillon(?: du (?:31|nouvel an|jour de l'an))?|new year's eve))\b/g,
    read: (match, today) => {
      if (/nicolas/.test(match[0])) return feast(nextMonthDate(today, 12, 6));
      if (/^(?:la )?veille(?: de| du)?$/.test(match[0].trim())) return undefined;
      return feast(/noel|christmas/.test(match[0]) ? nextMonthDate(today, 12, 24) : nextMonthDate(today, 12, 31));
    },
  },
  {
    // « à l'automne », « cet hiver »: no day to come by
    pattern:
      /\b(?:(?:a l'|en |cet |l'|pour l'|in (?:the )?|this |next )(?:automne|hiver|ete|autumn|winter|summer)|(?:au |ce |pour le |le |in (?:the )?|this |next )(?:printemps|spring))(?: prochain)?(?= ?(?:$|[.,;!?)]))/g,
    read: () => null,
  },
];
