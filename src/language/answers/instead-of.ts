import { spellOut } from '../words/spell-out.ts';

/*
 * « plutôt gwen finalement », « je change d'avis, je prends gwen plutôt qu'erwan », “actually marcel instead of amelie”: somebody else than who
 * was chosen. Whether one of that name waits, and another was chosen, is looked up.
 */

export interface InsteadOf {
  /** Folded. */
  to: string;
  from?: string;
}

const AHEAD =
  '(?:(?:non|nan|bon|ok|alors|euh|ah|oups|mince|en fait|du coup|well|no|sorry|actually|finalement) *[,.!]* +)*';
const CHANGED =
  "(?:(?:je (?:change|changerais)|j'ai change|jai change|je veux changer|i(?:'ve)? changed|i change) (?:d'avis|my mind)(?: finalement)?[ ,.!:;]+)";
const CHOOSES =
  "(?:(?:je|on) (?:prends|prend|choisis|choisit|prefere|veux|vais prendre|vais choisir|garde)|(?:je|on) (?:le |la |les |l')?(?:donne|prete|laisse|reserve|promets) (?:plutot )?a|c'est|ce sera|ca sera|(?:ok )?pour|i(?:'ll| will|'d)? (?:take|pick|choose|rather have|prefer|give it to)|let's say|it's)";
const NAME =
  '(?!(?:personne|rien|quelqu|tout|tous|toutes|que|qu|pas|le|la|les|un|une|des|ce|cet|cette|mon|ma|mes|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ca|moi|toi|lui|elle|eux|nous|vous|avant|apres|jusqu|vers|a|au|the|tomorrow|me|you|him|her|them|it)\\b)[a-z][a-z-]{1,20}';
const THAN =
  "(?:(?:plutot|a la place|au lieu) (?:que |qu'|de |d')|et (?:pas|non)(?: pas)? (?:a |pour )?|(?:et )?pas (?:a )?|instead of |rather than |and not |not )";
const RATHER = '(?:plutot|finalement|rather|actually)';
const SWITCH = '(?:[ ,]+(?:plutot|finalement|a la place|en fait|du coup|instead|rather|after all))';
const LAST = `(?:${SWITCH}|[ ,]+(?:svp|stp|merci|please))`;

const WAYS = [
  // « je change d'avis, je prends gwen (plutôt qu'erwan) »
  `${CHANGED}(?:${RATHER} )?(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})(?: ${THAN}(?<from>${NAME}))?${LAST}{0,3}`,
  // « finalement gwen et pas erwan », « je prends gwen plutôt qu'erwan »
  `(?:${RATHER} )?(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})[ ,]+${THAN}(?<from>${NAME})${LAST}{0,3}`,
  // « plutôt gwen finalement », « je préfère marcel finalement »
  `${RATHER} (?:${CHOOSES} )?(?<to>${NAME})${LAST}{0,3}`,
  `(?:${CHOOSES} )?(?:${RATHER} )?(?<to>${NAME})${SWITCH}${LAST}{0,3}`,
].map((way) => new RegExp(`^[^a-z0-9]*${AHEAD}${way}[ .!]*$`));
const MOST_LETTERS = 90;

/** null: about something else. */
export function readInsteadOf(text: string): InsteadOf | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const way of WAYS) {
    const { to, from } = way.exec(said)?.groups ?? {};
    if (to !== undefined) return { to, ...(from === undefined ? {} : { from }) };
  }
  return null;
}
