import { spellOut } from '../words/spell-out.ts';

/*
 * « je prends celui de fatou », « je préfère celle d'yann », « la switch d'erwan me va », « marché conclu avec erwan », “I'll take Tom's”: said by
 * whoever asked for something, or swaps, of what neighbours have offered. It tells nothing of their own post.
 */

const AHEAD =
  '^[^a-z0-9]*(?:(?:alors|bon|ok|oui|finalement|donc|du coup|et|super|top|allez|merci|well|so|yes|great)[ ,!.]+)*';
const BEHIND =
  "(?:[ ,]+(?:alors|du coup|finalement|plutot|svp|stp|s'il (?:te|vous) plait|merci(?: beaucoup)?|bien|mieux|please|then|thanks))*[ .!]*$";
const NAME =
  '(?<name>(?!(?:la|le|les|l|un|une|des|mon|ma|mes|ton|ta|tes|son|sa|ses|ce|cette|ici|droite|gauche|bois|ikea|demain|the|my)\\b)[a-z][a-z-]{1,20})';
const CHOOSE =
  "(?:(?:je|on) (?:vais |voudrais |veux )?(?:prends?|prendre|prendrai|choisis?|choisir|prefere|prefererais|veux(?: bien)?|voudrais(?: bien)?|garde|retiens)|j'(?:accepte|aime(?:rais)? mieux)|plutot|(?:ok|va|c'est bon|d'accord|c'est ok) pour|i(?:'ll|'d| will| would)? (?:take|choose|pick|prefer|rather have|go (?:for|with)))";
const ONE = "(?:celui|celle|ceux|celles|l'offre|la proposition|l'aide|le sien|the one|the ones|that)";
const SUITS =
  "(?:,? ?(?:ca )?(?:me|m') ?(?:va|irait|convient|conviendrait|plait|plairait|interesse|tente)(?: bien| mieux)?|,? ?(?:c'est )?(?:ok|d'accord|parfait|nickel|bon|mieux)|,? ?(?:works|suits me|is (?:fine|good|perfect|ok|better)|sounds good)(?: for me)?)";
const OF = "(?:de |d'|from |of )";

const WAYS = [
  `${CHOOSE} ${ONE} (?:la )?${OF}${NAME}`,
  `${ONE} ${OF}${NAME} ?${SUITS}`,
  `(?:${CHOOSE} )${NAME}'s(?: one)?`,
  `${NAME}'s(?: one)? ${SUITS}`,
  "(?:marche conclu|affaire conclue|affaire faite|tope la|c'est conclu|(?:it's a )?deal|conclu)[ ,]+(?:avec|pour|with) " +
    NAME,
].map((way) => new RegExp(`${AHEAD}${way}${BEHIND}`));
/** « la switch d'erwan me va »: the thing is named as well, see prefers-offer.ts. */
const THING_OF = new RegExp(
  `${AHEAD}(?:le |la |les |l'|the )[a-z0-9][a-z0-9' -]{1,40}? ${OF}[a-z][a-z-]{1,20} ?${SUITS}${BEHIND}`,
);
const DEAL = new RegExp(
  `${AHEAD}(?:marche conclu|affaire conclue|affaire faite|tope la|c'est conclu|(?:it's a )?deal|conclu)${BEHIND}`,
);
const MOST_LETTERS = 90;

const asRead = (text: string): string => spellOut(text).text.replace(/\s+/g, ' ').trim();

/** Whose, folded. null: nobody is named. */
export function readChoosesTheirs(text: string): string | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = asRead(text);
  for (const way of WAYS) {
    const name = way.exec(said)?.groups?.name;
    if (name !== undefined) return name;
  }
  return null;
}

/** « marché conclu », and no more: with whom, there is one, or it is asked. */
export const strikesDeal = (text: string): boolean => text.length <= MOST_LETTERS && DEAL.test(asRead(text));

/** Whether it is about what was offered at all, whoever it may be from. */
export const isOfOffers = (text: string): boolean =>
  readChoosesTheirs(text) !== null || strikesDeal(text) || (text.length <= MOST_LETTERS && THING_OF.test(asRead(text)));
