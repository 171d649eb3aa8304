import { AT_MOST } from '../words/at-most.ts';
import { NUMBER_WORDS } from '../words/number.ts';
import { FROM_NUMBER, OR_MORE } from '../words/range-of.ts';
import { spellOut } from '../words/spell-out.ts';
import { type DateContext, findDates } from './dates.ts';

/*
 * How long help takes: « une petite heure », « pendant 2h », « la matinée ». « à 2h », « 18h » are moments.
 */

const MANY = `(?:\\d{1,2}(?:[.,]5)?|une?|an?|${NUMBER_WORDS.join('|')}|quelques|a few|a couple of)`;
const SORT = '(?:bonnes?|petites?|grosses?|demi[- ]|good|short)';
const LONG =
  '(?:minutes?|min|mn|heures?|hours?|demi[- ](?:heures?|journees?)|matinees?|apres[- ]midis?|aprem|soirees?|journees?|jours?|mornings?|afternoons?|evenings?|days?|half[- ](?:an )?hours?|half[- ]days?)';
const HALF = '(?: et demie?| (?:trente|quinze)| \\d{2})?';
/** « 2h », « 1h30 »; « 8h » is a moment, if nothing leads to it. */
const SHORT_HOURS = `(?:${FROM_NUMBER}?[1-6] ?h(?: ?[0-5]\\d)?(?![a-z\\d]))`;
const ANY_HOURS = `(?:${FROM_NUMBER}?\\d{1,2} ?h(?: ?[0-5]\\d)?(?![a-z\\d]))`;
const SPAN = `(?:${FROM_NUMBER}?${MANY} ?(?:${SORT} ?)?${LONG}|toute? (?:la |l'|une? )?${LONG}|(?:la|le|l'|the|all|half) ?${LONG})(?![a-z])${HALF}${OR_MORE}`;
const LED =
  '(?:pendant|durant|pour|dure(?:ra(?:it)?)?|prend(?:ra(?:it)?)?(?: que)?|compte[rz]?|il y en a pour|ca fait|for|during|takes?|lasts?)';
const ABOUT = '(?:environ|a peu pres|peut-etre|juste|seulement|max(?:imum)?|about|around|roughly|only|just)';

const INSIDE = new RegExp(`\\b${LED} (?:${ABOUT} )?(?<said>${SPAN}|${ANY_HOURS})`);
/** « 2h max », « 2 heures environ », behind a day: no moment. */
const MARKED = new RegExp(
  `(?<![a-z0-9]|(?:\\ba|vers|avant|apres|des|jusqu'a|at|by) )(?<said>(?:${SPAN}|${SHORT_HOURS})(?: ?(?:${AT_MOST}|environ|a peu pres|au (?:moins|maximum)|pas plus|or so|tops))(?![a-z]))`,
);
/** « samedi, 2 heures », and no more; « samedi, 14 heures » is when. */
const LAST = new RegExp(`, ?(?<said>(?!(?:[7-9]|1\\d|2[0-4]) ?(?:h|heures?|hours?)\\b)${SPAN})[ .!]*$`);
/** « 2 ou 3h », wherever it stands: two short lengths, and no moment. « à 2 ou 3h », « entre 14h et 15h » are. */
const EITHER = new RegExp(
  `(?<![a-z0-9:/.-]|(?:\\ba|vers|avant|apres|des|de|entre|jusqu'a|at|by|between|from|around) )(?<said>(?=[1-6] ?(?:h|heures?|hours?)? ?(?:ou|a|or|to|-))${FROM_NUMBER}[1-6] ?(?:h(?: ?[0-5]\\d)?|heures?|hours?)(?![a-z\\d]))`,
);
const BEFORE = `(?:(?:${LED}|${ABOUT}|ca|je (?:pense|dirais)|dans les|plutot|non|disons|allez|oui|i think|maybe|entre|de)[ ,]+)*`;
const BEHIND = `(?:[ ,]+(?:${ABOUT}|${AT_MOST}|au moins|je pense|pas plus|or so|a deux|a trois))*`;
const ALONE = new RegExp(
  `^${BEFORE}(?:${MANY} ?(?:ou|a|-|or|to) ?)?(?:${SPAN}|${SHORT_HOURS})(?: ?(?:ou|a|-|et|or|to) ?(?:${SPAN}|${ANY_HOURS}))?${BEHIND}[ .!]*$`,
);

/** Where a message that tells more says how long: `said` without what leads to it. */
function durationIn(text: string): { said: string; from: number; to: number } | null {
  const { text: folded, at } = spellOut(text);
  const match = INSIDE.exec(folded) ?? MARKED.exec(folded) ?? EITHER.exec(folded) ?? LAST.exec(folded);
  const said = match?.groups?.said;
  if (!match || said === undefined) return null;
  const from = match.index + match[0].indexOf(said);
  const raw = (place: number): number => at[place] ?? text.length;
  return {
    said: text.slice(raw(from), raw(from + said.length)).trim(),
    from: raw(match.index),
    to: raw(from + said.length),
  };
}

/** How long, in a message that tells more: « pendant 2h », « samedi, 2h max ». null: not said. */
export const findDuration = (text: string): string | null => durationIn(text)?.said ?? null;

/** « samedi 2h max » → « samedi »: when, without how long. */
export function withoutDuration(text: string): string {
  const found = durationIn(text);
  if (!found) return text;
  const left = `${text.slice(0, found.from)} ${text.slice(found.to)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;]+|[\s,;]+$/g, '');
  return left === '' ? text : left;
}

/** Whether a whole message says how long: « une petite heure », « 2h ». */
export const isDuration = (text: string): boolean => ALONE.test(spellOut(text).text.trim());

const PART_OF_DAY =
  /^(?:[\s,.!]|le|au|dans|la|l'|matin|midi|soir|apres-midi|aprem|morning|afternoon|evening|in|the|on)*$/;

/** Whether a whole message names a day, and no length. */
export function isOnlyDay(text: string, context: DateContext): boolean {
  if (isDuration(text)) return false;
  const folded = spellOut(text).text.replace(/\n/g, ' ').trim();
  const dates = findDates(folded, context);
  if (dates.every(({ day }) => day === null)) return false;
  const left = dates.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), folded);
  return PART_OF_DAY.test(left);
}

/** « samedi à 9h, 3h », of what takes « 3h environ »: « samedi à 9h ». */
export function withoutLength(when: string, duration: string): string {
  const tail = /^(?<day>.*\d ?h.*?)[ ,]+(?:pour |pendant )?(?<long>\d{1,2} ?h(?:eures?)?(?: ?\d{2})?)$/iu.exec(
    when,
  )?.groups;
  const isSame = tail?.long !== undefined && duration.toLowerCase().startsWith(tail.long.toLowerCase());
  return isSame ? (tail.day ?? when) : when;
}
