import { foldAligned } from '../words/fold.ts';

const WEEKDAY =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres[- ]demain|aujourd'hui|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)";
const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY = `(?:(?:le|ce|on|this|next) )?(?:${WEEKDAY}(?: (?:prochain|next))?(?: \\d{1,2}(?:er)?(?: ${MONTH})?)?|\\d{1,2}(?:er)? ${MONTH})`;
const ONLY_DAY = new RegExp(`^${DAY}$`);
/** « matin », « à 14h », « de 9h à 11h », « in the morning ». */
const HOUR =
  /^[ ,]+(?:(?:le|au|dans la|en|in the|dans l')? ?(?:matin|matinee|midi|apres-midi|aprem|soir|soiree|morning|noon|afternoon|evening|night)\b|(?:(?:a|vers|de|des|avant|apres|entre|at|from|around|after|before) )?\d{1,2} ?(?:h|:|am\b|pm\b))/;

const AN_HOUR = '(?:[01]?\\d|2[0-4]) ?(?:h(?:eures?)?(?: ?[0-5]\\d)?|am|pm)';
/** « à 18h », « vers 14h30 », « de 9h à 11h », « le matin », and no day. */
const ONLY_HOUR = new RegExp(
  `^(?:(?:(?:a|vers|a partir de|de|des|avant|apres|entre|at|from|around|after|before|between) )?${AN_HOUR}(?: ?(?:a|et|ou|-|to|and|or) ?${AN_HOUR})?|(?:le |au |dans la |en |in the |dans l')?(?:matin|matinee|midi|apres-midi|aprem|soir|soiree|morning|noon|afternoon|evening))$`,
);
/** By the clock. */
const BY_THE_CLOCK = new RegExp(`^(?:(?:a|vers|a partir de|de|des|at|from|around) )?${AN_HOUR}`);

/**
 * « dimanche plutôt », said of « samedi matin »: « dimanche matin ». « à 18h plutôt », of the same: « samedi à 18h ». A day alone changes the
 * day, and not the hour; an hour alone the hour, and not the day.
 */
export function withHourOf(had: unknown, typed: string): string {
  if (typeof had !== 'string') return typed;
  const said = withMonthOf(had, typed.trim());
  const told = foldAligned(said.trim()).text;
  if (ONLY_HOUR.test(told)) return withDayOf(had, said);
  if (!ONLY_DAY.test(told)) return said;
  // only the hour had been said
  if (BY_THE_CLOCK.test(foldAligned(had).text)) return `${said} ${had}`;
  return withItsHour(had, said);
}

const ONLY_DATES = new RegExp(
  `^(?:(?:du|le|les|entre le|from|from the|the|on the) )?(?:${WEEKDAY} )?(?<from>\\d{1,2})(?:er|st|nd|rd|th)?(?: (?:au|et|et le|ou|ou le|to|to the|and|-) (?:${WEEKDAY} )?(?<to>\\d{1,2})(?:er|st|nd|rd|th)?)?$`,
);

/** « du 12 au 20 plutôt », of « du 10 au 20 décembre »: in December too. */
function withMonthOf(had: string, said: string): string {
  const dates = ONLY_DATES.exec(foldAligned(said).text)?.groups;
  const aligned = foldAligned(had);
  const [month, another] = [...aligned.text.matchAll(new RegExp(`(?<=\\d(?:er|st|nd|rd|th)? (?:of )?)${MONTH}`, 'g'))];
  if (!dates || !month || another || (dates.to !== undefined && Number(dates.to) < Number(dates.from))) return said;
  return `${said} ${had.slice(aligned.at[month.index], aligned.at[month.index + month[0].length])}`;
}

function withDayOf(had: string, hour: string): string {
  const { text, at } = foldAligned(had);
  const day = new RegExp(`^${DAY}(?![a-z0-9])`).exec(text)?.[0];
  return day === undefined ? hour : `${had.slice(0, at[day.length])} ${hour.replace(/^le (?=matin|soir)/i, '')}`;
}

function withItsHour(had: string, day: string): string {
  const { text, at } = foldAligned(had);
  const first = new RegExp(`^${DAY}`).exec(text)?.[0].length ?? 0;
  const behind = text.slice(first);
  return first > 0 && HOUR.test(behind) ? `${day.trim()}${had.slice(at[first])}` : day;
}
