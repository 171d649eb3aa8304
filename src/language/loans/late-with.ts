import type { DateContext } from '../dates/dates.ts';
import { readPeriod } from '../dates/period.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « je peux pas le rendre avant vendredi », « j'ai oublié de rendre l'échelle », « je serai en retard pour le nettoyeur »: whoever has
 * borrowed a thing says that it comes back later.
 */

export interface LateWith {
  /** Until that day, `YYYY-MM-DD`; undefined: it is not said. */
  until?: string;
  /** As it was named. */
  thing?: string;
  /** « pas avant vendredi », « je vais avoir du retard »: of anything, unless they were just reminded of what they have borrowed. */
  isBare: boolean;
}

const HI =
  '^[^a-z0-9]*(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|slt|bjr|cc|ok|oui|non|nan|no|bon|ah|oh|euh|zut|mince|o?ups|oops|aie|merci|au fait|mais|alors|du coup|par contre|finalement|(?:mille )?(?:desolee?|excuses?|pardon|dsl|sorry)(?:[- ]moi)?|yes|so|and|but)[ ,!.:]+)*';
const BACK =
  '(?:rendre|ramener|rapporter|restituer|redonner|reposer)(?! (?:service|compte|visite|la monnaie|l.argent))';
const IT = "(?:te |vous |lui |leur )?(?:l'|(?:le|la|les) )?(?:te |lui )?";
const OF = "(?: (?:l'|(?:le|la|les|ton|ta|tes|votre|vos|son|sa) )(?<thing>[a-z][a-z-]{2,20}))?";
const I = "(?:je |j'|on )(?:ne |n')?";
const CANNOT = '(?:peux|peut|pourrai|pourra|pourrais|vais|va|arrive|arriverai|pense|compte|sais) (?:pas|plus)';
const LATE =
  "(?:(?:suis|serai|sera|est|vais etre|risque d'etre) (?:un (?:petit )?peu |tres |bien |grave )?en retard|(?:ai|aurai|aura|a|vais avoir|prends) (?:un (?:petit )?peu |pas mal |beaucoup )?(?:du|de) retard)";
const ENGLISH_IT = '(?:it|them|(?:the|your) (?<thing>[a-z][a-z-]{2,20}))';

const OF_IT: readonly RegExp[] = [
  `${I}${CANNOT} (?:pouvoir |encore )?(?:a )?${IT}${BACK}${OF}`,
  `${I}${LATE} (?:pour|avec|sur) (?:${IT}${BACK}\\b|(?:l'|(?:le|la|les|ton|ta|tes) )(?<thing>(?!retour|rdv|rendez|meeting)[a-z][a-z-]{2,20}))`,
  `(?:j'ai|on a|j'avais) (?:completement |totalement |encore )?(?:oublie|zappe) (?:de |d')${IT}${BACK}${OF}`,
  `${I}(?:l'|les )?(?:ai|a) (?:toujours |encore )?pas (?:encore |toujours )?(?:pu ${IT}${BACK}|(?:rendue?s?|ramenee?s?|rapportee?s?))${OF}`,
  `(?:i|we) (?:can't|cannot|can not|couldn't|won't be able to|am not able to) (?:return|bring|give) ${ENGLISH_IT}`,
  `(?:i'll|i will|i'm going to|i'm|i am|i might) (?:be )?(?:a (?:bit|little) )?late (?:with|for|returning|bringing(?: back)?) ${ENGLISH_IT}`,
  `i (?:completely |totally )?forgot to (?:return|bring|give)(?: back)? ${ENGLISH_IT}`,
  `i (?:haven't|have not) (?:returned|brought|given)(?: back)? ${ENGLISH_IT}`,
].map((one) => new RegExp(`${HI}(?:${one})`));

const DAY =
  '(?= (?:le |ce |la )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres|\\d|semaine|week|mon|tue|wed|thu|fri|sat|sun|tomorrow|next))';
const BARE: readonly RegExp[] = [
  `(?:${I}(?:${CANNOT}|(?:viens|passe|reviens|serai|suis) pas(?: la)?(?: dispo)?)|(?:ce |c'|ca )?(?:sera|est|va etre) pas|pas(?: possible)?) (?:possible )?(?:plus tot|avant)(?:${DAY})`,
  `${I}${LATE}(?=[ ,.!]*(?:$|desole|pardon|dsl|sorry|de \\d))`,
  "(?:je l'ai|je les ai|on l'a) (?:toujours|encore)(?: (?:chez moi|la|ici))*(?=[ ,.!]*(?:$|desole|pardon|dsl|sorry))",
  `(?:i can't|not|i won't be there) before(?:${DAY})`,
  "i(?:'ll| will) be (?:a (?:bit|little) )?late(?=[ ,.!]*(?:$|sorry))",
  "i(?:'ve)? still (?:have|got) (?:it|them)(?=[ ,.!]*(?:$|sorry))",
].map((one) => new RegExp(`${HI}(?:${one})`));
/** What is said behind it, and is the day. */
const NOT_BEFORE = /(?<!\p{L})(?:avant|before)\s+(?<when>.{2,40})$/iu;
const MOST_LETTERS = 140;

/** null: about something else. */
export function readLateWith(text: string, context: DateContext): LateWith | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const found = firstOf(OF_IT, said);
  if (found === null && firstOf(BARE, said) === null) return null;
  const when = NOT_BEFORE.exec(text)?.groups?.when;
  const until = when === undefined ? undefined : readPeriod(when, context)?.from;
  const thing = found?.groups?.thing;
  return {
    isBare: found === null,
    ...(until === undefined ? {} : { until }),
    ...(thing === undefined ? {} : { thing }),
  };
}

const firstOf = (patterns: readonly RegExp[], said: string): RegExpExecArray | null => {
  for (const pattern of patterns) {
    const found = pattern.exec(said);
    if (found !== null) return found;
  }
  return null;
};
