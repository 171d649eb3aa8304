import { type Day, dayOf, endOfDay } from '../../language/dates/calendar.ts';
import { readMoment } from '../../language/dates/moment.ts';
import { readSpokenDay } from '../../language/dates/spoken-day.ts';
import { fold } from '../../language/words/fold.ts';
import type { Post } from '../posts/post.table.ts';

/*
 * « à 14 h ? », of help for Sunday: an hour without a day is that of the day for which the post is up.
 */

type Dated = Pick<Post, 'kind' | 'item' | 'help_when' | 'until' | 'created_at'>;

/** Until then, or in these days: no day in particular. */
const NO_DAY =
  /\b(?:avant|jusqu\w*|d'ici|des|a partir|apres le|semaine|week|mois|months?|we|toujours|chaque|tou[st]|before|until|till|by|from|after|every|any)\b/;
/** « le matin », of « à venir chercher samedi matin »: it is fetched on that day, and not just until then. */
const PART_OF_DAY =
  /\b(?:le |ce )?(?:matin|matinee|midi|aprem|apres[- ]midi|soir|soiree|morning|noon|afternoon|evening)\b/;
const DAY_MS = 86_400_000;

/** The one day it is for. null: none is said, or several; any until then. */
function dayFor({ kind, item, help_when: when, until, created_at }: Dated, timezone: string): Day | null {
  const end = until === null ? null : dayOf(until, timezone);
  if (kind !== 'service') return PART_OF_DAY.test(fold(item.split(' – ').slice(1).join(' '))) ? end : null;
  if (when === null || NO_DAY.test(fold(when))) return null;
  const said = readSpokenDay(when, { now: created_at, timezone });
  // the day may have been changed since
  return typeof said === 'number' ? (end ?? said) : null;
}

/** The end of the day that a post is for, while that is ahead: as if it had been spoken of. */
export function ownDay(post: Dated, timezone: string, now: Date): Date | undefined {
  const day = dayFor(post, timezone);
  return day === null || day <= dayOf(now, timezone) ? undefined : new Date(endOfDay(day, timezone));
}

/** Whether it is up for other days than today, and words that name an hour leave open which: that is asked. */
export function leavesDayOpen(text: string, post: Dated, timezone: string, now: Date): boolean {
  const isDated = post.kind === 'service' ? post.help_when !== null : post.until !== null;
  if (!isDated || post.kind === 'lend' || (post.until !== null && dayOf(post.until, timezone) <= dayOf(now, timezone)))
    return false;
  const [soon, later] = [undefined, new Date(now.getTime() + FAR_DAYS * DAY_MS)].map((spoken) =>
    readMoment(text, { now, timezone }, spoken)?.getTime(),
  );
  return soon !== undefined && soon !== later;
}

/** A day that nobody speaks of. */
const FAR_DAYS = 40;
