import { foldAligned } from '../words/fold.ts';

/** « j'échange un pot de miel contre les plants »: in answer to something that is there, not a post. */
export interface SwapReading {
  /** Whether it is said what is given in return. */
  offers: boolean;
  /** What is wanted, as typed without its article: « plants de tomates ». */
  thing: string;
  /** Behind it: « contre vélo 42 ». */
  number?: number;
}

const GREETING = '(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|ok|oui|moi)[ ,!]+)*';
const VERB =
  "(?:(?:je |j'|on |i |i'll |i'd )(?:(?:te |vous |veux bien |peux |voudrais |aimerais )*)(?:l'|le |la |les )?(?:echange(?:r|rais)?|troque(?:r|rais)?|propose(?:r|rais)?|donne(?:r|rais)?|swap|trade|offer)(?: bien| volontiers)? ?)?";
/** Only what one has seen has a definite article: « contre une trottinette » is a post's. */
const SEEN = "(?:l'|(?:le|la|les|ce|cet|cette|ces|ton|ta|tes|votre|vos|the|your|that|those) )";
const SWAP = new RegExp(
  `^\\s*${GREETING}${VERB}(?<gives>[^.!?;]{0,120}?) ?\\b(?:contre|for|against) ${SEEN}(?<thing>[a-z][a-z' -]{1,60}?)(?: (?:svp|stp|please|merci))?[\\s.!?]*$`,
);
/** With its number, a post is named: « contre vélo 42 ». */
const NUMBERED = new RegExp(
  `^\\s*${GREETING}${VERB}(?<gives>[^.!?;]{0,120}?) ?\\b(?:contre|for|against) ${SEEN}?(?<thing>[a-z][a-z'-]{1,20}(?: [a-z'-]{1,20}){0,3}?) ?(?:#|n ?° ?)?(?<number>[1-9]\\d{0,5})(?: (?:svp|stp|please|merci))?[\\s.!?]*$`,
);
const STARTS_SO = /\b(?:echang|troqu|propos|swap|trade|offer)|\bcontre\b/;

/** null: it is no swap for something that is there. */
export function readSwapFor(text: string): SwapReading | null {
  if (text.length > 300) return null;
  const { text: said } = foldAligned(text.replaceAll('’', "'"));
  if (!STARTS_SO.test(said)) return null;
  const flat = said.replace(/\n/g, ' ');
  const found = SWAP.exec(flat)?.groups ?? NUMBERED.exec(flat)?.groups;
  if (found?.thing === undefined) return null;
  const { gives = '', thing, number } = found;
  const numbered = number === undefined ? {} : { number: Number(number) };
  return { offers: gives.trim() !== '', thing: thing.trim(), ...numbered };
}
