import { fold } from '../words/fold.ts';
import { NUMBER_WORDS, readNumber } from '../words/number.ts';

/*
 * « je les donne à Maëlle », « le dernier pour Gwen », « la table est pour Yves », « je prends le siège auto de Maëlle »: who is to get what one
 * has up, said before anything else could be meant by it. Whether anybody called so waits for it is looked up.
 */

export interface GetsIt {
  /** Folded. */
  name: string;
  /** How many pieces. */
  parts?: number;
  /** What it is, as it was said, folded. */
  of?: string;
  /** It is what they offer in return that is named: of those who answered just now. */
  isTaken?: true;
}

const OPEN = '^(?:(?:alors|bon|ok|oui|finalement|donc|du coup|et|allez|well|so|yes)[ ,!]+)*';
const END = "(?: (?:aussi|svp|stp|s'il (?:te|vous) plait|merci|please|too))*[ .!]*$";
const NAME = "(?<name>[a-z][a-z'-]{1,20})";
const TO = '(?:a|pour|pr|to|for)';
const GIVES =
  "(?:(?:je |j'|on )(?:(?:vais|veux|voudrais|prefere|prefererais|aimerais(?: mieux| bien| autant)?|souhaite|compte|pense) )?(?:(?:le|la|les) |l')?(?:donner?|laisser?|reserver?|garder?|promets)|(?:donne|laisse|reserve)(?:-(?:le|la|les))?|i(?:'ll|'d| will| would)? (?:(?:rather|(?:prefer|like|love|want) to) )?(?:give|keep|save)(?: (?:it|them))?)";
/** « une table à Cesson » is a post: only a number is a count. */
const COUNT_OF = `(?<count>\\d{1,2}|${NUMBER_WORDS.filter((word) => !/^(?:une?|one)$/.test(word)).join('|')})`;
const COUNT = `(?<count>\\d{1,2}|une?|one|${NUMBER_WORDS.join('|')})`;
const THING =
  "(?:(?:le|la|les|mon|ma|mes|du|des|the|my) |l'|d')?(?<of>[a-z][a-z'-]+(?: (?!(?:a|pour|pr|to|for|est|sont)\\b)[a-z'-]+){0,3})";
const ALL =
  '(?:(?:tous|toutes|tout|le tout|ca|cela|le dernier|la derniere|le reste|les autres|les derniers|all|the last one|the rest)(?: ca)?)';

const WAYS = [
  // « je les donne (tous) à Maëlle », « donne le dernier à gwen »
  new RegExp(`${OPEN}${GIVES}(?: ${ALL})? ${TO} ${NAME}${END}`),
  // « le dernier pour Gwen »
  new RegExp(`${OPEN}${ALL} (?:(?:est|c'est|sera) )?${TO} ${NAME}${END}`),
  // « 1 à Gwen »
  new RegExp(`${OPEN}(?:${GIVES} )?${COUNT} ${TO} ${NAME}${END}`),
  // « donne 1 chaise à Lucie »
  new RegExp(`${OPEN}(?:${GIVES} )?${COUNT_OF} ${THING} ${TO} ${NAME}${END}`),
  // « la plante est pour Yves »
  new RegExp(
    `${OPEN}(?:le |la |les |l'|mon |ma |mes |the |my )(?<of>[a-z][a-z'-]+(?: [a-z'-]+){0,3}) (?:est|c'est|sont|sera|seront|is|are) ${TO} ${NAME}${END}`,
  ),
  // “I'd rather Tom had it”, « je préfère que ce soit Tom »
  new RegExp(
    `${OPEN}i(?:'d| would)? (?:rather|prefer)(?: that)? (?:(?:it|they) (?:go|goes|went) to ${NAME}|(?<taker>[a-z][a-z'-]{1,20}) (?:had|has|have|gets?|got|takes?|took) (?:it|them))${END}`,
  ),
  new RegExp(
    `${OPEN}(?:je |j'|on )(?:prefere|prefererais|aimerais(?: mieux| autant)?|voudrais) (?:que ce soit ${NAME}(?: qui l(?:'ait|'aie|es ait))?|qu(?:e |')(?<taker>[a-z][a-z'-]{1,20}) (?:l'|les )aie?t?)${END}`,
  ),
  // « ok je prends le siège auto de Maëlle », of what is offered in return
  new RegExp(
    `${OPEN}(?:je|on|i(?:'ll)?) (?:prends|prend|choisis|prefere|take|choose) (?:le |la |les |l'|the )[a-z][a-z'-]+(?: [a-z'-]+){0,3} (?:de |d'|from )${NAME}${END}`,
  ),
];
const NOBODY =
  /^(?:moi|toi|nous|vous|lui|elle|eux|tous|toutes|tout|demain|aujourd|ce|cet|cette|ces|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|le|la|les|un|une|des|du|mon|ma|mes|ton|ta|tes|qui|quoi|personne|me|you|us|him|her|them|the|my|donner|preter|emporter|venir|prendre|retaper|reparer|faire|quelqu'un|now|later|someone|somebody|anybody|anyone|tomorrow|today|tonight)$/;
const MOST_LETTERS = 90;

/** null: about something else, or for nobody who has a name. */
export function readGetsIt(text: string): GetsIt | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(/\bpr (?=[a-z])/g, 'pour ');
  for (const [index, way] of WAYS.entries()) {
    const groups = way.exec(said)?.groups ?? {};
    const { count, of, name = groups.taker } = groups;
    if (name === undefined || NOBODY.test(name)) continue;
    const parts = count === undefined ? null : /^(?:une?|one)$/.test(count) ? 1 : readNumber(count);
    if (count !== undefined && (parts === null || parts === 0)) continue;
    return {
      name,
      ...(parts === null ? {} : { parts }),
      ...(of === undefined ? {} : { of }),
      ...(index === WAYS.length - 1 ? { isTaken: true as const } : {}),
    };
  }
  return null;
}
