import { spellOut } from '../words/spell-out.ts';

/** « je préfère la récupérer samedi comme prévu », « non désolé il me la faut vendredi »: a loan is not to last longer. */
export function wantsItBack(text: string): boolean {
  if (text.length > 120 || text.includes('?')) return false;
  return BACK.test(spellOut(text).text.replace(/\s+/g, ' ').trim());
}

const WANTS = `(?:${[
  '(?:je|j) (?:prefere|prefererais|voudrais|veux|aimerais(?: mieux)?|dois|vais devoir) (?:bien )?(?:la |le |les )?(?:recuperer|ravoir|reprendre)\\b',
  "(?:il me (?:la |le |les )faut|j'en ai (?:vraiment )?besoin|on en a besoin)\\b",
  'i (?:do )?(?:need|want) (?:it|them) (?:back|on|by|for)\\b',
  "i(?:'d| would) (?:rather|prefer to) have (?:it|them) back\\b",
].join('|')})`;
const BACK = new RegExp(
  `^[^a-z0-9]*(?:(?:ah|non|nan|no|desolee?s?|sorry|je suis desolee?|i'm sorry|mais|but)[ ,.!]+)*${WANTS}`,
);

const NEEDS_MINE =
  /^[^a-z0-9]*(?:(?:bonjour|salut|coucou|bon|alors|mais|et|au fait|desolee?|hello|hi|sorry)[ ,.!]+)*(?:(?:il (?:va )?|va )(?:me|nous) (?:faut|faudrait|faudra|falloir) (?:absolument |vraiment )?(?:l'|(?:le|la|les|mon|ma|mes) )|j'ai (?:vraiment )?besoin (?:de (?:le |la |les |l'|mon |ma |mes )|du )|i (?:really )?need (?:the|my) )(?<thing>[a-z][a-z-]{2,20})\b.{0,20}\b(?:pour|avant|d'ici|back|by|before|for)\b/;

/**
 * « je veux la récupérer dimanche », « il me faut l'échelle pour dimanche »: whoever lends it needs it back. `thing`: as it was named; whether
 * it is lent is looked up. null: something else.
 */
export function readNeedsMine(text: string): { thing?: string } | null {
  if (text.length > 120 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  const thing = NEEDS_MINE.exec(said)?.groups?.thing;
  if (thing !== undefined) return { thing };
  return wantsItBack(text) ? {} : null;
}

const NAME =
  "(?!(?:je|tu|il|elle|on|ca|non|pas|i|you|it|he|she|we|they|ce|c|qui|quand|si)\\b)[a-z][a-z-]{1,20}(?: (?:d'autre|else))?";
const SOMEBODY = `(?:quelqu'un(?: d'autre)?|(?:d'autres|un autre|une autre)(?: personnes?)?|another|others|${NAME})`;
const IS_ANOTHERS = [
  `(?:elle|il|c|c'|c'est|elle est|il est|it's|it is)(?: est)? ?(?:deja |already )?(?:promis|reserve|prise?|retenu|promised|booked|taken)(?:e?s?)? (?:a|pour|par|to|for|by) [a-z]`,
  `${SOMEBODY} (?:me |m')?(?:la |le |les |l'|en )(?:veut|voulait|voudrait|prend|prendra|attend|attendait|reserve|a (?:deja )?(?:reserve|demande|besoin)|aura|a\\b|recupere)`,
  `${SOMEBODY} (?:en a|en aura) besoin`,
  `(?:je l'ai|je la|je le) ?(?:deja )?(?:promis|promets|prete|reserve)e? (?:a|pour) [a-z]`,
  `${SOMEBODY} (?:has|wants|needs|takes|booked|is (?:taking|having|waiting for)) (?:it|them)\\b`,
  "i(?:'ve| have)? (?:already )?(?:promised|lent) (?:it|them) to [a-z]",
];
const NOT =
  "(?:(?:ah|oh|non|nan|no|nope|desolee?s?|dsl|sorry|je suis desolee?|i'm sorry|mais|but|merci|malheureusement|unfortunately)[ ,.!]+)";
/** « je peux pas » alone, or why: « je peux pas parler là » is of something else. */
const SORRY = '(?:[ ,.!]+(?:desolee?s?|dsl|sorry|merci|thanks))';
const LONGER =
  '(?: (?:(?:te |vous )?(?:la|le|les) (?:laisser|preter)(?: plus longtemps)?|plus longtemps|prolonger|any longer|let you (?:keep|have) (?:it|them)(?: any)?(?: longer)?))';
const WHY = `[ ,.!]+(?:(?:car|parce que|because|mais|but) )?(?:${IS_ANOTHERS.join('|')}|${WANTS})`;
const CANNOT =
  "(?:(?:c'est |ce n'est |ca (?:ne )?va |it's |that's )?(?:pas|not) (?:etre )?possible|impossible|(?:je|j'|on) (?:ne |n')?peux? pas|pas cette fois|i can't|not this time)";
const REFUSES = new RegExp(
  `^[^a-z0-9]*(?:${NOT}+(?:${IS_ANOTHERS.join('|')}|${CANNOT}${LONGER}?${SORRY}*(?:${WHY}|[^a-z0-9]*$))|(?:c'est |ce n'est )?(?:pas possible|impossible)${SORRY}*(?:${WHY}|${SORRY}[^a-z0-9]*$))`,
);

/** « non désolé fatou la veut le 26 », « non c'est promis à Lucie », asked whether a loan may last longer: no, and why. */
export const refusesLonger = (text: string): boolean =>
  wantsItBack(text) ||
  (text.length <= 120 && !text.includes('?') && REFUSES.test(spellOut(text).text.replace(/\s+/g, ' ').trim()));
