import { DateTime } from 'luxon';
import { dayOf, isoOf } from '../dates/calendar.ts';
import { findDates } from '../dates/dates.ts';
import type { PostContext } from '../posts/post-parts.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « dispo samedi », of a thing that is offered: from when it can be fetched, and not the last day. It is told with its date, for the post
 * stands longer than that; « dispo seulement samedi » is the last day.
 */

const FREE =
  /(?<!\b(?:pas|plus|non|not|no longer|seulement|uniquement|only) )\b(?:dispo(?:nible)?s?|libres?|available|free on)(?: (?:surtout|plutot|on))?(?: (?:le|ce|this))? ?$/;
const WEEKDAY = /(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day/;
const AHEAD = 1;

/** The text with the day's date; null: it says of no single day that the thing can be fetched then. */
export function freeOn(text: string, context: PostContext): string | null {
  const { text: folded, at } = spellOut(text);
  const [only, another] = findDates(folded, context);
  if (only === undefined || another !== undefined || only.day === null || only.isLimit || only.first !== only.day)
    return null;
  if (only.day < dayOf(context.now, context.timezone) + AHEAD) return null;
  const phrase = folded.slice(only.from, only.to);
  const day = WEEKDAY.exec(phrase);
  const before = folded.slice(0, only.from + (day?.index ?? 0));
  if (!FREE.test(before)) return null;
  if (day === null || /\d/.test(phrase)) return text;
  const named = DateTime.fromISO(isoOf(only.day)).setLocale(day[0].endsWith('day') ? 'en' : 'fr');
  const from = only.from + day.index;
  const date = named.day === 1 && !day[0].endsWith('day') ? '1er' : String(named.day);
  const end = at[from + day[0].length] ?? text.length;
  return `${text.slice(0, end)} ${date} ${named.toFormat('LLLL')}${text.slice(end)}`;
}
