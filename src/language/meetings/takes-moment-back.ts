import { DateTime } from 'luxon';
import { type Day, dayOf } from '../dates/calendar.ts';
import { daysNamed, type SpokenOf } from '../dates/spoken-day.ts';
import { readUnableOn } from '../dates/unable-on.ts';
import { spellOut } from '../words/spell-out.ts';

const BEFORE =
  '(?:(?:ah|oh|euh|bon|mince|zut|oups|aie|non|nan|desolee?|pardon|finalement|en fait|du coup|mais|ok|no|sorry|actually)[ ,!.:]+)*';
const DROPS = [
  'finalement (?:non|pas)(?=[ ,.!;]*$|[,.!;])',
  "(?:je |j'|on )?(?:laisse|laissons|laissez) tomber\\b",
  "(?:je |j'|on )?(?:dois )?(?:annuler?|annulons|annulez)\\b",
  '(?:on )?(?:oublie|oublions|oubliez) (?:ca|tout|le rendez-vous|le rdv|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)\\b',
  '(?:je|on) (?:ne )?(?:peux|peut|pourrai|pourra) (?:plus|pas)(?: (?:venir|passer|y etre|etre la|du tout|finalement))*(?=[ ,.!;]*$|[ ]*[,.!;(])',
  "(?:ce n'est|c'est|ca (?:ne )?(?:va|sera)) (?:plus|pas)(?: etre)? possible",
  "(?:never mind|forget (?:it|about it)|let's (?:cancel|drop it)|i have to cancel|i can(?:'t|not)(?: (?:come|make it|do it))?(?: any ?more)?(?=[ ,.!;]*$|[,.!;]))",
].join('|');
const TAKES_BACK = new RegExp(`^[^a-z0-9]*${BEFORE}(?:${DROPS})`);
const NOT = /\b(?:pas|plus|not|can't|cannot) /g;

/**
 * « finalement je peux plus samedi », « laisse tomber, je te redis »: the moment that was spoken of is not to be, whoever
 * proposed it. Of another day than that one it says nothing.
 */
export function takesMomentBack(text: string, at: Date, context: SpokenOf): boolean {
  const unable = readUnableOn(text);
  if (unable === null) return !text.includes('?') && TAKES_BACK.test(spellOut(text.slice(0, 300)).text);
  // « pas samedi » would be none
  const said = spellOut(unable.not).text.replace(NOT, ' ');
  const days = daysNamed(said, context).map(({ day }): Day | null => day);
  return days.every((day) => day === null) || days.includes(dayOf(at, context.timezone));
}

/** Somebody else than the two, or whoever reads it, cannot. */
const OF_OTHERS =
  /\b(?:(?:mon|ma|mes|notre|nos|my|our) [a-z-]+ (?:ne |n')?(?:est|sera|sont|peut|peuvent|pourra|vient|viendra|travaille|can't|cannot|won't|isn't)|(?:il|elle|ils|elles|he|she|they) (?:ne |n')?(?:est|sera|sont|peut|peuvent|pourra|vient|viendra|can't|cannot|won't)|tu|t'es|vous|you)\b/;
const DAY =
  '(?:(?:le |la |pour |ce |pour (?:ce|le) )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|ce soir|aujourd|\\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today))';
const WHO = "(?:(?:je|j'|on|nous|i|we) ?(?:ne |n')?)";
const MEETING = '(?:(?:le |notre |our |the )?(?:rdv|rendez-vous|rendez vous|meeting|appointment))';
/** « finalement pas mardi », « annule pour samedi », « mardi ça va plus être possible »: of a day that is named. */
const OF_A_DAY = new RegExp(
  `\\b(?:(?:^[^a-z0-9]*${BEFORE}|finalement |non )(?:pas|plus|oublie|oublions) (?=${DAY})|(?:plus|pas) (?:possible|dispo\\w*|libre|la\\b)|annul\\w+|laiss\\w+ tomber|ne (?:viens|viendrai|passe|passerai|pourrai) (?:plus|pas)\\b|(?:viens|viendrai|passe|passerai|pourrai|peux|peut|vais|va|marche|arrange) (?:plus|pas)\\b|empeche\\w*|can't|cannot|won't|cancel|not (?:free|available|possible)|no longer)`,
);
/** « je peux plus venir », « on annule le rendez-vous », “I can't make it any more”: of none. */
const OF_NONE = new RegExp(
  `^[^a-z0-9]*${BEFORE}(?:${WHO}(?:peux|peut|pourrai|pourra|pourrais) (?:plus|pas) (?:venir|passer|etre la|y etre|y aller|te voir|me deplacer|me liberer)(?! (?:plus tot|plus tard|avant|apres|chercher|chez|a |en |avec|sans|seule?|si))|${WHO}(?:dois |vais devoir |suis obligee? d'|prefere )?annul(?:e|er|ons)(?: tout)?(?: ${MEETING})?(?=[ ]*[.,!;]|[ ]*$| desolee?| pardon)|${MEETING} (?:est annule|ne tient plus|tient plus|is off|is cancelled)|${WHO}(?:ne )?(?:viens|viendrai|passe|passerai) (?:plus|pas)(?=[ ]*[.,!;]|[ ]*$)|(?:i|we) (?:can't|cannot|won't be able to) (?:come|make it)(?: any ?more| after all)?(?=[ ]*[.,!;]|[ ]*$| sorry)|(?:i|we) (?:have to|need to|must) cancel)`,
);
const PARTS: readonly [RegExp, (hour: number) => boolean][] = [
  [/\b(?:matin|matinee|morning)\b/, (hour) => hour < 12],
  [/\b(?:midi|noon|lunch)\b/, (hour) => hour >= 11 && hour < 15],
  [/\b(?:aprem|apres[- ]midi|afternoon)\b/, (hour) => hour >= 12 && hour < 19],
  [/\b(?:soir|soiree|evening|tonight)\b/, (hour) => hour >= 17],
];
const HOUR = /\b(\d{1,2}) ?(?:h(?!\p{L})|heures?\b|:\d\d|pm\b|am\b)/u;

/**
 * « je peux plus samedi », « finalement pas mardi », said once both had agreed on it: it is off. Stricter than of what is only
 * proposed: « finalement non » may be said of anything.
 */
export function takesAgreedBack(text: string, at: Date, context: SpokenOf): boolean {
  if (text.length > 300) return false;
  const said = spellOut(text).text.replace(/\n/g, ', ');
  const parts = said
    .split(/\s*[,;.!?…]+\s*|\s(?:mais|plutot|donc|alors|but|rather|so)(?=\s)/)
    .filter((part) => part !== '');
  return parts.some((part, index) => refusesPart(part, index === 0 ? said : part, at, context));
}

/** Whether words take some moment back, whichever it was: another may be spoken of behind them. */
export function takesSomeBack(text: string): boolean {
  if (readUnableOn(text) !== null) return true;
  const said = spellOut(text.slice(0, 300)).text;
  return OF_NONE.test(said) || new RegExp(`${OF_A_DAY.source} ?${DAY}`).test(said);
}

function refusesPart(part: string, whole: string, at: Date, context: SpokenOf): boolean {
  if (OF_OTHERS.test(part)) return false;
  if (!fitsHour(part, at, context.timezone)) return false;
  const days = daysNamed(part.replace(NOT, ' '), context).flatMap(({ day }) => day ?? []);
  if (days.length > 0) return OF_A_DAY.test(part) && days.includes(dayOf(at, context.timezone));
  return OF_NONE.test(whole) && !whole.includes('?');
}

/** Whether the hour or the part of the day that folded words name is that of a moment; they may name none. */
export function fitsHour(said: string, at: Date, timezone: string): boolean {
  const { hour } = DateTime.fromJSDate(at, { zone: timezone });
  const typed = HOUR.exec(said)?.[1];
  if (typed !== undefined && ![hour, hour - 12].includes(Number(typed))) return false;
  return PARTS.every(([word, fits]) => !word.test(said) || fits(hour));
}
