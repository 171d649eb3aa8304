import { spellOut } from '../words/spell-out.ts';

/*
 * « oui 18h ça marche, 12 rue des Lilas », in answer to a proposed moment: a yes, with something more to tell.
 */

const YES =
  "(?:oui|ouais?|ok(?:ay|i)?|d'?ac+|d'?ac+ord|super|parfait|nickel|impec(?:cable)?|top|genial|cool|entendu|volontiers|avec plaisir|t'inquiete|yes|yeah|yep|sure|great|perfect|fine)";
const SUITS =
  "(?:(?:ca|sa|cela|c'?) ?(?:marche|me va|me convient|roule|colle|joue|va)\\b(?! pas(?! de ))|c ?'?(?:est)? ?(?:bon|ok|parfait|note|d'accord)\\b|va pour|(?:je suis )?(?:ok|d'accord|partante?) pour|je suis (?:ok|d'accord)(?! si)|on fait comme (?:ca|prevu)|je confirme|that works|works for me|sounds good|(?:that|it)(?:'s| is) (?:fine|ok|good|perfect))";
const OPENS_YES = new RegExp(`^[^a-z0-9]*${YES}(?![a-z'])`);
const SUITS_THEM = new RegExp(`(?<![a-z'])${SUITS}`);
/** Who hesitates, asks back or would have it otherwise has not agreed. */
const OTHERWISE =
  /\?|(?<![a-z])(?:non|no|mais|but|sauf|except|plutot|sinon|rather|instead|finalement|impossible|desolee?|sorry|peut-etre|maybe|si (?:ca|tu|c'est|j|possible)|if|ou alors|pas (?!de (?:souc|probl))|not|can't|cannot|won't|don't|ne peux|peux plus|peut plus|annule\w*|decaler?|reporter|apres-demain|autre (?:jour|moment|heure))(?![a-z])/;

/** « t'inquiète pas, 18h c'est bon »: no refusal. */
const WORRIES_NOT = /t'inquiete pas/;

/**
 * Whether words that answer a proposed moment agree to it.
 * @param namesIt they name that very moment, so that a yes before it is enough
 */
export function acceptsMoment(text: string, { namesIt }: { namesIt: boolean }): boolean {
  const said = spellOut(text).text.replace(WORRIES_NOT, "t'inquiete");
  if (OTHERWISE.test(said)) return false;
  return SUITS_THEM.test(said) || (namesIt && OPENS_YES.test(said));
}
