import { foldAligned } from '../words/fold.ts';
import { asWord } from './keyword.ts';

/*
 * « couscous pour moi aussi ! », « la confiture aussi, 2 pots », « le canapé svp je suis intéressé »: a thing by its name, and that one would
 * have it. Whether such a thing was just shown, or is up, is looked up.
 */

export interface AlsoMe {
  /** As in a post's keyword. */
  word: string;
  /** What is said behind it, as typed. */
  rest?: string;
}

const HI = '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|ok|super|et|alors|moi|oh|ah|yes)[ ,!]+)*';
const ARTICLE = "(?:(?:le|la|les|du|des|de la|the|some) |l'|de l')?";
const SAYS_SO =
  "(?:pour moi(?: aussi)?|moi aussi|aussi(?: pour moi)?|for me(?: too)?|me too|too|svp|stp|s'il (?:te|vous) plait|please)";
const ALSO = new RegExp(
  `^[^a-z0-9]*${HI}${ARTICLE}(?<word>[a-z][a-z'-]{2,24})[ ,]+${SAYS_SO}(?:[ ,]+${SAYS_SO})*(?![a-z'-])(?<rest>.*)$`,
);
/** « je veux aussi », « c'est pour moi »: no thing. */
const NO_THING =
  /^(?:dons|prets|annonces?|echanges|coups?|suite|autres?|both|just|juste|not|all|moi|toi|lui|elle|eux|super|bonjour|bonsoir|salut|coucou|hello|ok|oui|je|j'|tu|il|elle|on|nous|vous|ils|elles|ca|c'est|cest|est|prends?|veux|voudrais|aime|pareil|volontiers|preneu\w*|interesse\w*|merci|non|pas|plus|bien|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|une?|deux|trois|les|tout|tous|reponse|aide|annuler?|retour|modifier|it|that|this|yes|no|help|cancel|i'd|i'll|mine|same|idem|dispo|possible|photo)$/;
const MOST_LETTERS = 200;

/** null: about something else. */
export function readAlsoMe(text: string): AlsoMe | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const { text: folded, at } = foldAligned(text);
  const flat = folded.replace(/\n/g, ' ');
  const { word: said, rest = '' } = ALSO.exec(flat)?.groups ?? {};
  const word = said === undefined || NO_THING.test(said) ? null : asWord(said);
  if (word === null) return null;
  const behind = text
    .slice(at[flat.length - rest.length] ?? text.length)
    .replace(/^[\s,.;:!?–—-]+/u, '')
    .replace(/[\s!.]+$/u, '');
  return behind === '' ? { word } : { word, rest: behind };
}
