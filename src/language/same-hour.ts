import { foldAligned } from './fold.ts';

const WEEKDAY =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres[- ]demain|aujourd'hui|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today)";
const MONTH =
  '(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|january|february|march|april|may|june|july|august|september|october|november|december)';
const DAY = `(?:(?:le|ce|on|this|next) )?(?:${WEEKDAY}(?: (?:prochain|next))?(?: \\d{1,2}(?:er)?(?: ${MONTH})?)?|\\d{1,2}(?:er)? ${MONTH})`;
const ONLY_DAY = new RegExp(`^${DAY}$`);
/** « matin », « à 14h », « de 9h à 11h », « in the morning ». */
const HOUR =
  /^[ ,]+(?:(?:le|au|dans la|en|in the|dans l')? ?(?:matin|matinee|midi|apres-midi|aprem|soir|soiree|morning|noon|afternoon|evening|night)\b|(?:(?:a|vers|de|des|avant|apres|entre|at|from|around|after|before) )?\d{1,2} ?(?:h|:|am\b|pm\b))/;

/** « dimanche plutôt », said of « samedi matin »: « dimanche matin ». A day alone changes the day, and not the hour. */
export function withHourOf(had: unknown, day: string): string {
  if (typeof had !== 'string' || !ONLY_DAY.test(foldAligned(day.trim()).text)) return day;
  const { text, at } = foldAligned(had);
  const first = new RegExp(`^${DAY}`).exec(text)?.[0].length ?? 0;
  const behind = text.slice(first);
  return first > 0 && HOUR.test(behind) ? `${day.trim()}${had.slice(at[first])}` : day;
}
