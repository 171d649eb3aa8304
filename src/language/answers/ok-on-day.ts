import type { DateContext } from '../dates/dates.ts';
import { readPeriod, saysOnlyDays } from '../dates/period.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « ok fatou après-demain », « ok pour lucie dimanche », “yes emma on Sunday”: yes to somebody by name, for days. Whether anybody called so
 * waits is looked up.
 */

const YES =
  "(?:(?:ok|okay|oui|ouais|d'accord|dac|daccord|parfait|super|bon|alors|va|yes|sure|great|fine)[ ,!]+)+(?:(?:va |ok |c'est bon |c'est ok |fine )?(?:pour|for|with|a|avec) )?";
const NAME =
  '(?<name>(?!(?:je|tu|on|il|elle|nous|vous|moi|toi|lui|le|la|les|un|une|des|pour|ce|cet|cette|a|au|demain|apres|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|merci|plutot|alors|donc|jusqu|that|this|the|on|dans|vers|avant|depuis|pendant|sinon|mais|donc|since|before|around|maybe|peut|super|parfait|genial|top|cool|ok|oui|bon|va|great|fine|sure|for|me|you|tomorrow|today|tonight|next|from|until)\\b)[a-z][a-z-]{1,20})';
const OK_ON_DAY = new RegExp(
  `^[^a-z0-9]*${YES}${NAME}[ ,:]+(?:c'est bon |ok |(?:tu|you) (?:peux|can) (?:le |la |l')?(?:prendre|avoir|have it|take it) )?(?<when>[a-z0-9].*?)(?:[ ,]+(?:alors|svp|stp|merci|please|then))*[ .!]*$`,
);
/** « 18h » is no day. */
const A_DAY =
  /\b(?:demain|aujourd'hui|ce soir|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|week-?end|semaine|le \d|du \d|tomorrow|today|tonight|weekend|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?![a-z])|\d[/.]\d/;
const MOST_LETTERS = 80;

/** `name` folded, and the first of the days that are named, YYYY-MM-DD. null: something else. */
export function readOkOnDay(text: string, context: DateContext): { name: string; from: string } | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const { name, when } = OK_ON_DAY.exec(spellOut(text).text.replace(/\s+/g, ' ').trim())?.groups ?? {};
  if (name === undefined || when === undefined || !A_DAY.test(when) || !saysOnlyDays(when, context)) return null;
  const from = readPeriod(when, context)?.from;
  return from === undefined ? null : { name, from };
}
