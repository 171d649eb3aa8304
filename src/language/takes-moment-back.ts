import { type Day, dayOf } from './calendar.ts';
import { spellOut } from './spell-out.ts';
import { daysNamed, type SpokenOf } from './spoken-day.ts';
import { readUnableOn } from './unable-on.ts';

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
