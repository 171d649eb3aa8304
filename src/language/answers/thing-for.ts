import { fold } from '../words/fold.ts';

/*
 * « canapé 42 pour tom », « la lampe pour paul », « gwen pour la chaise 45 »: a thing of theirs, and who is to have it, without a
 * verb. Whether anybody called so waits for it is looked up.
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
const OWN = "(?:(?:le|la|les|mon|ma|mes|the|my) |l')";
/** « la lampe pour paul », « lampe pour gwen », « paul pour la lampe » */
const BY_NAME = [
  new RegExp(`${OPEN}(?<of>${OWN}${THING})(?:${IS}| ?, ?| )(?:pour|pr|for|to) (?<names>${NAME})${END}`),
  new RegExp(`${OPEN}(?<of>${OWN}${THING}) a (?<names>${NAME})${END}`),
  new RegExp(`${OPEN}(?<of>[a-z][a-z-]{2,20}) (?:pour|pr|for) (?<names>${NAME})${END}`),
  new RegExp(`${OPEN}(?<names>${NAME}) (?:pour|pr|for) (?<of>${OWN}${THING})${END}`),
];
/** « va pour les casseroles », “fine for the headset” */
const NO_TAKER =
  /^(?:va|go|fine|good|great|parfait|super|nickel|top|cool|okay|sure|perfect|dac|yes|partants?|libre|besoin|place|idee|question|rdv|bravo|desolee?|sorry|nouveau|news|encore|toujours|still)$/;
/** Nothing that one has up is called so. */
const NO_THING =
  /^(?:(?:le |la |les |the )?(?:tout|reste|dernier|derniere|derniers|dernieres|autres?|deux|trois|quatre|rest|last|others?)|l'autre|both|.* (?:et|and) .*)$/;
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

/** The same without a number: it is meant only where nothing else of theirs, and nobody else, could be. */
export function readNamedThingFor(text: string): { name: string; of: string; head: string } | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  for (const way of BY_NAME) {
    const { names: name, of } = way.exec(said)?.groups ?? {};
    if (name === undefined || of === undefined || NO_THING.test(of)) continue;
    if (NOBODY.test(name) || NO_TAKER.test(name) || NOBODY.test(of)) continue;
    return { name, of, head: headOf(of) };
  }
  return null;
}

/** « la petite lampe de chevet », “the bedside lamp”: lampe, lamp. « le tiroir du bureau » is no desk. */
function headOf(of: string): string {
  const [article = '', ...words] = of.replace(/^l'/, "l' ").split(' ');
  if (words.length === 0) return article;
  if (article === 'the' || article === 'my') return words.at(-1) ?? '';
  return words.find((word) => !AHEAD.test(word)) ?? '';
}

const AHEAD =
  /^(?:petite?s?|grande?s?|gros(?:se)?s?|vieux|vieil(?:le)?s?|beaux?|bel(?:le)?s?|jolie?s?|bon(?:ne)?s?|nouveau|nouvel(?:le)?|deux|trois|quatre)$/;
