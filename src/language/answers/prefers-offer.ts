import { fold } from '../words/fold.ts';
import { namingWords } from '../words/naming.ts';

/*
 * « la ps4 me va, pas la raclette », « plutôt la console », of what is offered for something that one swaps: said by what it is, and not by
 * who offers it. Whether anybody offers such a thing is looked up.
 */

const AHEAD =
  "^(?:(?:alors|bon|ok|oui|finalement|donc|du coup|et|lol|mdr|well|so|yes|(?:pas|non pas|not) (?:de |d'|du |la |le |l'|les |the )?[a-z0-9'-]+(?: [a-z0-9'-]+)?(?: lol| mdr)?) *[ ,!;] *)*";
const THING =
  "(?:le |la |les |l'|the )(?<thing>[a-z0-9][a-z0-9'-]*(?: (?!(?:me|m'|ca|oui|ok|pas|c'est|serait|works|is|suits|plutot)\\b)[a-z0-9'-]+){0,4}?)";
const SUITS =
  "(?:,? ?(?:ca )?(?:me|m') ?(?:va|irait|convient|conviendrait)(?: bien| mieux)?|,? ?(?:c'est )?(?:ok|oui|d'accord|parfait|nickel|bon)|,? ?(?:works|suits me|is (?:fine|good|perfect|ok)|sounds good)(?: for me)?)";
const BEHIND = "(?:[ ,;]+(?:(?:mais )?(?:pas|not) [a-z0-9' -]{1,40}|svp|stp|merci|please|thanks|plutot))*[ .!]*$";
const WAYS = [
  new RegExp(`${AHEAD}${THING}${SUITS}${BEHIND}`),
  new RegExp(`${AHEAD}(?:(?:je |j')(?:prefere|prefererais|accepte)|plutot|i(?:'d)? prefer) ${THING}${BEHIND}`),
];
const MOST_LETTERS = 90;

/** The words that name it, folded. null: about something else. */
export function readPrefersOffer(text: string): readonly string[] | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  for (const way of WAYS) {
    const thing = way.exec(said)?.groups?.thing;
    const words = thing === undefined ? [] : namingWords(thing);
    if (words.length > 0) return words;
  }
  return null;
}
