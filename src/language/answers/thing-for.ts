import { fold } from '../words/fold.ts';

/*
 * « canapé 42 pour tom », « table 44 à fatou », « gwen pour la chaise 45 »: a thing of theirs by its keyword,
 * and who is to have it, without a verb. Whether anybody called so waits for it is looked up.
 */

export interface ThingFor {
  /** Folded. */
  names: readonly string[];
  /** The thing, as it was said, folded. */
  of: string;
}

const OPEN =
  "^[^a-z0-9]*(?:(?:alors|bon|ok|oui|finalement|donc|du coup|et|allez|bonjour|well|so|yes|then)[ ,!]+)*(?:(?:je|on) dirais |disons |let's say )?";
const END =
  "(?:[ ,]+(?:aussi|alors|du coup|finalement|svp|stp|s'il (?:te|vous) plait|merci|please|too|then|thanks))*[ .!]*$";
const NAME = '[a-z][a-z-]{1,20}';
const NAMES = `(?<names>${NAME}(?:(?: ?, ?| et (?:pour |a )?| and (?:for |to )?| ?& ?| ?\\+ ?)${NAME})*)`;
const ARTICLE = "(?:(?:le|la|les|mon|ma|mes|the|my) |l'|d'|du |des )";
const WORD = '(?!(?:a|pour|pr|to|for|est|sont|is|are)\\b)[a-z][a-z-]*';
const THING = `${WORD}(?: (?:d'|l')?${WORD}){0,3}`;
const NUMBER = '(?: ?(?:#|n ?° ?|no |numero )? ?[1-9]\\d{0,5})';
/** « canapé 42 », « le canapé n° 42 », « l'annonce 42 » */
const BY_KEYWORD = `${ARTICLE}?${THING}${NUMBER}`;
const IS = "(?: ?,? ?(?:est|c'est|ce sera|sera|sont|seront|va|ira|vont|is|are|goes|go) )";
const TO = '(?:pour|pr|a|for|to)';

const WAYS = [
  // « canapé 42 pour tom », « la table 44 à fatou », « le canapé 42 c'est pour tom »
  new RegExp(`${OPEN}(?<of>${BY_KEYWORD})(?:${IS}| ?, ?| )${TO} ${NAMES}${END}`),
  // « gwen pour la chaise 45 »
  new RegExp(`${OPEN}${NAMES} (?:pour|pr|for) (?<of>${BY_KEYWORD})${END}`),
];
const NOBODY =
  /^(?:je|j|tu|il|ils|elles|on|ca|moi|toi|nous|vous|lui|elle|eux|tous|toutes|tout|demain|aujourd|ce|cet|cette|ces|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|soir|matin|le|la|les|un|une|des|du|mon|ma|mes|ton|ta|tes|qui|quoi|quand|rien|personne|ok|oui|non|merci|thanks|thx|fait|regle|partante?|preneu[rs]e?|interessee?|me|you|us|him|her|them|the|my|it|i|donner|preter|emporter|venir|prendre|retaper|reparer|faire|dispo|tomorrow|today|tonight|saturday|sunday|monday|tuesday|wednesday|thursday|friday)$/;
const BETWEEN = / ?, ?| et (?:pour |a )?| and (?:for |to )?| ?& ?| ?\+ ?/;
const MOST_LETTERS = 90;

/** null: about something else, or for nobody who has a name. */
export function readThingFor(text: string): ThingFor | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  for (const way of WAYS) {
    const { names, of } = way.exec(said)?.groups ?? {};
    if (names === undefined || of === undefined) continue;
    const called = names.split(BETWEEN);
    if (called.some((name) => NOBODY.test(name)) || NOBODY.test(of)) continue;
    return { names: called, of };
  }
  return null;
}
