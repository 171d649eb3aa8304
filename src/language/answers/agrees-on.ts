import { fold } from '../words/fold.ts';

/*
 * « c'est bon pour paul », « lea ok », « ok paul ok lea », « ok tous », « je te le mets de côté »: a yes, and names beside it in whatever order. Whether
 * people of these names wait for something is looked up, so that any word may be a name here; whom a yes alone is for is not asked here.
 */

export type AgreedOn = { names: readonly string[] } | { all: true } | { count: true } | { you: true };

const TO_YOU =
  "(?:je|j'|on) ?te (?:(?:le|la|les) |l')?(?:(?:ai |a )?(?:gardes?|garde|reserves?|reserve|laisse|donne)|(?:ai )?(?:mets?|mis) de cote)|c'?(?:est)? ?(?:pour|a) toi|(?:il|elle)s? (?:est|sont) (?:pour|a) toi|it'?s yours|(?:i'll|i will) (?:keep|save) it for you|you can have it";
const YES = [
  TO_YOU,
  "c'?(?:est)? ?(?:bon|ok|oki|d'accord|parfait|nickel|super|oui|valide)(?: pour moi)?",
  '(?:(?:ca|sa) (?:marche|roule)|(?:(?:ca|sa) )?me va)(?: pour moi| bien)?',
  "on (?:fait|dit|part) (?:comme )?(?:ca|sur|avec|la-dessus)|je (?:dis oui|valide|prends|choisis)|(?:a|ont) gagnee?s?|(?:les? |la |l')(?:aura|auront|gagne)",
  "(?:is|are|would be|'s|that's|it's|sounds|looks) (?:ok|fine|perfect|great|good|ideal)|works(?: for me)?",
  '(?:(?:ca|ce) )?(?:est|sont|sera(?:it|ient)?) (?:ok|parfaite?s?|nickel|ideale?s?|super|top|bien)',
  'ok(?:ay|i|e)?|oui|ouais|yes|yep|allez|va|valide|parfaite?|nickel|super|geniale?|top|perfect|great|brilliant',
].map((one) => new RegExp(`(?<![a-z'])(?:${one})(?![a-z'])`, 'g'));
const YOU = new RegExp(`(?<![a-z'])(?:${TO_YOU})(?![a-z'])`);
const ALL =
  /(?<![a-z'])(?:tous(?: les [2-9])?|toutes(?: les [2-9])?|tout le monde|everyone|everybody|all of (?:them|you))(?![a-z'])/g;
const COUNTED = /(?<![a-z'])(?:(?:toute?s? )?les (?:deux|trois|quatre|[2-9])|both(?: of (?:them|you))?)(?![a-z'])/g;
/** « lea je sais pas », « mais pas jo »: of whom nothing is decided. */
const DOUBTED =
  /(?:[,.;!]|\b(?:et|mais|and|but))+ ?(?:pour )?[a-z][a-z'-]{1,20} (?:(?:je|j'|on) ?(?:(?:ne )?(?:sais|s(?:ai)?t) (?:pas|po)(?: encore)?|verra|attends|vois|reflechis)|jsp|chais pas|faut voir|peut-?etre|plus tard|a voir|(?:i'm )?not sure(?: yet)?|maybe|later)[ .!]*$/;
const BESIDE =
  /(?<![a-z'])(?:(?:pour|pr|for|with|avec|to) )?(?:(?:la|le) (?:mere|maman|pere|papa|soeur|frere|fille|fils|voisine?|copine?) (?:de |d'))|(?<![a-z'])(?:celui|celle|ceux|celles|l'offre) (?:de |d')|(?<![a-z'])(?:pour|pr|for|with|avec|to|et|puis|and|then|alors|bon|bah|ben|ah|oh|bonjour|bonsoir|du coup|donc|finalement|aussi|too|svp|stp|please|merci|thanks|ta|so|well|then|a|chacun|l'un|tout)(?![a-z'])/g;
const NAME = /^[a-z][a-z'-]{1,20}$/;
const NO_NAME =
  /^(?:je|j'.*|tu|on|ils?|elles?|i|it|we|they|c'.*|ca|pas|non|no|not|moi|toi|nous|vous|lui|eux|rien|personne|demain|aujourd.*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|noel|midi|soir|matin|ce|cet|cette|ces|le|la|les|l'.*|un|une|des|de|du|d'.*|mon|ma|mes|ton|ta|tes|son|sa|ses|quoi|qui|quand|que|me|you|us|him|her|them|that|this|tomorrow|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|an|my|your|gauche|droite|haut|bas|left|right|cool|beaucoup|bcp|bien|tres|trop|vraiment|heure|semaine|week-?end|compris|note|recu|bonne?|journee|soiree|nuit|est|sont|etait|venue?s?|passee?s?|prise?s?|partie?s?|finie?s?|fait|reglee?|recue?s?|rendue?s?)$/;
const THANKS = /(?<![a-z'])(?:mer+ci+|mci|thanks?|thx)(?![a-z])/;
/** « ok pour Fatou, merci », and not « super merci Fatou ». */
const FOR_SOMEBODY = /(?<![a-z'])(?:pour|pr|for|va|je (?:prends|choisis))(?![a-z])/;
const MOST_LETTERS = 90;
const MOST_NAMES = 8;

/** null: about something else. */
export function readAgreesOn(text: string): AgreedOn | null {
  if (text.length > MOST_LETTERS || text.includes('?') || /\d{2}|\d ?h/.test(text)) return null;
  const folded = fold(text);
  const isThanks = THANKS.test(folded);
  // « c bon », “paul's would be”
  const said = folded
    .replace(DOUBTED, ' ')
    .replace(/(?<![a-z'])c (?=bon|ok|pour|parfait|nickel)/g, "c'est ")
    .replace(/(?<=[a-z])'s (?=would|is|are|works|sounds)/g, ' ')
    .replace(/^\W*(?:alors )?pour (.{2,40}) alors\W*$/, 'ok $1');
  const left = YES.reduce((rest, one) => rest.replace(one, ' = '), said);
  if (left === said) return null;
  const isAll = ALL.test(left);
  const isCounted = !isAll && COUNTED.test(left);
  ALL.lastIndex = COUNTED.lastIndex = 0;
  const words = left
    .replace(ALL, ' ')
    .replace(COUNTED, ' ')
    .replace(BESIDE, ' ')
    .replace(/(?<![a-z'])(?:elle|il)(?![a-z'])/g, ' ')
    .split(/[^a-z0-9'-]+/)
    .filter((word) => word !== '');
  if (words.length === 0) {
    // « super merci à tous »: nobody is chosen by thanks
    if (isThanks && (isAll || isCounted)) return null;
    if (isAll) return { all: true };
    if (isCounted) return { count: true };
    return YOU.test(said) ? { you: true } : null;
  }
  if (isThanks && !FOR_SOMEBODY.test(said)) return null;
  const names = [...new Set(words)];
  const areNames = names.length <= MOST_NAMES && names.every((word) => NAME.test(word) && !NO_NAME.test(word));
  return areNames && !isAll ? { names } : null;
}
